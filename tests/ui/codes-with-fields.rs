#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum ShopCode {
    SoldOut { left: u8, title: String },
    PaymentDeclined(),
}

fn main() {
    println!("{:?}", ShopCode::from_code("order_not_found"));
    println!("{}", ShopCode::OrderNotFound.as_str());
}
