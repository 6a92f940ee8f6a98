//! The wording of the pages themselves, English and Chinese side by side.

use errbook_catalog::Locale;
use errbook_catalog::model::Kind;

/// The same words in each language that the pages speak. A catalog's other languages get the English ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    en: &'static str,
    zh: &'static str,
}

impl Word {
    pub(crate) const fn new(en: &'static str, zh: &'static str) -> Word {
        Word { en, zh }
    }

    /// The words in one language.
    pub(crate) const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Zh => self.zh,
        }
    }

    /// The words in one language, with values for their `{}`, in order.
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

macro_rules! words {
    ($($(#[$attribute:meta])* $name:ident = $en:literal, $zh:literal;)*) => {
        $($(#[$attribute])* pub(crate) const $name: $crate::words::Word = $crate::words::Word::new($en, $zh);)*
    };
}

pub(crate) use words;

// The frame of every page.
words! {
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
words! {
    INDEX_TITLE = "{}: errors", "{}：错误码";
    INDEX_DESCRIPTION = "Every error of {}: codes, statuses, causes and solutions.", "{} 的全部错误：错误码、状态码、原因与解决办法。";
    SUMMARY = "{} errors in {} groups", "{} 个错误，分为 {} 组";
    SUMMARY_ONE_GROUP = "{} errors", "{} 个错误";
    SEARCH = "Search errors", "搜索错误";
    SEARCH_HINT = "Code, status or words", "错误码、状态码或关键字";
    FILTER = "Filters", "筛选";
    BY_GROUP = "Group", "分组";
    BY_STATUS = "Status", "状态码";
    BY_KIND = "Kind", "类型";
    BY_RETRYABLE = "Retry", "重试";
    RESET = "Clear", "清除";
    COUNT_ALL = "{all} errors", "共 {all} 个错误";
    COUNT_SOME = "{n} of {all} errors", "{all} 个错误中的 {n} 个";
    COUNT_NONE = "No error matches. Try fewer words, or clear the filters.", "没有符合条件的错误。可以减少关键字，或清除筛选条件。";
    STATUSES = "By status", "按状态码查看";
    UNGROUPED = "Others", "其他";
    SHARED_TITLE = "Errors with this address", "同一地址下的错误";
    SHARED_INTRO = "Several errors have this address.", "有多个错误使用这一地址。";
}

// The box that takes an error.
words! {
    PASTE = "Look up an error you received", "查询收到的错误";
    PASTE_LABEL = "Paste a response body, a log line, or just the message", "粘贴响应体、日志行，或仅粘贴错误信息";
    PASTE_PRIVACY = "It is looked up here in the page; nothing leaves your browser.", "查询在本页内完成，内容不会离开浏览器。";
    PASTE_NONE = "This is none of the errors in this book.", "本手册中没有与之相符的错误。";
    PASTE_FAILED = "The data for looking up errors could not be loaded.", "查询所需的数据未能加载。";
    EXAMPLE_VALUE = "Value", "值";
    PASTE_SEVERAL = "Several errors read like this.", "有多个错误与之相符。";
}

// What an entry is.
words! {
    CODE = "Code", "错误码";
    NO_CODE = "none", "无";
    NUMBER = "Number", "数字码";
    NAME = "Name", "名称";
    STATUS = "Status", "状态码";
    KIND = "Kind", "类型";
    KIND_ERROR = "Error", "错误";
    KIND_ACTION = "Action", "待操作";
    KIND_SUCCESS = "Success", "成功";
    GROUP = "Group", "分组";
    TAGS = "Tags", "标签";
    RETRYABLE = "Retryable", "可重试";
    NOT_RETRYABLE = "Not retryable", "不可重试";
    DEPRECATED = "Deprecated", "已弃用";
    DEPRECATED_SINCE = "Deprecated since {}", "自 {} 起弃用";
    CATCH_ALL = "Catch-all", "通用码";
    INTERNAL = "Internal", "仅限内部";
    SINCE = "Since {}", "始于 {}";
    OWNER = "Owner", "负责人";
    COPY = "Copy", "复制";
    COPY_CODE = "Copy the code", "复制错误码";
    COPY_NUMBER = "Copy the number", "复制数字码";
    COPY_NAME = "Copy the name", "复制名称";
    COPY_BODY = "Copy the body", "复制响应体";
    COPY_SNIPPET = "Copy this code", "复制这段代码";
    COPIED = "Copied", "已复制";
}

/// What a kind of answer is called.
pub(crate) fn of_kind(kind: Kind) -> Word {
    match kind {
        Kind::Error => KIND_ERROR,
        Kind::Action => KIND_ACTION,
        Kind::Success => KIND_SUCCESS,
    }
}

// The page of an entry.
words! {
    MEANING = "Meaning", "含义";
    CATCH_ALL_HINT = "A generic code: programs should decide by the status, not by this code.", "这是通用错误码：程序应根据状态码判断，不要依赖此码。";
    CAUSES = "Causes", "原因";
    SOLUTIONS = "Solutions", "解决办法";
    ON_THE_WIRE = "On the wire", "实际响应";
    WIRE_HINT = "The bytes of the body, with example values; the line breaks are for reading only.", "响应体的原始字节，其中为示例值；换行仅为便于阅读。";
    IN_ENVELOPE = "Envelope {}", "响应体格式 {}";
    FIELDS = "Fields", "字段";
    FIELD = "Field", "字段";
    TYPE = "Type", "类型";
    WHERE = "Where", "位置";
    DESCRIPTION = "Description", "说明";
    EXAMPLE = "Example", "示例";
    OPTIONAL = "optional", "可选";
    LIST_OF = "list of {}", "{} 列表";
    ONE_OF = "one of ", "取值为 ";
    IN_BODY = "body", "响应体";
    IN_HEADER = "header {}", "响应头 {}";
    IN_MESSAGE = "message", "错误信息";
    CODE_TO_HANDLE = "In code", "处理代码";
    SOURCES = "Sources", "来源";
    SEE_ALSO = "See also", "另见";
    NOTES = "Notes", "备注";
    HISTORY = "History", "变更";
    ADDED = "Added in {}.", "{} 版本新增。";
    REPLACED_BY = "Replaced by ", "已由以下错误取代：";
    ALIASES = "Clients also understand the older codes ", "客户端也能识别以下旧错误码：";
    TOOK_OVER = "Takes the place of the retired ", "取代了已停用的 ";
    PREVIOUS = "Previous", "上一个";
    NEXT = "Next", "下一个";
    ENTRY_DESCRIPTION = "{} ({}): {}", "{}（{}）：{}";
    COMMA = ", ", "、";
    NEIGHBOURS = "Neighbouring errors", "相邻的错误";
}

// Pages of groups, statuses and what was retired.
words! {
    GROUP_ERRORS = "Errors of this group", "本组的错误";
    CODE_RANGE = "Codes {} to {}", "错误码范围：{} 至 {}";
    STATUS_TITLE = "Status {}", "状态码 {}";
    STATUS_ERRORS = "Errors with this status", "使用此状态码的错误";
    STANDS_FOR = "A bare answer with this status is ", "没有响应体时，此状态码等同于 ";
    RETIRED_INTRO = "These codes are no longer sent, and will never mean anything else.", "以下错误码已不再使用，也不会另作他用。";
    RETIRED_SINCE = "Retired in {}", "于 {} 版本停用";
    RETIRED_TITLE = "{} (retired)", "{}（已停用）";
    REPLACEMENT = "Replacement", "替代";
    NO_REPLACEMENT = "Nothing took its place.", "没有替代的错误码。";
    #[cfg(feature = "http")]
    NOT_FOUND = "No such page", "没有这个页面";
    #[cfg(feature = "http")]
    NOT_FOUND_HINT = "No page of this book has this address.", "本手册中没有与此地址对应的页面。";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_each_language_wants_them() {
        assert_eq!(SUMMARY.with(Locale::En, &["3", "2"]), "3 errors in 2 groups");
        assert_eq!(SUMMARY.with(Locale::Zh, &["3", "2"]), "3 个错误，分为 2 组");
        assert_eq!(ADDED.with(Locale::En, &["a{}b"]), "Added in a{}b.");
    }
}
