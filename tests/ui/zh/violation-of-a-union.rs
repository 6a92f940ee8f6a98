#[derive(errbook::Violation)]
#[violation(catalog = "./../violations.toml")]
union InputViolation {
    number: u8,
}

fn main() {}
