#[errbook::catalog(catalog = "./catalog.toml", violations)]
enum InputViolation {}

fn main() {}
