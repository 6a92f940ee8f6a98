#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./../violations.toml", envelope = "plain")]
enum InputViolation {
    #[violation(status = 422)]
    TooLong {
        #[violation(violations)]
        max: u8,
    },
}

#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./../violations.toml", groups = "texts")]
struct Required;

#[derive(Debug, errbook::Violation)]
#[violation]
struct Invalid;

fn main() {}
