use std::backtrace::Backtrace;

#[derive(errbook::ApiError, Debug)]
pub enum TracedError {
    // errbook: no backtraces are provided. The field is kept and never sent
    // errbook: `#[from]` cannot capture a backtrace, so `From` is written below
    Parse {
        #[source]
        source: std::num::ParseFloatError,
        backtrace: Backtrace,
    },
    // errbook: no backtraces are provided. The field is kept and never sent
    // errbook: `#[from]` cannot capture a backtrace, so `From` is written below
    #[api_error(log = "utf-8: {0}")]
    Utf8(#[source] std::str::Utf8Error, Option<Backtrace>),
    // errbook: no backtraces are provided. The field is kept and never sent
    Trace {
        trace: Backtrace,
        code: u8,
    },
    // errbook: no backtraces are provided. The field is kept and never sent
    Inner {
        source: std::io::Error,
    },
}

impl From<std::num::ParseFloatError> for TracedError {
    fn from(source: std::num::ParseFloatError) -> Self {
        Self::Parse { source, backtrace: Backtrace::capture() }
    }
}

impl From<std::str::Utf8Error> for TracedError {
    fn from(source: std::str::Utf8Error) -> Self {
        Self::Utf8(source, Some(Backtrace::capture()))
    }
}
