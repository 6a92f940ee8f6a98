use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./bad")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
