use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", exhaustive)]
enum ShopError {
    OrderNotFound,
    #[api_error(entry = "payment_declined", status = 500)]
    Terminal,
}

fn main() {
    println!("{} {}", ShopError::OrderNotFound, ShopError::Terminal);
}
