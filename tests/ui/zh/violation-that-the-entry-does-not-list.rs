use errbook::Violations;

#[errbook::catalog(catalog = "./../violations.toml", violations)]
enum AnyViolation {}

#[errbook::catalog(catalog = "./../violations.toml", violations = AnyViolation)]
enum ShopError {}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../violations.toml")]
enum InputError {
    InvalidInput { violations: Violations<AnyViolation> },
    InvalidOrder { violations: Violations<AnyViolation> },
}

fn main() {}
