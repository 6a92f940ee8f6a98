use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(entry = "order_not_found", log = "{user} asked for {order:?}, and {user} left at {at:>width$}")]
    OrderNotFound { user_id: u64, order: u64 },
    #[api_error(entry = "order_not_found", log = "{1} of {0}")]
    Tuple(u64),
    #[api_error(entry = "order_not_found", log = "nobody like {user_id}")]
    Unit,
}

fn main() {
    println!("{} {} {}", ShopError::OrderNotFound { user_id: 7, order: 1 }, ShopError::Tuple(7), ShopError::Unit);
}
