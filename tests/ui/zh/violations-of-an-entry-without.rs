use errbook::Violations;

#[errbook::catalog(catalog = "./../violations.toml", violations)]
enum AnyViolation {}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../violations.toml")]
enum ShopError {
    NotFound { violations: Violations<AnyViolation> },
}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../violations.toml", envelope = "plain")]
enum Marked {
    NotFound(#[api_error(violations)] Violations<AnyViolation>),
}

fn main() {}
