#[errbook::catalog(catalog = "./../violations.toml", violations, only("required", "invalid"))]
enum InputViolation {}

#[errbook::catalog(catalog = "./../violations.toml", violations = InputViolation, envelope = "problem")]
enum ShopError {}

fn main() {}
