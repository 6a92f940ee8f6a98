use errbook::ApiError as _;

#[errbook::catalog(catalog = "./../catalog.toml", group = "payments")]
enum PaymentError {
    #[api_error(status = 500)]
    PaymentDeclined,
}

fn main() {
    assert_eq!(PaymentError::PaymentDeclined.status(), 500);
}
