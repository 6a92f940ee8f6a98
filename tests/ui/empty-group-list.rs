use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = [])]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
