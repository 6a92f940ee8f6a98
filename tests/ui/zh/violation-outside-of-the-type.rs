#[errbook::catalog(catalog = "./../violations.toml", violations, only("required"))]
enum InputViolation {
    TooLong { max: u8 },
}

#[errbook::catalog(catalog = "./../violations.toml", violations, group = "texts")]
enum TextViolation {
    Required,
}

fn main() {}
