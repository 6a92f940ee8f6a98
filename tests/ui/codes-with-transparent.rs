#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum ShopCode {
    #[api_error(transparent)]
    Other(String),
}

fn main() {
    println!("{:?}", ShopCode::from_code("order_not_found"));
}
