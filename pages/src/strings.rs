//! The pages' own strings, English and Chinese side by side.

use errbook_catalog::Locale;
use errbook_catalog::model::Kind;

/// A string of the user interface. Catalog languages other than Chinese get the English text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UiString {
    en: &'static str,
    zh: &'static str,
}

impl UiString {
    pub(crate) const fn new(en: &'static str, zh: &'static str) -> UiString {
        UiString { en, zh }
    }

    /// Returns the text in a language.
    pub(crate) const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Zh => self.zh,
        }
    }

    /// Returns the text in a language, with values for its `{}`, in order.
    pub(crate) fn with(self, locale: Locale, values: &[&str]) -> String {
        let mut values = values.iter();
        let mut filled = String::new();
        let mut parts = self.get(locale).split("{}");
        filled.push_str(parts.next().unwrap_or_default());
        for part in parts {
            filled.push_str(values.next().copied().unwrap_or_default());
            filled.push_str(part);
        }
        filled
    }
}

macro_rules! strings {
    ($($(#[$attribute:meta])* $name:ident = $en:literal, $zh:literal;)*) => {
        $($(#[$attribute])* pub(crate) const $name: $crate::strings::UiString = $crate::strings::UiString::new($en, $zh);)*
    };
}

pub(crate) use strings;

// The frame of every page.
strings! {
    SKIP = "Skip to content", "跳到正文";
    ALL_ERRORS = "All errors", "全部错误";
    RETIRED = "Retired codes", "已停用的错误码";
    SITE_NAVIGATION = "Site", "站点导航";
    LANGUAGES = "Language", "语言";
    AS_MARKDOWN = "This page as Markdown", "本页的 Markdown 版本";
    AS_JSON = "All errors as JSON", "全部错误的 JSON 数据";
    FOR_MODELS = "llms.txt", "llms.txt";
}

// The index.
strings! {
    INDEX_TITLE = "{}: errors", "{}：错误码";
    INDEX_DESCRIPTION = "All errors of {}: codes, statuses, causes and solutions.", "{} 的全部错误：错误码、状态码、原因与解决办法。";
    SUMMARY = "{} errors in {} groups", "{} 个错误，分为 {} 组";
    SUMMARY_ONE_GROUP = "{} errors", "{} 个错误";
    SEARCH = "Search errors", "搜索错误";
    SEARCH_HINT = "Code, status or words", "错误码、状态码或关键词";
    FILTER = "Filters", "筛选";
    BY_GROUP = "Group", "分组";
    BY_STATUS = "Status", "状态码";
    BY_KIND = "Kind", "类别";
    BY_RETRYABLE = "Retry", "重试";
    RESET = "Clear", "清除";
    COUNT_ALL = "{all} errors", "共 {all} 个错误";
    COUNT_SOME = "{n} of {all} errors", "共 {all} 个，匹配 {n} 个";
    COUNT_NONE = "No matches. Try fewer words, or clear the filters.", "没有匹配的错误。请减少关键词，或清除筛选条件。";
    STATUSES = "By status", "按状态码查看";
    UNGROUPED = "Other", "其他";
    SHARED_TITLE = "Errors at this address", "同一地址下的错误";
    SHARED_INTRO = "Several errors share this address.", "有多个错误共用此地址。";
}

// The box for a pasted error.
strings! {
    PASTE = "Look up an error you received", "粘贴报错，查原因";
    PASTE_LABEL = "Paste a response body, a log line, or just the message", "粘贴响应体、日志行，或仅粘贴消息";
    PASTE_PRIVACY = "The lookup runs in this page; nothing leaves your browser.", "查询在本页内完成，内容不会离开浏览器。";
    PASTE_NONE = "No match", "没有匹配的错误";
    PASTE_FAILED = "Could not load the data for the lookup.", "查询数据加载失败。";
    EXAMPLE_VALUE = "Value", "值";
    PASTE_SEVERAL = "Several errors match.", "有多个错误与之匹配。";
}

// What an entry is.
strings! {
    CODE = "Code", "错误码";
    NO_CODE = "none", "无";
    NAME = "Name", "名字";
    STATUS = "Status", "状态码";
    KIND = "Kind", "类别";
    KIND_ERROR = "Error", "错误";
    KIND_ACTION = "Action required", "需继续操作";
    KIND_SUCCESS = "Success", "成功";
    GROUP = "Group", "分组";
    TAGS = "Tags", "标签";
    RETRYABLE = "Retryable", "可重试";
    NOT_RETRYABLE = "Not retryable", "不可重试";
    DEPRECATED = "Deprecated", "已弃用";
    DEPRECATED_SINCE = "Deprecated since {}", "自 {} 起弃用";
    CATCH_ALL = "Catch-all", "兜底错误码";
    INTERNAL = "Internal", "仅限内部";
    SINCE = "Since {}", "始于 {}";
    OWNER = "Owner", "负责人";
    COPY = "Copy", "复制";
    COPY_CODE = "Copy the code", "复制错误码";
    COPY_NUMBER = "Copy the number", "复制数字码";
    COPY_NAME = "Copy the name", "复制名字";
    COPY_BODY = "Copy the body", "复制响应体";
    COPY_SNIPPET = "Copy this code", "复制这段代码";
    COPIED = "Copied", "已复制";
}

/// Returns what a kind of entry is called.
pub(crate) fn of_kind(kind: Kind) -> UiString {
    match kind {
        Kind::Error => KIND_ERROR,
        Kind::Action => KIND_ACTION,
        Kind::Success => KIND_SUCCESS,
    }
}

// The page of an entry.
strings! {
    MEANING = "Meaning", "含义";
    CATCH_ALL_HINT = "This is a catch-all code: clients should branch on the status, not on this code.", "这是兜底错误码：程序应根据状态码判断，不要依赖此码。";
    CAUSES = "Causes", "原因";
    SOLUTIONS = "Solutions", "解决办法";
    EXAMPLE_RESPONSE = "Example response", "响应示例";
    EXAMPLE_HINT = "The exact bytes of the body, with example values.", "响应体的原始字节，其中的值为示例。";
    LINES_HINT = "Line breaks are added for readability.", "换行仅为便于阅读。";
    ENVELOPE = "Envelope {}", "响应体模板 {}";
    FIELDS = "Fields", "字段";
    FIELD = "Field", "字段";
    TYPE = "Type", "类型";
    LOCATION = "Where", "位置";
    DESCRIPTION = "Description", "说明";
    EXAMPLE = "Example", "示例";
    OPTIONAL = "optional", "可选";
    LIST_OF = "list of {}", "{} 列表";
    ONE_OF = "one of ", "取值为 ";
    IN_BODY = "body", "响应体";
    IN_HEADER = "header {}", "响应头 {}";
    IN_MESSAGE = "message", "消息";
    HANDLE_IT = "Handle it", "代码示例";
    SOURCES = "Sources", "触发位置";
    SEE_ALSO = "See also", "另见";
    NOTES = "Notes", "备注";
    HISTORY = "History", "变更记录";
    ADDED = "Added in {}.", "{} 版本新增。";
    REPLACED_BY = "Replaced by ", "已由以下错误取代：";
    ALIASES = "Older codes that clients still accept: ", "客户端仍能识别的旧错误码：";
    REPLACES = "Replaces the retired ", "取代了已停用的 ";
    PREVIOUS = "Previous", "上一个";
    NEXT = "Next", "下一个";
    ENTRY_DESCRIPTION = "{} ({}): {}", "{}（{}）：{}";
    COMMA = ", ", "、";
    COLON = ": ", "：";
    /// Between sentences.
    SENTENCE_GAP = " ", "";
    NEIGHBOURS = "Neighbouring errors", "相邻的错误";
}

// Pages of groups, of statuses, and of retired entries.
strings! {
    GROUP_ERRORS = "Errors of this group", "本组的错误";
    CODE_RANGE = "Codes {} to {}", "错误码范围：{} 至 {}";
    STATUS_TITLE = "Status {}", "状态码 {}";
    STATUS_ERRORS = "Errors with this status", "使用此状态码的错误";
    STATUS_FALLBACK = "Fallback for responses with this status and no error of their own: ", "响应只有此状态码、没有具体错误时，使用兜底条目 ";
    RETIRED_INTRO = "These codes are no longer sent and will never be reused.", "以下错误码已不再使用，也不会另作他用。";
    RETIRED_SINCE = "Retired in {}", "于 {} 版本停用";
    RETIRED_TITLE = "{} (retired)", "{}（已停用）";
    REPLACEMENT = "Replacement", "替代";
    NO_REPLACEMENT = "none", "无";
    #[cfg(feature = "http")]
    NOT_FOUND = "Page not found", "页面不存在";
    #[cfg(feature = "http")]
    NOT_FOUND_HINT = "This error book has no page at this address.", "本手册中没有这个地址的页面。";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fill_the_placeholders_of_each_language() {
        assert_eq!(SUMMARY.with(Locale::En, &["3", "2"]), "3 errors in 2 groups");
        assert_eq!(SUMMARY.with(Locale::Zh, &["3", "2"]), "3 个错误，分为 2 组");
        assert_eq!(ADDED.with(Locale::En, &["a{}b"]), "Added in a{}b.");
    }
}
