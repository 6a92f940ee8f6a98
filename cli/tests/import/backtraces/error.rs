use std::backtrace::Backtrace;

use thiserror::Error;

#[derive(Error, Debug)]
pub enum TracedError {
    #[error("parse")]
    Parse {
        #[from]
        source: std::num::ParseFloatError,
        backtrace: Backtrace,
    },
    #[error("utf-8: {0}")]
    Utf8(#[from] std::str::Utf8Error, #[backtrace] Option<Backtrace>),
    #[error("with trace and code {code}")]
    Trace {
        trace: Backtrace,
        code: u8,
    },
    #[error("passes on the backtrace of its source")]
    Inner {
        #[backtrace]
        source: std::io::Error,
    },
}
