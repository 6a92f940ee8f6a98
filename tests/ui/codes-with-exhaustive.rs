#[errbook::catalog(catalog = "./catalog.toml", codes, exhaustive)]
enum ShopCode {}

fn main() {
    println!("{:?}", ShopCode::from_code("order_not_found"));
}
