use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", envelope = "titled")]
enum OrderError {
    OrderNotFound,
    PaymentDeclined,
}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, OrderError::PaymentDeclined);
}
