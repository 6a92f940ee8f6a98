use {std::fmt::Debug, thiserror::Error};

mod inner {
    use super::Debug;
    use thiserror::{Error};

    #[derive(Error)]
    #[error("inner {0}")]
    pub struct Inner(pub u8);

    impl Debug for Inner {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("Inner")
        }
    }
}

pub use inner::Inner;

/// The name of errbook's derive is taken here.
#[derive(Debug, Error)] pub enum ApiError { #[error("one line")] OneLine, #[error("got {0:x}")] Hex(u8), #[error(transparent)] Io(std::io::Error) }

pub fn local() -> String {
    #[derive(Debug, Error)]
    enum Local {
        #[error("local {value}")]
        Value { value: i8 },
    }
    Local::Value { value: 1 }.to_string()
}
