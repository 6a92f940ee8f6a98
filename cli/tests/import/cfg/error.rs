use thiserror::Error;

#[derive(Error, Debug)]
#[non_exhaustive]
pub enum PlatformError {
    #[cfg(unix)]
    #[error("signal {0}")]
    Signal(i32),
    #[cfg(not(unix))]
    #[error("signals are unsupported")]
    Signal(i32),
    #[cfg(any())]
    #[error("never: {0}")]
    Never(NoSuchType),
    #[error("I/O error")]
    #[non_exhaustive]
    IOError {
        #[cfg(unix)]
        errno: i32,
    },
    #[doc = "An HTTP error."]
    #[error("HTTP status {0}")]
    HTTPError(u16),
    #[error("io")]
    IoError,
}

#[cfg(any())]
macro_rules! errors {
    ($name:ident) => {
        #[derive(Debug, thiserror::Error)]
        #[error("x")]
        struct $name;
    };
}

#[cfg_attr(any(), derive(thiserror::Error))]
#[derive(Debug)]
pub struct Conditional;
