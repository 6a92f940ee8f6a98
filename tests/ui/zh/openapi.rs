#[errbook::catalog(catalog = "./../violations.toml", violations, openapi)]
enum InputViolation {}

#[errbook::catalog(catalog = "./../violations.toml", codes, group = "orders", openapi)]
enum OrderCode {}

#[errbook::catalog(catalog = "./../violations.toml", codes, openapi = "Order Service")]
enum ShopError {}

#[errbook::catalog(catalog = "./../violations.toml", codes, openapi = true)]
enum OtherError {}

fn main() {}
