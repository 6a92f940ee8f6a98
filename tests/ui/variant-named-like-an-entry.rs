use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    Order_Not_Found,
}

fn main() {
    println!("{}", OrderError::Order_Not_Found);
}
