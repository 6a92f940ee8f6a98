#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    let error = OrderError::OrderNotFound;
    println!("{}", error.status());
    println!("{:?}", error.occurrence());
    println!("{:?}", error.source());
    println!("{:?}", OrderError::catalog());
    // What other crates may have as well.
    println!("{:?}", error.upcast());
    println!("{:?}", error.as_error());
    println!("{:?}", error.as_source());
    println!("{:?}", 7_u8.value());
}
