#[errbook::catalog(catalog = "./../violations-other.toml", violations, only("required"))]
enum OtherViolation {}

#[errbook::catalog(catalog = "./../violations.toml", violations = OtherViolation)]
enum ShopError {}

fn main() {}
