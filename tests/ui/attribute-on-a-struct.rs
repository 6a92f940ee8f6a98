#[errbook::catalog(catalog = "./catalog.toml")]
struct OrderNotFound;

fn main() {
    let _ = OrderNotFound;
}
