//! The members of entries and violations.

use errbook_catalog::model::{FieldKind, Kind as EntryKind, LogLevel};

use super::types::Kind::{Any, Boolean, Either, Integer, List, Map, Object as Of, String, True, Word};
use super::types::{CODE, Kind, Member, NAMES, Object, TEXT, TEXTS, always, some};

/// A message in a language: a text, or plural forms.
const MESSAGE: Kind = Either(&[String, Of("plural_forms")]);

const IDENTITY: [Member; 3] = [
    always("name", String, "The permanent name.", "永久的名字。"),
    some("code", CODE, "What programs branch on; absent if it has none.", "程序据以判断的错误码；没有则省略。"),
    some(
        "page",
        String,
        "The address of its page, from the root of the book. In a book only.",
        "文档页的地址，从错误手册的根算起。仅错误手册有。",
    ),
];

const DEFINITION: [Member; 22] = [
    some("group", String, "The name of its group.", "所属分组的名字。"),
    some("tags", NAMES, "The names of its tags.", "标签的名字。"),
    some("variant", String, "The name of the Rust variant.", "Rust 变体名。"),
    some("shares_code", True, "Another one has the same code on purpose.", "有意与另一个使用相同的错误码。"),
    some("catch_all", True, "Too general for clients to act on.", "含义过于宽泛，客户端不应据此处理。"),
    some(
        "internal",
        True,
        "For the team behind the API only. With --internal only.",
        "仅限内部。仅在使用 --internal 时输出。",
    ),
    some("title", TEXT, "A few words, by language.", "各语言的简短标题。"),
    some(
        "message",
        Map(&MESSAGE),
        "The message, by language, with `{wire}` for fields.",
        "各语言的消息，字段写作 `{wire}`。",
    ),
    some("fields", List(&Of("field")), "The values that an occurrence carries.", "每次出错时携带的值。"),
    some("description", TEXT, "Markdown, by language: what it means.", "各语言的含义（Markdown）。"),
    some("causes", TEXTS, "Markdown, by language: why it happens.", "各语言的发生原因（Markdown）。"),
    some("solutions", TEXTS, "Markdown, by language: what to do about it.", "各语言的解决办法（Markdown）。"),
    some("notes", TEXTS, "Markdown, by language: what else to know.", "各语言的补充说明（Markdown）。"),
    some("keywords", TEXTS, "Words to find it by, by language.", "各语言的搜索关键词。"),
    some("see_also", NAMES, "The names of related entries, or violations.", "相关条目或违规项的名字。"),
    some("links", List(&Of("link")), "Links for readers.", "供读者参考的链接。"),
    some("aliases", List(&CODE), "Older codes that still identify it.", "仍然有效的旧错误码。"),
    some("since", String, "The version that introduced it.", "引入的版本。"),
    some(
        "deprecated",
        Either(&[True, Of("deprecated")]),
        "Since when and why it is deprecated; `true` if the catalog gives neither.",
        "弃用的版本和原因；两者都没写则为 `true`。",
    ),
    some("replaced_by", String, "The entry or violation to use instead.", "应改用的条目或违规项。"),
    some(
        "owner",
        String,
        "The person or team responsible. With --internal only.",
        "负责人或负责团队。仅在使用 --internal 时输出。",
    ),
    some(
        "sources",
        NAMES,
        "Files, handlers or routes that return it. With --internal only.",
        "返回它的文件、处理函数或路由。仅在使用 --internal 时输出。",
    ),
];

const ENTRY: [Member; 12] = [
    some(
        "type",
        String,
        "The problem type: the address that `docs_url` gives, in the default language.",
        "问题类型：由 `docs_url` 得到的地址，按默认语言。",
    ),
    always("status", Integer, "The default HTTP status.", "默认的 HTTP 状态码。"),
    always("statuses", List(&Integer), "All its statuses, the default one first.", "全部状态码，默认的在最前。"),
    always("kind", Word(&EntryKind::WORDS), "What kind of answer it is.", "响应的类别。"),
    always("envelope", String, "The envelope of its body.", "采用的响应体模板。"),
    some("alternatives", NAMES, "Further envelopes in which it can be answered.", "也能用来返回它的备选模板。"),
    always("grpc", String, "The gRPC status.", "gRPC 状态。"),
    some(
        "retryable",
        Boolean,
        "Whether the same request may succeed later; absent if unknown.",
        "稍后重发同样的请求是否可能成功；未知则省略。",
    ),
    some(
        "log",
        Word(&LogLevel::WORDS),
        "The level of its events. With --internal only.",
        "日志事件的级别。仅在使用 --internal 时输出。",
    ),
    some("headers", List(&Of("header")), "Response headers.", "响应头。"),
    some(
        "violations",
        NAMES,
        "The names of the violations that its answers can list.",
        "响应里可以列出的违规项的名字。",
    ),
    always(
        "examples",
        List(&Of("example")),
        "Its answers with example values: in each envelope, for each status, in each language.",
        "取示例值的响应：每个响应体模板、每个状态码、每种语言各一个。",
    ),
];

const VIOLATION: [Member; 4] = [
    some("docs_url", String, "The address of its page, in the default language.", "文档页的地址，按默认语言。"),
    some(
        "items",
        Map(&Any),
        "The item in the list of an answer, by envelope, with example values in the default language.",
        "在响应的列表中的样子，以响应体模板的名字为键，取示例值和默认语言。",
    ),
    some("errors", NAMES, "The names of the entries whose answers can list it.", "哪些条目的响应可以列出它。"),
    some(
        "rules",
        NAMES,
        "The rules of validators that it stands for. With --internal only.",
        "对应校验库的哪些规则。仅在使用 --internal 时输出。",
    ),
];

pub(super) const OBJECTS: [Object; 8] = [
    Object { name: "entry", members: &[&IDENTITY, &ENTRY, &DEFINITION] },
    Object { name: "violation", members: &[&IDENTITY, &VIOLATION, &DEFINITION] },
    Object {
        name: "field",
        members: &[&[
            always("name", String, "The name in the catalog.", "在错误目录中的名字。"),
            always("wire", String, "The name in bodies.", "在响应体中的名字。"),
            always("type", Word(&FieldKind::WORDS), "The type of the value.", "值的类型。"),
            some("format", String, "How bodies write it.", "响应体怎样写它。"),
            some("optional", True, "The value may be absent.", "可以没有值。"),
            some("list", True, "There can be any number of values.", "可以有任意多个值。"),
            some("values", NAMES, "The only values.", "全部取值。"),
            some("header_only", True, "Bodies do not show it among all fields.", "响应体列出全部字段时不含它。"),
            some("description", TEXT, "The description, by language.", "各语言的说明。"),
            some(
                "since",
                String,
                "The version that added it to the entry or violation.",
                "条目或违规项从哪个版本起有它。",
            ),
            some(
                "rust",
                String,
                "The Rust type in generated variants. With --internal only.",
                "生成的变体使用的 Rust 类型。仅在使用 --internal 时输出。",
            ),
            some("example", Any, "An example.", "示例值。"),
        ]],
    },
    Object {
        name: "plural_forms",
        members: &[&[
            always("plural", String, "The field that is counted.", "计数的字段。"),
            some("zero", String, "The message for the CLDR category zero.", "CLDR 类别 zero 的消息。"),
            some("one", String, "The message for the category one.", "类别 one 的消息。"),
            some("two", String, "The message for the category two.", "类别 two 的消息。"),
            some("few", String, "The message for the category few.", "类别 few 的消息。"),
            some("many", String, "The message for the category many.", "类别 many 的消息。"),
            some("^=(?:0|[1-9][0-9]*)$", String, "The message for exactly this number.", "数量恰为该数时的消息。"),
            always("other", String, "The message for all other numbers.", "其余数量的消息。"),
        ]],
    },
    Object {
        name: "header",
        members: &[&[
            always("name", String, "The name.", "名字。"),
            always("value", String, "The value, with `{wire}` for fields.", "值，字段写作 `{wire}`。"),
            some("optional", True, "It is absent if a field has no value.", "字段没有值时省略。"),
        ]],
    },
    Object {
        name: "link",
        members: &[&[
            always("url", String, "The URL.", "网址。"),
            some("label", TEXT, "The text of the link, by language.", "各语言的链接文字。"),
        ]],
    },
    Object {
        name: "deprecated",
        members: &[&[
            some("since", String, "The version that deprecated it.", "弃用的版本。"),
            some(
                "note",
                TEXT,
                "Why, and what to use instead, by language.",
                "各语言的说明：弃用的原因，以及应改用什么。",
            ),
        ]],
    },
    Object {
        name: "example",
        members: &[&[
            always("envelope", String, "The envelope.", "响应体模板。"),
            always("status", Integer, "The status of the entry.", "条目的状态码。"),
            always("language", String, "The language.", "语言。"),
            always(
                "http_status",
                Integer,
                "The status of the HTTP response, which the envelope may set apart from that of the entry.",
                "HTTP 实际返回的状态码，响应体模板可以使它与条目的状态码不同。",
            ),
            always("headers", List(&Of("header")), "The headers, in order.", "响应头，按发送的顺序。"),
            always("body", Any, "The body.", "响应体。"),
        ]],
    },
];
