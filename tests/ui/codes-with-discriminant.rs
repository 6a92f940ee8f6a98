#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum ShopCode {
    SoldOut = 7,
}

fn main() {
    println!("{:?} {}", ShopCode::from_code("order_not_found"), ShopCode::SoldOut.as_str());
}
