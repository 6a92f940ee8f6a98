use errbook::Violations;

#[errbook::catalog(catalog = "./violations.toml", violations, only("required", "invalid"))]
enum InputViolation {}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./violations.toml")]
enum ShopError {
    #[api_error(transparent)]
    Other(#[api_error(violations)] Box<ShopError>),
}

fn main() {}
