use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    SoldOut { left: u8, #[api_error(rename = "title")] title: String },
}

fn main() {
    println!("{}", ShopError::SoldOut { left: 1, title: String::new() });
}
