use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(entry("order_not_found"))]
    OrderNotFound,
    #[api_error("payment_declined")]
    PaymentDeclined,
}

fn main() {
    println!("{} {}", ShopError::OrderNotFound, ShopError::PaymentDeclined);
}
