use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum PaymentError {
    PaymentDeclined,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", envelope = "problem")]
enum ShopError {
    OrderNotFound,
    #[api_error(transparent)]
    Payment(#[from] PaymentError),
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", transparent, envelope = "problem")]
struct Wrapped(PaymentError);

fn main() {
    println!("{} {}", ShopError::from(PaymentError::PaymentDeclined), ShopError::OrderNotFound);
    println!("{}", Wrapped(PaymentError::PaymentDeclined));
}
