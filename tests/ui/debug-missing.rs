use errbook::ApiError;

#[derive(ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
