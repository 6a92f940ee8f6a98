#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum ShopCode {
    SoldOut,
    #[api_error(entry = "sold_out")]
    Gone,
}

fn main() {
    println!("{:?} {}", ShopCode::from_code("sold_out"), ShopCode::Gone.as_str());
}
