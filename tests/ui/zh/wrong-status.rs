use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum PaymentError {
    #[api_error(status = 503)]
    PaymentDeclined,
    #[api_error(entry = "order_not_found", status = 70000)]
    NoOrder,
}

fn main() {
    println!("{} {}", PaymentError::PaymentDeclined.status(), PaymentError::NoOrder);
}
