use std::borrow::Cow;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

#[derive(Debug, errbook::ApiError)]
pub enum FormatError {
    #[api_error(log = "{{literal}} braces and {0:?}")]
    Debugged(#[api_error(field = "value")] String),
    #[api_error(log = "load is {load:.1}% of {limit:>8}")]
    Overloaded { load: f64, limit: f32 },
    #[api_error(log = "code {code:#06x} is not known")]
    Code { code: u16 },
    // errbook: the text showed `second.len()`. The developer's message shows fields only
    #[api_error(log = "two values: {first}, {second:?}")]
    Positional { first: String, second: Vec<u8> },
    Swapped(#[api_error(field = "value_1")] u8, #[api_error(field = "value_2")] bool),
    // errbook: the text showed `path.display()`. The developer's message shows fields only
    #[api_error(log = "cannot read {path:?}")]
    Path { path: PathBuf },
    #[api_error(log = "cannot open {0:?}")]
    Open(PathBuf),
    #[api_error(log = "timed out after {0:?}")]
    TimedOut(Duration),
    #[api_error(log = "locked since {since:?}")]
    Locked { since: SystemTime },
    #[api_error(log = "unknown names: {names:?} ({hint:?})")]
    Unknown { names: Vec<String>, hint: Option<String> },
    Keyword { kind: Cow<'static, str>, r#type: &'static str },
    #[api_error(log = "padded {0}")]
    Padded(#[api_error(field = "value")] i32),
    Lines(#[api_error(field = "value")] char),
    Raw(#[api_error(field = "value")] String),
    Members { status: u16, code: i32, title: String },
}
