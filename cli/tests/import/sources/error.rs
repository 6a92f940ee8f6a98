use std::sync::Arc;

use thiserror::Error;

#[derive(Error, Debug)]
pub enum SourceError {
    #[error("config: {source}")]
    Config { source: std::io::Error },
    #[error("io: {0}")]
    Io(#[from] std::io::Error),
    #[error("shared ({0}) failure")]
    Shared(#[source] Arc<std::fmt::Error>),
    #[error("maybe")]
    Maybe {
        #[source]
        cause: Option<std::num::ParseIntError>,
        attempts: u32,
    },
    #[error("not a number")]
    Number(#[from] std::num::ParseFloatError),
    #[error("not a cause: {source}")]
    NotACause { r#source: String },
}
