#[derive(errbook::Violation)]
#[violation(catalog = "./violations.toml")]
enum InputViolation {
    Required,
}

fn main() {}
