//! The members of the document itself, and of what applies to the whole catalog.

use errbook_catalog::model::LogLevel;

use super::types::Kind::{Boolean, Integer, List, Map, Object as Of, String, True, Version, Word};
use super::types::{CODE, Kind, NAMES, Object, TEXT, TEXTS, always, some};

/// A list of retired entries or violations.
const RETIRED: Kind = List(&Of("retired"));

pub(super) const OBJECTS: [Object; 7] = [
    Object {
        name: "document",
        members: &[&[
            always(
                "version",
                Version,
                "The version of this format. Later versions of errbook may add members without changing it.",
                "本格式的版本。之后的 errbook 可能增加成员而不改变版本号。",
            ),
            always("catalog", String, "The name of the catalog.", "错误目录的名字。"),
            some("title", TEXT, "Its title, by language.", "各语言的标题。"),
            always(
                "languages",
                NAMES,
                "The language tags (BCP 47); the first is the default language.",
                "语言标签（BCP 47），第一个是默认语言。",
            ),
            some(
                "fallbacks",
                Map(&String),
                "The language that readers of another one get.",
                "使用其他语言的读者改看哪种语言。",
            ),
            some(
                "docs_url",
                String,
                "The address of an entry's page, with placeholders.",
                "条目文档页的地址，可含占位符。",
            ),
            some(
                "violation_docs_url",
                String,
                "The address of a violation's page, with placeholders.",
                "违规项文档页的地址，可含占位符。",
            ),
            always("envelope", String, "The default envelope.", "默认的响应体模板。"),
            some(
                "alternatives",
                NAMES,
                "Further envelopes in which every entry can be answered.",
                "备选的响应体模板，所有条目也能用它们返回。",
            ),
            some("groups", Map(&Of("group")), "The groups, by name.", "分组，以名字为键。"),
            some("tags", Map(&Of("tag")), "The tags, by name.", "标签，以名字为键。"),
            some(
                "statuses",
                Map(&Of("status")),
                "What HTTP statuses mean in this API.",
                "各状态码在这套 API 中的含义。",
            ),
            always(
                "envelopes",
                Map(&Of("envelope")),
                "The envelopes in use, by name.",
                "用到的响应体模板，以名字为键。",
            ),
            some(
                "texts",
                Map(&TEXT),
                "Texts that envelopes show, by name and language.",
                "响应体模板里用到的文本，以名字和语言为键。",
            ),
            some(
                "formats",
                Map(&Of("format")),
                "How times and numbers are written, by name.",
                "时间和数字的写法，以名字为键。",
            ),
            some(
                "errors",
                List(&Of("entry")),
                "The entries, in the order of their groups.",
                "条目，按分组的顺序排列。",
            ),
            some(
                "violations",
                List(&Of("violation")),
                "The violations, in the order of their groups.",
                "违规项，按分组的顺序排列。",
            ),
            some(
                "retired",
                RETIRED,
                "Removed entries. Neither their names nor their codes are used again.",
                "已停用的条目，名字和错误码不再分配。",
            ),
            some(
                "retired_violations",
                RETIRED,
                "Removed violations. Neither their names nor their codes are used again.",
                "已停用的违规项，名字和错误码不再分配。",
            ),
        ]],
    },
    Object {
        name: "group",
        members: &[&[
            some("title", TEXT, "The title, by language.", "各语言的标题。"),
            some(
                "description",
                TEXT,
                "Markdown, by language: what belongs to it.",
                "各语言的说明（Markdown）：分组的用途。",
            ),
            some("notes", TEXTS, "Markdown, by language: what else to know.", "各语言的补充说明（Markdown）。"),
            some("statuses", List(&Integer), "The default statuses of its entries.", "组内条目默认的状态码。"),
            some("envelope", String, "The default envelope of its entries.", "组内条目默认的响应体模板。"),
            some(
                "alternatives",
                Boolean,
                "Whether its entries can be answered in the alternatives.",
                "组内条目能否用备选模板返回。",
            ),
            some(
                "retryable",
                Boolean,
                "Whether the same request may succeed later.",
                "稍后重发同样的请求是否可能成功。",
            ),
            some("codes", Of("range"), "The range of its codes.", "错误码的范围。"),
            some("internal", True, "Its entries are for the team behind the API only.", "组内条目仅限内部。"),
            some(
                "log",
                Word(&LogLevel::WORDS),
                "The level of events. With --internal only.",
                "日志事件的级别。仅在使用 --internal 时输出。",
            ),
            some(
                "owner",
                String,
                "The person or team responsible. With --internal only.",
                "负责人或负责团队。仅在使用 --internal 时输出。",
            ),
        ]],
    },
    Object {
        name: "range",
        members: &[&[
            always("from", Integer, "The lowest code.", "最小的错误码。"),
            always("to", Integer, "The highest code.", "最大的错误码。"),
        ]],
    },
    Object {
        name: "tag",
        members: &[&[
            some("title", TEXT, "The title, by language.", "各语言的标题。"),
            some(
                "description",
                TEXT,
                "Markdown, by language: what the tag means.",
                "各语言的说明（Markdown）：标签的含义。",
            ),
        ]],
    },
    Object {
        name: "status",
        members: &[&[
            some("name", String, "An identifier for programs.", "供程序使用的标识。"),
            some("title", TEXT, "The title, by language.", "各语言的标题。"),
            some(
                "description",
                TEXT,
                "Markdown, by language: what the status means.",
                "各语言的说明（Markdown）：状态码的含义。",
            ),
            some("error", String, "The fallback entry.", "兜底条目。"),
        ]],
    },
    Object {
        name: "format",
        members: &[&[
            some("time", TEXT, "The pattern of times (strftime), by language.", "各语言的时间格式（strftime 记法）。"),
            some("number", TEXT, "How 1234567.8 is written, by language.", "各语言中 1234567.8 的写法。"),
            some("utc_offset", String, "The offset from UTC at which times are shown.", "时间按哪个 UTC 偏移显示。"),
        ]],
    },
    Object {
        name: "retired",
        members: &[&[
            always("name", String, "The name.", "名字。"),
            some("code", CODE, "The code; absent if it had none.", "错误码；没有错误码则省略。"),
            some("since", String, "The version that removed it.", "停用的版本。"),
            some("replaced_by", String, "The entry or violation to use instead.", "应改用的条目或违规项。"),
            some("reason", TEXT, "Why it was removed, by language.", "各语言的停用原因。"),
            some(
                "internal",
                True,
                "For the team behind the API only. With --internal only.",
                "仅限内部。仅在使用 --internal 时输出。",
            ),
        ]],
    },
];
