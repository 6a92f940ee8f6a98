use errbook::tower::ErrorLayer;

#[errbook::catalog(catalog = "./fallbacks.toml", codes, group = "orders")]
enum OrderCode {}

fn main() {
    println!("{:?}", ErrorLayer::<OrderCode>::new());
}
