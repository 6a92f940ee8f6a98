use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./violations.toml", openapi)]
enum OrderError {
    #[api_error(transparent)]
    Inside(InsideError),
    #[api_error(transparent)]
    Any(Box<dyn ApiError>),
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./violations.toml")]
enum InsideError {}

#[errbook::catalog(catalog = "./violations.toml", codes)]
enum OrderCode {}

fn described<R: errbook::openapi::Responses>() {}

fn main() {
    described::<errbook::openapi::Fallbacks<OrderCode>>();
}
