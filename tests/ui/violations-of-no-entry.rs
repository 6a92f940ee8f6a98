#[errbook::catalog(catalog = "./violations.toml", violations)]
enum AnyViolation {}

#[errbook::catalog(catalog = "./catalog.toml", violations = AnyViolation)]
enum ShopError {}

fn main() {}
