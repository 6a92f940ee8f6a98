use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    SoldOut { #[from] cause: std::fmt::Error, left: u8, title: String },
}

fn sell() -> Result<(), ShopError> {
    Err(std::fmt::Error)?
}

fn main() {
    println!("{}", sell().unwrap_err());
}
