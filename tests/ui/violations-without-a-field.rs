#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./violations.toml")]
enum ShopError {
    InvalidInput,
    InvalidOrder(String),
}

fn main() {}
