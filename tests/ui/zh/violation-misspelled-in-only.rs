#[errbook::catalog(catalog = "./../violations.toml", violations, only("requird", "TooLong", "nothing"))]
enum InputViolation {}

fn main() {}
