use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum PaymentError {
    PaymentPending { methods: Vec<String>, note: String },
}

fn main() {
    println!("{}", PaymentError::PaymentPending { methods: Vec::new(), note: String::new() });
}
