use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum ShopError {
    #[api_error(transparent, log = "{0}")]
    Boxed(Box<dyn ApiError>),
}

#[errbook::catalog(catalog = "./../catalog.toml", codes)]
enum ShopCode {
    #[api_error(log = "none of it")]
    OrderNotFound,
}

fn main() {
    println!("{:?}", ShopCode::OrderNotFound.code());
    let _ = |error| ShopError::Boxed(error);
}
