use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", envelope = "problems")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
