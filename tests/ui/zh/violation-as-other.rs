#[errbook::catalog(catalog = "./../violations.toml", violations, other = "invalit")]
enum Misspelled {}

#[errbook::catalog(catalog = "./../violations.toml", violations, only("required"), other = "invalid")]
enum NotIncluded {}

#[errbook::catalog(catalog = "./../violations.toml", violations, other = "too_long")]
enum WithRequiredField {}

#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./../violations.toml", other = "required")]
enum WithOwnField {
    Required { secret: u8 },
}

fn main() {}
