use errbook::ApiError;

#[derive(Debug)]
struct Opaque;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(entry = "order_not_found", log = "it was {opaque}, or {opaque:?}")]
    OrderNotFound { opaque: Opaque },
}

fn main() {
    println!("{}", ShopError::OrderNotFound { opaque: Opaque });
}
