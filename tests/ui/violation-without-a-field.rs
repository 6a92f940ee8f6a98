#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./violations.toml")]
enum InputViolation {
    TooLong { maxi: u8 },
}

#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./violations.toml")]
struct TooLong(u8);

fn main() {}
