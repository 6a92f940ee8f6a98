#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum ShopCode<'a, T: Copy> {}

fn main() {
    println!("{:?}", ShopCode::from_code("order_not_found"));
}
