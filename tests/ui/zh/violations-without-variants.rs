#[derive(Debug, errbook::Violation)]
#[violation(catalog = "./../violations.toml", exhaustive)]
enum InputViolation {
    Required,
}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../violations.toml", group = "orders", exhaustive)]
enum OrderError {}

fn main() {}
