use std::sync::Arc;

#[derive(errbook::ApiError, Debug)]
pub enum SourceError {
    #[api_error(log = "config: {source}")]
    Config { source: std::io::Error },
    #[api_error(log = "io: {0}")]
    Io(#[from] std::io::Error),
    #[api_error(log = "shared ({0}) failure")]
    Shared(#[source] Arc<std::fmt::Error>),
    Maybe {
        #[source]
        cause: Option<std::num::ParseIntError>,
        attempts: u32,
    },
    Number(#[from] std::num::ParseFloatError),
    NotACause { r#source: String },
}
