#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./violations.toml")]
enum InputViolation {
    Requird,
    Nothing,
    #[violation(entry = "too_lon")]
    Long { max: u8 },
    #[violation(entry = "Required")]
    Missing,
}

fn main() {}
