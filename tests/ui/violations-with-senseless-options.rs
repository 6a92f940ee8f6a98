#[errbook::catalog(catalog = "./violations.toml", violations, envelope = "plain", without(axum, serde))]
enum InputViolation {}

#[errbook::catalog(catalog = "./violations.toml", codes, violations = InputViolation)]
enum ShopCode {}

#[errbook::catalog(catalog = "./violations.toml", codes, violations, other = "invalid")]
enum ViolationCode {}

#[errbook::catalog(catalog = "./catalog.toml", only("required"), other = "invalid")]
enum ShopError {}

fn main() {}
