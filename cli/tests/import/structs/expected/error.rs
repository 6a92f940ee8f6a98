/// A line that cannot be read.
#[derive(Debug, errbook::ApiError)]
pub struct ParseError {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, errbook::ApiError)]
pub struct TokenExpired(#[api_error(field = "value")] pub String);

#[derive(Debug, errbook::ApiError)]
pub struct Forbidden;

/// Hides its representation.
#[derive(Debug, errbook::ApiError)]
#[api_error(transparent)]
pub struct PublicError(#[from] ErrorRepr);

#[derive(Debug, errbook::ApiError)]
enum ErrorRepr {
    Connect { host: String, port: u16 },
    Write(#[source] std::io::Error),
}

impl PublicError {
    pub fn connect(host: &str) -> Self {
        PublicError(ErrorRepr::Connect { host: host.to_owned(), port: 443 })
    }

    pub fn write(cause: std::io::Error) -> Self {
        PublicError(ErrorRepr::Write(cause))
    }
}
