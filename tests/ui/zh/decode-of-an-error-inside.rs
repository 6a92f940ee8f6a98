use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", decode)]
enum OrderError {
    #[api_error(transparent)]
    Any(Box<dyn ApiError + Send + Sync>),
    #[api_error(transparent)]
    Borrowed(&'static InsideError),
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum InsideError {
    OrderNotFound,
}

fn main() {}
