#[errbook::catalog(catalog = "./violations.toml", codes, violations, decode)]
enum InputCode {}

fn main() {}
