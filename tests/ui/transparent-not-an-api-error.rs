use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[api_error(transparent)]
    Write(#[from] std::fmt::Error),
}

fn main() {
    println!("{}", ShopError::from(std::fmt::Error));
}
