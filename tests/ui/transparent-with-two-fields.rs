use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum PaymentError {
    PaymentDeclined,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(transparent)]
    Payment { #[from] error: PaymentError, till: u8 },
}

fn main() {
    println!("{}", ShopError::Payment { error: PaymentError::PaymentDeclined, till: 1 });
    println!("{}", ShopError::from(PaymentError::PaymentDeclined));
}
