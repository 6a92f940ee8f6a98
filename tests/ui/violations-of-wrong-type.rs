use errbook::Violations;

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./violations.toml")]
enum ShopError {
    InvalidInput { violations: Vec<u8> },
    InvalidOrder { violations: Violations<u8> },
}

#[errbook::catalog(catalog = "./violations.toml", violations = u8)]
enum Filled {}

fn main() {}
