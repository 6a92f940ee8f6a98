use errbook::tower::ErrorLayer;

#[errbook::catalog(catalog = "./bad/without-client-fallback.toml", codes)]
enum ShopCode {}

fn main() {
    println!("{:?}", ErrorLayer::<ShopCode>::new());
}
