use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "")]
enum OrderError {
    OrderNotFound,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./")]
enum PaymentError {
    PaymentDeclined,
}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, PaymentError::PaymentDeclined);
}
