use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = ["orders", "orders"])]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
