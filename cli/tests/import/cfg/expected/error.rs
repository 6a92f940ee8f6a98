#[derive(errbook::ApiError, Debug)]
#[non_exhaustive]
pub enum PlatformError {
    #[cfg(unix)]
    Signal(#[api_error(field = "value")] i32),
    #[cfg(not(unix))]
    #[api_error(entry = "signal_2")]
    Signal(i32),
    #[cfg(any())]
    Never(#[api_error(field = "no_such_type")] NoSuchType),
    #[non_exhaustive]
    IOError {
        #[cfg(unix)]
        errno: i32,
    },
    #[doc = "An HTTP error."]
    HTTPError(#[api_error(field = "value")] u16),
    #[api_error(entry = "io_error_2")]
    IoError,
}

// errbook: thiserror is used here on a condition or in a macro, which is not imported
#[cfg(any())]
macro_rules! errors {
    ($name:ident) => {
        #[derive(Debug, thiserror::Error)]
        #[error("x")]
        struct $name;
    };
}

// errbook: thiserror is used here on a condition or in a macro, which is not imported
#[cfg_attr(any(), derive(thiserror::Error))]
#[derive(Debug)]
pub struct Conditional;
