//! What a piece of code is written for, and the comments in it.

use errbook_catalog::Locale;
use errbook_catalog::model::{Catalog, Entry};

use crate::strings::strings;

strings! {
    IN_SERVICE = "In the service: return it from a handler.", "服务端：在处理函数中返回。";
    IN_CLIENT = "In a client: match on the status and the code.", "客户端：按状态码和错误码识别。";
    CATCH_ALL = "Catch-all code: branch on the status.", "兜底错误码：请根据状态码判断。";
    HANDLE = "Handle it here.", "在此处理。";
}

/// What a piece of code is written for.
pub(super) struct Subject<'c> {
    /// The catalog.
    pub(super) catalog: &'c Catalog,
    /// The entry to handle.
    pub(super) entry: &'c Entry,
    /// The tag of the page's language.
    pub(super) tag: &'c str,
    /// The language of the comments.
    pub(super) locale: Locale,
    /// What to do, on one line.
    pub(super) advice: String,
}
