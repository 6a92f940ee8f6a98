#[errbook::catalog(catalog = "./bad/absolute-include.toml")]
enum ShopError {}

fn main() {
    println!("{}", ShopError::SoldOut);
}
