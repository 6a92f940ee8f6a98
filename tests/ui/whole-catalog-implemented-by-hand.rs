use errbook::{ApiError, WholeCatalog};

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    OrderNotFound,
}

impl WholeCatalog for OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
