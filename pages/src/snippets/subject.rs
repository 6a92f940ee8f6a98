//! What a piece of code is written for, and the comments in it.

use errbook_catalog::model::{Catalog, Entry};

use crate::strings::strings;
use crate::ui_language::UiLanguage;

strings! {
    IN_SERVICE = "In the service: return it from a handler.", "服务端：在处理函数中返回。", "伺服器端：由處理函式傳回。";
    IN_CLIENT = "In a client: match on the status and the code.", "客户端：按状态码和错误码识别。", "用戶端：依狀態碼與錯誤代碼判斷。";
    CATCH_ALL = "Catch-all code: branch on the status.", "兜底错误码：请根据状态码判断。", "通用錯誤代碼：請依狀態碼判斷。";
    ADD = "In the service: add it where it is found.", "服务端：在发现它的位置添加。", "伺服器端：在發現它的位置加入。";
    HANDLE = "Handle it here.", "在此处理。", "在此處理。";
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
    pub(super) ui_language: UiLanguage,
    /// What to do, on one line.
    pub(super) advice: String,
}
