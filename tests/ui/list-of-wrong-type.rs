use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum PaymentError {
    PaymentPending { methods: String },
}

fn main() {
    println!("{}", PaymentError::PaymentPending { methods: "card".to_owned() });
}
