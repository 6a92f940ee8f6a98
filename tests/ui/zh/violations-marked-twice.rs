use errbook::Violations;

#[errbook::catalog(catalog = "./../violations.toml", violations, only("required", "invalid"))]
enum InputViolation {}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../violations.toml")]
enum ShopError {
    InvalidInput(
        #[api_error(violations)] Violations<InputViolation>,
        #[api_error(violations)] Violations<InputViolation>,
    ),
    #[api_error(entry = "invalid_order")]
    Named {
        #[api_error(violations, field = "left")]
        list: Violations<InputViolation>,
    },
    #[api_error(entry = "invalid_input")]
    Source {
        #[source]
        violations: Violations<InputViolation>,
    },
}

fn main() {}
