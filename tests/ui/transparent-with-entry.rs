use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum PaymentError {
    PaymentDeclined,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(transparent, entry = "payment_declined")]
    Payment(#[from] PaymentError),
    #[api_error(transparent, status = 500)]
    Boxed(Box<dyn ApiError>),
}

fn main() {
    println!("{}", ShopError::from(PaymentError::PaymentDeclined));
    println!("{}", ShopError::Boxed(Box::new(PaymentError::PaymentDeclined)));
}
