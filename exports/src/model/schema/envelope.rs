//! The members of envelopes.

use super::super::members::VALUES;
use super::types::Kind::{Any, Either, Integer, List, Map, Object as Of, String, True, Word};
use super::types::{Member, Object, always, some};

/// The members that a placeholder has, in a text and alone.
const PLACEHOLDER: [Member; 7] = [
    some("literal", Any, "A fixed value.", "固定的值。"),
    some("value", Word(&VALUES), "What the placeholder stands for.", "占位符代表什么。"),
    some("name", String, "The name of the field or text.", "字段或文本的名字。"),
    some(
        "language",
        String,
        "The language of a message that is in one language always.",
        "固定用某种语言的消息的语言。",
    ),
    some("optional", True, "The member is absent if there is no value.", "没有值时省略该成员。"),
    some("string", True, "It is a JSON string, regardless of its type.", "无论什么类型，都写成 JSON 字符串。"),
    some("format", String, "How a time or number is written.", "时间或数字的写法。"),
];

pub(super) const OBJECTS: [Object; 4] = [
    Object {
        name: "envelope",
        members: &[&[
            some("preset", True, "It comes with errbook.", "errbook 自带的模板。"),
            always("content_type", String, "The media type.", "媒体类型。"),
            some(
                "http_status",
                Map(&Either(&[Integer, String])),
                "The status of the HTTP response by that of the entry: `404`, `5xx`, `default`. A class as the value means the entry's own.",
                "按条目的状态码（`404`、`5xx`、`default`）指定的 HTTP 状态码；值为某一类时，表示仍用条目的状态码。",
            ),
            always("body", Of("body"), "The body of an entry.", "条目的响应体。"),
            some("success", Of("body"), "The body of a success.", "成功响应的响应体。"),
            some("violation", Of("body"), "The item of a violation.", "每个违规项的模板。"),
            some("single", Of("body"), "The only item where there are no violations.", "没有违规项时唯一的一项。"),
        ]],
    },
    Object {
        name: "body",
        members: &[&[
            always(
                "template",
                Any,
                "The template as the catalog writes it, with placeholders in braces.",
                "错误目录里写的模板，占位符在花括号里。",
            ),
            always("members", List(&Of("body_member")), "The values in it, in order.", "其中的值，按顺序排列。"),
        ]],
    },
    Object {
        name: "body_member",
        members: &[
            &[always("at", String, "Where it is: a JSON pointer (RFC 6901).", "位置：JSON 指针（RFC 6901）。")],
            &PLACEHOLDER,
            &[
                some("type", Word(&["array", "object"]), "An array or an object without members.", "空的数组或对象。"),
                some(
                    "spread",
                    True,
                    "The value's members are members of the object there.",
                    "值的成员直接成为该处对象的成员。",
                ),
                some("parts", List(&Of("part")), "The parts of a text.", "文本的各部分。"),
            ],
        ],
    },
    Object { name: "part", members: &[&PLACEHOLDER] },
];
