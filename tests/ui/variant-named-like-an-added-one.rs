use errbook::ApiError as _;

#[errbook::catalog(catalog = "./catalog.toml", group = "payments")]
enum PaymentError {
    #[api_error(entry = "payment_pending")]
    PaymentDeclined { methods: Vec<String> },
}

fn main() {
    println!("{}", PaymentError::PaymentDeclined { methods: Vec::new() }.status());
}
