#[errbook::catalog(catalog = "./bad/missing-message.toml", codes)]
enum ShopCode {}

fn main() {
    println!("{} {:?}", ShopCode::OrderNotFound, ShopCode::from_code("sold_out") == Some(ShopCode::SoldOut));
}
