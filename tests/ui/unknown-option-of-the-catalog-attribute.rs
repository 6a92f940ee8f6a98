use errbook::ApiError as _;

#[errbook::catalog(catalog = "./catalog.toml", code)]
enum ShopError {}

fn main() {
    println!("{}", ShopError::OrderNotFound.status());
}
