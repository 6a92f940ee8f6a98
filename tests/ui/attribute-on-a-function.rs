#[errbook::catalog(catalog = "./catalog.toml")]
fn order_not_found() {}

fn main() {
    order_not_found();
}
