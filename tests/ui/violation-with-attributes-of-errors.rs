#[errbook::catalog(catalog = "./violations.toml", violations)]
#[violation(other = "invalid")]
enum InputViolation {
    #[api_error(entry = "too_long")]
    TooLong {
        #[source]
        cause: std::fmt::Error,
        max: u8,
    },
}

#[errbook::catalog(catalog = "./catalog.toml")]
enum ShopError {
    #[violation(entry = "order_not_found")]
    OrderNotFound,
}

fn main() {}
