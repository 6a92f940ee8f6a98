use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = "orders")]
enum OrderError {
    OrderNotFound,
    PaymentDeclined,
    Rejected { details: u8 },
}

fn main() {
    println!("{} {}", OrderError::PaymentDeclined, OrderError::OrderNotFound);
    println!("{}", OrderError::Rejected { details: 1 });
}
