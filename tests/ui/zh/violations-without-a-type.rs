#[errbook::catalog(catalog = "./../violations.toml")]
enum ShopError {}

#[errbook::catalog(catalog = "./../violations.toml", group = "orders")]
enum OrderError {}

fn main() {}
