use errbook::{ApiError, Violations};

#[errbook::catalog(catalog = "./violations.toml", violations, only("required", "invalid"))]
enum InputViolation {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./violations.toml", decode)]
enum OrderError {
    InvalidInput {
        #[api_error(violations)]
        violations: Violations<InputViolation>,
    },
}

fn main() {}
