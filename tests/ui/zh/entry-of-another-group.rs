use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", group = "orders")]
enum OrderError {
    OrderNotFound,
    PaymentDeclined,
    #[api_error(entry = "rejected")]
    Refused { details: u8 },
}

fn main() {
    println!("{} {}", OrderError::PaymentDeclined, OrderError::OrderNotFound);
    println!("{}", OrderError::Refused { details: 1 });
}
