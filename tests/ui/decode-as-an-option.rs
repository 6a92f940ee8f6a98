use errbook::{ApiError, Violation};

#[errbook::catalog(catalog = "./catalog.toml", decode = true)]
enum ShopError {}

#[errbook::catalog(catalog = "./violations.toml", codes, decode, decode)]
enum ShopCode {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", decoded)]
enum OrderError {
    #[api_error(decode)]
    SoldOut {
        left: u32,
        #[api_error(decode)]
        title: String,
    },
}

#[derive(Debug, Violation)]
#[violation(catalog = "./violations.toml", decode("json"))]
enum InputViolation {
    Required,
}

fn main() {}
