use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "/etc/catalog.toml", group = "orders")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
