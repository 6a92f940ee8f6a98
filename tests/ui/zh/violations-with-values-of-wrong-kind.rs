#[errbook::catalog(catalog = "./../violations.toml", violations = "InputViolation", only = "required")]
enum ShopError {}

#[errbook::catalog(catalog = "./../violations.toml", violations, only("required", 1, "required"), other = 2)]
enum InputViolation {}

#[errbook::catalog(catalog = "./../violations.toml", violations, only())]
enum NoViolation {}

fn main() {}
