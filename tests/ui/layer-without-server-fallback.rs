use errbook::tower::ErrorLayer;

#[errbook::catalog(catalog = "./bad/without-server-fallback.toml", codes)]
enum ShopCode {}

fn main() {
    println!("{:?}", ErrorLayer::<ShopCode>::new());
}
