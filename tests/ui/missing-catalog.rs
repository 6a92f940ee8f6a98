use errbook::ApiError;

#[derive(Debug, ApiError)]
enum OrderError {
    OrderNotFound,
}

#[errbook::catalog]
enum PaymentError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
