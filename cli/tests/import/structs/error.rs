use thiserror::Error;

/// A line that cannot be read.
#[derive(Debug, Error)]
#[error("line {line}, column {column}: {message}")]
pub struct ParseError {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the token {0} expired")]
pub struct TokenExpired(pub String);

#[derive(Debug, Error)]
#[error("forbidden")]
pub struct Forbidden;

/// Hides its representation.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct PublicError(#[from] ErrorRepr);

#[derive(Debug, Error)]
enum ErrorRepr {
    #[error("cannot connect to {host}:{port}")]
    Connect { host: String, port: u16 },
    #[error("cannot write")]
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
