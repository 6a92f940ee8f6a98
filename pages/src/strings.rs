//! The pages' own strings, English, Simplified Chinese and Traditional Chinese (Taiwan) side by side.

use errbook_catalog::contract::ContractLevel;
use errbook_catalog::model::Kind;
use errbook_exports::Topic;

use crate::ui_language::UiLanguage;

/// A string of the user interface. Catalog languages other than Chinese get the English text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UiString {
    en: &'static str,
    zh: &'static str,
    hant: &'static str,
}

impl UiString {
    pub(crate) const fn new(en: &'static str, zh: &'static str, hant: &'static str) -> UiString {
        UiString { en, zh, hant }
    }

    /// Returns the text in a language.
    pub(crate) const fn get(self, language: UiLanguage) -> &'static str {
        match language {
            UiLanguage::English => self.en,
            UiLanguage::Simplified => self.zh,
            UiLanguage::Traditional => self.hant,
        }
    }

    /// Returns the text in a language, with values for its `{}`, in order.
    pub(crate) fn with(self, language: UiLanguage, values: &[&str]) -> String {
        let mut values = values.iter();
        let mut filled = String::new();
        let mut parts = self.get(language).split("{}");
        filled.push_str(parts.next().unwrap_or_default());
        for part in parts {
            filled.push_str(values.next().copied().unwrap_or_default());
            filled.push_str(part);
        }
        filled
    }
}

macro_rules! strings {
    ($($(#[$attribute:meta])* $name:ident = $en:literal, $zh:literal, $hant:literal;)*) => {
        $($(#[$attribute])* pub(crate) const $name: $crate::strings::UiString = $crate::strings::UiString::new($en, $zh, $hant);)*
    };
}

pub(crate) use strings;

mod frame;
mod index;

pub(crate) use frame::*;
pub(crate) use index::*;

// What an entry is.
strings! {
    CODE = "Code", "错误码", "錯誤代碼";
    NO_CODE = "none", "无", "無";
    NAME = "Name", "名字", "名稱";
    STATUS = "Status", "状态码", "狀態碼";
    KIND = "Kind", "类别", "類別";
    KIND_ERROR = "Error", "错误", "錯誤";
    KIND_ACTION = "Action required", "需继续操作", "需要進一步操作";
    KIND_SUCCESS = "Success", "成功", "成功";
    KIND_VIOLATION = "Violation", "违规项", "違規項目";
    RULES = "Rules", "对应的校验规则", "對應的驗證規則";
    GROUP = "Group", "分组", "群組";
    TAGS = "Tags", "标签", "標籤";
    RETRYABLE = "Retryable", "可重试", "可重試";
    NOT_RETRYABLE = "Not retryable", "不可重试", "不可重試";
    DEPRECATED = "Deprecated", "已弃用", "已淘汰";
    DEPRECATED_SINCE = "Deprecated since {}", "自 {} 起弃用", "自 {} 起淘汰";
    CATCH_ALL = "Catch-all", "兜底错误码", "通用錯誤代碼";
    INTERNAL = "Internal", "仅限内部", "僅供內部使用";
    SINCE = "Since {}", "始于 {}", "自 {} 起提供";
    OWNER = "Owner", "负责人", "負責單位";
    COPY = "Copy", "复制", "複製";
    COPY_CODE = "Copy the code", "复制错误码", "複製錯誤代碼";
    COPY_NUMBER = "Copy the number", "复制数字码", "複製數字代碼";
    COPY_NAME = "Copy the name", "复制名字", "複製名稱";
    COPY_BODY = "Copy the body", "复制响应体", "複製回應主體";
    COPY_ITEM = "Copy the item", "复制这一项", "複製這一項";
    COPY_SNIPPET = "Copy this code", "复制这段代码", "複製這段程式碼";
    COPY_AS_MARKDOWN = "Copy as Markdown", "复制为 Markdown", "複製為 Markdown";
    COPIED = "Copied", "已复制", "已複製";
    USE_INSTEAD = "Use {} instead.", "请改用 {}。", "請改用 {}。";
    ALL_IN_GROUP = "All {} in this group", "查看本组全部 {} 项", "檢視此群組全部 {} 項";
}

/// Returns what a kind of entry is called.
pub(crate) fn of_kind(kind: Kind) -> UiString {
    match kind {
        Kind::Error => KIND_ERROR,
        Kind::Action => KIND_ACTION,
        Kind::Success => KIND_SUCCESS,
    }
}

/// Returns the name of the level of a change.
pub(crate) fn of_level(level: ContractLevel) -> UiString {
    match level {
        ContractLevel::Breaking => BREAKING,
        ContractLevel::Warning => WARNING,
        ContractLevel::Note => NOTE,
    }
}

/// Returns the words before the name of what replaces a topic.
pub(crate) fn replaced_by(topic: Topic) -> UiString {
    match topic {
        Topic::Entry(_) => REPLACED_BY,
        Topic::Violation(_) => REPLACED_BY_VIOLATION,
    }
}

/// Returns the advice for a topic that is a catch-all.
pub(crate) fn catch_all_hint(topic: Topic) -> UiString {
    match topic {
        Topic::Entry(_) => CATCH_ALL_HINT,
        Topic::Violation(_) => CATCH_ALL_VIOLATION_HINT,
    }
}

// The page of an entry or a violation.
strings! {
    MESSAGE = "Message", "消息", "訊息";
    CATCH_ALL_HINT = "This is a catch-all code: clients should branch on the status, not on this code.", "这是兜底错误码：程序应根据状态码判断，不要依赖此码。", "這是通用錯誤代碼：程式應依狀態碼判斷，不要依賴此代碼。";
    CATCH_ALL_VIOLATION_HINT = "This is a catch-all code: clients should show the message, and not branch on this code.", "这是兜底错误码：程序应显示消息，不要依赖此码。", "這是通用錯誤代碼：程式應顯示訊息，不要依賴此代碼。";
    SOLUTIONS = "What to do", "解决办法", "解決方法";
    CAUSES = "Why it happens", "原因", "原因";
    EXAMPLE_RESPONSE = "Example response", "响应示例", "回應範例";
    EXAMPLE_HINT = "The exact bytes of the body, with example values.", "响应体的原始字节，其中的值为示例。", "回應主體的原始位元組，其中的值為範例。";
    LINES_HINT = "Line breaks are added for readability.", "换行仅为便于阅读。", "換行只是為了方便閱讀。";
    ALTERNATIVE = "Alternative envelope {}", "备选响应体模板 {}", "備選回應主體範本 {}";
    ALTERNATIVES_HINT = "The service chooses the envelope, for example by API version.", "使用哪个响应体模板由服务决定，例如按 API 版本区分。", "使用哪個回應主體範本由服務決定，例如依 API 版本區分。";
    ENVELOPES = "Envelope", "响应体模板", "回應主體範本";
    ENVELOPE = "Envelope {}", "响应体模板 {}", "回應主體範本 {}";
    EXAMPLE_ITEM = "In a response", "在响应中", "在回應中";
    EXAMPLE_ITEM_HINT = "The item for this violation in the response's list, with example values.", "此违规项在响应列表中对应的一项，其中的值为示例。", "此違規項目在回應清單中對應的一項，其中的值為範例。";
    LISTED_BY = "Errors that list it", "可能包含它的错误", "可能包含它的錯誤";
    FIELDS = "Fields", "字段", "欄位";
    FIELD = "Field", "字段", "欄位";
    TYPE = "Type", "类型", "型別";
    LOCATION = "Where", "位置", "位置";
    DESCRIPTION = "Description", "说明", "說明";
    EXAMPLE = "Example", "示例", "範例";
    OPTIONAL = "optional", "可选", "選用";
    LIST_OF = "list of {}", "{} 列表", "{} 清單";
    ONE_OF = "one of ", "取值为 ", "可用的值：";
    IN_BODY = "body", "响应体", "回應主體";
    IN_HEADER = "header {}", "响应头 {}", "回應標頭 {}";
    IN_MESSAGE = "message", "消息", "訊息";
    HANDLE_IT = "Handle it", "代码示例", "程式碼範例";
    PROGRAMMING_LANGUAGE = "Programming language", "编程语言", "程式語言";
    IN_SERVICE = "in the service", "服务端", "伺服器端";
    SOURCES = "Sources", "触发位置", "發生位置";
    SEE_ALSO = "See also", "另见", "另請參閱";
    NOTES = "Notes", "备注", "備註";
    HISTORY = "History", "变更记录", "變更紀錄";
    ADDED = "Added in {}.", "{} 版本新增。", "於 {} 版新增。";
    REPLACED_BY = "Replaced by ", "已由以下错误取代：", "已由以下錯誤取代：";
    ALIASES = "Older codes that clients still accept: ", "客户端仍能识别的旧错误码：", "用戶端仍可識別的舊錯誤代碼：";
    REPLACED_BY_VIOLATION = "Replaced by ", "已由以下违规项取代：", "已由以下違規項目取代：";
    REPLACES = "Replaces the retired ", "取代了已停用的 ", "取代已停用的 ";
    PREVIOUS = "Previous", "上一个", "上一個";
    NEXT = "Next", "下一个", "下一個";
    ENTRY_DESCRIPTION = "{} ({}): {}", "{}（{}）：{}", "{}（{}）：{}";
    VIOLATION_DESCRIPTION = "{} (violation): {}", "{}（违规项）：{}", "{}（違規項目）：{}";
    COMMA = ", ", "、", "、";
    COLON = ": ", "：", "：";
    FULL_STOP = ".", "。", "。";
    /// Between sentences.
    SENTENCE_GAP = " ", "", "";
    NEIGHBOURS = "Neighbouring errors", "相邻的错误", "前後的錯誤";
    NEIGHBOURING_VIOLATIONS = "Neighbouring violations", "相邻的违规项", "前後的違規項目";
}

// Pages of groups, of statuses, and of retired entries.
strings! {
    GROUP_ERRORS = "Errors of this group", "本组的错误", "此群組的錯誤";
    GROUP_VIOLATIONS = "Violations of this group", "本组的违规项", "此群組的違規項目";
    VIOLATIONS_INTRO = "A response can list several violations, each with the place in the request where it was found.", "一个响应可以列出多个违规项，每一项都注明它在请求中的位置。", "一個回應可以列出多個違規項目，每一項都註明它在請求中的位置。";
    CODE_RANGE = "Codes {} to {}", "错误码范围：{} 至 {}", "錯誤代碼範圍：{} 至 {}";
    STATUS_TITLE = "Status {}", "状态码 {}", "狀態碼 {}";
    STATUS_ERRORS = "Errors with this status", "使用此状态码的错误", "使用此狀態碼的錯誤";
    STATUS_FALLBACK = "Fallback for responses with this status but no specific error: ", "响应只有此状态码、没有具体错误时，使用兜底条目 ", "回應只有此狀態碼而沒有特定錯誤時，使用通用條目 ";
    RETIRED_INTRO = "These codes are no longer sent and will never be reused.", "以下错误码已不再使用，也不会另作他用。", "以下錯誤代碼已不再使用，也不會改作他用。";
    RETIRED_SINCE = "Retired in {}", "于 {} 版本停用", "於 {} 版停用";
    RETIRED_ONE = "Retired", "已停用", "已停用";
    NEVER_REUSED = "This code is no longer sent and will never be reused.", "此错误码已不再使用，也不会另作他用。", "此錯誤代碼已不再使用，也不會改作他用。";
    RETIRED_TITLE = "{} (retired)", "{}（已停用）", "{}（已停用）";
    REPLACEMENT = "Replacement", "替代项", "替代項目";
    NO_REPLACEMENT = "none", "无", "無";
    CHANGES_INTRO = "Changes that affect clients, newest release first.", "各版本中影响客户端的改动，新版本在前。", "各版本中影響用戶端的變更，新版本在前。";
    RELEASES = "Releases", "版本", "版本";
    UNRELEASED = "Unreleased", "未发布", "未發布";
    NOTHING_CHANGED = "Nothing changed for clients.", "没有影响客户端的改动。", "沒有影響用戶端的變更。";
    FIRST_RELEASE = "The first release.", "首次发布。", "首次發布。";
    BREAKING = "breaking", "不兼容", "不相容";
    WARNING = "warning", "警告", "警告";
    NOTE = "note", "提示", "提示";
    REASON = "Reason: {}", "原因：{}", "原因：{}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fill_the_placeholders_of_each_language() {
        assert_eq!(SUMMARY.with(UiLanguage::English, &["3", "2"]), "3 errors in 2 groups");
        assert_eq!(SUMMARY.with(UiLanguage::Simplified, &["3", "2"]), "3 个错误，分为 2 组");
        assert_eq!(SUMMARY.with(UiLanguage::Traditional, &["3", "2"]), "3 個錯誤，分為 2 個群組");
        assert_eq!(ADDED.with(UiLanguage::English, &["a{}b"]), "Added in a{}b.");
    }
}
