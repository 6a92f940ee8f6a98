use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = "order")]
enum OrderError {
    OrderNotFound,
}

#[errbook::catalog(catalog = "./catalog.toml", group = ["payments", "shipping"])]
enum PaymentError {}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, PaymentError::PaymentDeclined);
}
