#[errbook::catalog(catalog = "./../violations.toml", codes, violations)]
enum ViolationCode {
    Required,
    #[violation(entry = "required")]
    Missing,
}

fn main() {}
