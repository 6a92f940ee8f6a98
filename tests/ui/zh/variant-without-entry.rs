use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum OrderError {
    OrderNotFound,
    CourierLost { courier: String },
}

fn main() {
    let error = OrderError::CourierLost { courier: "C7".to_owned() };
    println!("{error} {}", error.code());
    println!("{}", OrderError::OrderNotFound.message(errbook::Language::ZH));
}
