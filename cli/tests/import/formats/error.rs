use std::borrow::Cow;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    #[error("{{literal}} braces and {0:?}")]
    Debugged(String),
    #[error("load is {load:.1}% of {limit:>8}")]
    Overloaded { load: f64, limit: f32 },
    #[error("code {code:#06x} is not known")]
    Code { code: u16 },
    #[error("two values: {}, {:?}", .first, second.len())]
    Positional { first: String, second: Vec<u8> },
    #[error("{1} before {0}")]
    Swapped(u8, bool),
    #[error("cannot read {}", path.display())]
    Path { path: PathBuf },
    #[error("cannot open {0}")]
    Open(PathBuf),
    #[error("timed out after {0:?}")]
    TimedOut(Duration),
    #[error("locked since {since:?}")]
    Locked { since: SystemTime },
    #[error("unknown names: {names:?} ({hint:?})")]
    Unknown { names: Vec<String>, hint: Option<String> },
    #[error("{kind} is no {type}")]
    Keyword { kind: Cow<'static, str>, r#type: &'static str },
    #[error("padded {0:>width$}", width = 8)]
    Padded(i32),
    #[error(
        "several \
         lines: {0}\n\tsecond",
    )]
    Lines(char),
    #[error(r#"raw "text" with \ and {0}"#)]
    Raw(String),
    #[error("status {status} of {code}, titled {title}")]
    Members { status: u16, code: i32, title: String },
}
