//! What the headings of columns, the members of objects and the subheadings of sections are called in English and Chinese.

use errbook_catalog::names::snake;

use super::language;
use super::record::Purpose;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Code,
    /// A name for programs beside the code.
    Name,
    Status,
    /// A text, with the tag of its language where the heading names one.
    Text(Purpose, Option<&'static str>),
    Group,
    Tags,
    Source,
    Retryable,
}

/// A role, and how sure it is: 0 where the heading says so, more where others may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) role: Role,
    pub(super) doubt: u8,
}

/// Whole headings without the name of a language, in snake case.
const WHOLE: &[(Role, u8, &[&str])] = &[
    (
        Role::Status,
        0,
        &["status", "http", "http_status", "http_code", "status_code", "statuscode", "httpstatus", "http_status_code"],
    ),
    (
        Role::Code,
        0,
        &[
            "code",
            "codes",
            "error_code",
            "err_code",
            "errcode",
            "errorcode",
            "errno",
            "api_code",
            "apicode",
            "biz_code",
            "business_code",
            "ret",
            "retcode",
            "ret_code",
            "return_code",
            "result_code",
            "sub_code",
            "err_no",
            "error_no",
            "error_number",
            "错误码",
            "错误代码",
            "错误编码",
            "返回码",
            "业务码",
            "编码",
            "代码",
        ],
    ),
    (Role::Code, 2, &["error", "key", "id", "错误", "序号"]),
    (
        Role::Name,
        0,
        &[
            "name",
            "error_name",
            "enum",
            "constant",
            "identifier",
            "symbol",
            "名称",
            "错误名称",
            "错误名",
            "标识",
            "错误标识",
            "常量",
            "常量名",
            "枚举",
            "枚举值",
        ],
    ),
    (
        Role::Text(Purpose::Message, None),
        0,
        &[
            "",
            "message",
            "msg",
            "error_message",
            "err_message",
            "error_msg",
            "err_msg",
            "errmsg",
            "text",
            "消息",
            "错误消息",
            "错误信息",
            "信息",
            "提示",
            "提示信息",
            "错误提示",
            "提示语",
            "文案",
            "返回信息",
            "响应信息",
        ],
    ),
    (Role::Text(Purpose::Message, None), 1, &["meaning", "error_meaning", "含义", "错误含义", "意义"]),
    (
        Role::Text(Purpose::Description, None),
        0,
        &[
            "description",
            "desc",
            "details",
            "detail",
            "explanation",
            "summary",
            "描述",
            "错误描述",
            "说明",
            "错误说明",
            "错误码说明",
            "详细说明",
            "解释",
            "详情",
        ],
    ),
    (Role::Text(Purpose::Title, None), 0, &["title", "标题"]),
    (
        Role::Text(Purpose::Cause, None),
        0,
        &[
            "cause",
            "causes",
            "reason",
            "why",
            "possible_cause",
            "possible_causes",
            "原因",
            "可能原因",
            "错误原因",
            "产生原因",
        ],
    ),
    (
        Role::Text(Purpose::Solution, None),
        0,
        &[
            "solution",
            "solutions",
            "workaround",
            "resolution",
            "action",
            "fix",
            "remedy",
            "how_to_fix",
            "troubleshooting",
            "what_to_do",
            "recommended_action",
            "解决",
            "解决方法",
            "解决方案",
            "解决办法",
            "处理方法",
            "处理方式",
            "处理建议",
            "处理措施",
            "排查方法",
            "排查建议",
            "建议",
        ],
    ),
    (Role::Text(Purpose::Note, None), 0, &["note", "notes", "remark", "remarks", "comment", "备注", "注意"]),
    (Role::Group, 0, &["group", "category", "module", "分组", "分类", "类别", "模块", "所属模块"]),
    (Role::Tags, 0, &["tag", "tags", "label", "labels", "标签"]),
    (Role::Source, 0, &["source", "sources", "endpoint", "handler", "route", "api", "来源", "接口", "触发位置"]),
    (Role::Retryable, 0, &["retryable", "retry", "可重试", "是否可重试", "能否重试"]),
];

/// Words of longer headings, such as `Typical codes / texts` and `常见状态码`. The first row counts.
const PARTS: &[(Role, &[&str])] = &[
    (Role::Status, &["状态码", "http码"]),
    (Role::Code, &["错误码", "错误代码", "错误编码", "返回码", "业务码", "响应码", "异常码", "错误号", "编码", "代码"]),
    (Role::Retryable, &["重试"]),
    (Role::Text(Purpose::Solution, None), &["解决", "处理", "排查"]),
    (Role::Text(Purpose::Cause, None), &["原因"]),
    (Role::Text(Purpose::Message, None), &["错误信息", "提示", "消息"]),
    (Role::Text(Purpose::Description, None), &["描述", "说明"]),
];

/// The same for English, whose words have ends.
const WORDS: &[(Role, &[&str])] = &[
    (Role::Status, &["status"]),
    (Role::Code, &["code", "codes", "errcode", "errorcode", "apicode"]),
    (Role::Text(Purpose::Solution, None), &["solution", "workaround", "resolution"]),
    (Role::Text(Purpose::Cause, None), &["cause", "causes"]),
    (Role::Text(Purpose::Message, None), &["message"]),
    (Role::Text(Purpose::Description, None), &["description"]),
];

/// Returns what a heading says that its column holds; `None` if it says nothing that a catalog has.
pub(super) fn read(heading: &str) -> Option<Guess> {
    let whole = snake(heading);
    if whole.is_empty() {
        return None;
    }
    if matches!(whole.as_str(), "英文名" | "英文名称" | "英文标识") {
        return Some(Guess { role: Role::Name, doubt: 0 });
    }
    let (base, language) = language::split(&whole);
    let row = WHOLE.iter().find(|(role, _, names)| {
        let is_text = matches!(role, Role::Text(..));
        names.contains(&base.as_str()) && (is_text || language.is_none())
    });
    if let Some((role, doubt, _)) = row {
        return Some(Guess { role: with(*role, language), doubt: *doubt });
    }
    let part = PARTS.iter().find(|(_, parts)| parts.iter().any(|part| base.contains(part)));
    let word = || WORDS.iter().find(|(_, words)| base.split('_').any(|word| words.contains(&word)));
    let (role, _) = part.or_else(word)?;
    Some(Guess { role: with(*role, language), doubt: 1 })
}

/// Returns the role that `--column ROLE=HEADING` names: `code`, `message.en`.
pub(super) fn role(name: &str) -> Option<Role> {
    let (base, language) = match name.split_once('.') {
        Some((base, tag)) => (base, Some(language::split(&snake(tag)).1?)),
        None => (name, None),
    };
    let role = match base {
        "code" => Role::Code,
        "name" => Role::Name,
        "status" => Role::Status,
        "message" => Role::Text(Purpose::Message, None),
        "title" => Role::Text(Purpose::Title, None),
        "description" => Role::Text(Purpose::Description, None),
        "cause" => Role::Text(Purpose::Cause, None),
        "solution" => Role::Text(Purpose::Solution, None),
        "note" => Role::Text(Purpose::Note, None),
        "group" => Role::Group,
        "tags" => Role::Tags,
        "source" => Role::Source,
        "retryable" => Role::Retryable,
        _ => return None,
    };
    let is_text = matches!(role, Role::Text(..));
    (is_text || language.is_none()).then(|| with(role, language))
}

fn with(role: Role, language: Option<&'static str>) -> Role {
    match role {
        Role::Text(purpose, _) => Role::Text(purpose, language),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_in_both_languages() {
        use Purpose::{Description, Message, Solution};
        for (heading, role, doubt) in [
            ("错误码", Role::Code, 0),
            ("apiCode", Role::Code, 0),
            ("Typical codes / texts", Role::Code, 1),
            ("典型错误码 / 文本", Role::Code, 1),
            ("常见状态码", Role::Status, 1),
            ("HTTP 状态码", Role::Status, 1),
            ("HTTP Status", Role::Status, 0),
            ("含义", Role::Text(Message, None), 1),
            ("message.zh-CN", Role::Text(Message, Some("zh")), 0),
            ("English", Role::Text(Message, Some("en")), 0),
            ("错误信息（中文）", Role::Text(Message, Some("zh")), 0),
            ("英文描述", Role::Text(Description, Some("en")), 0),
            ("workaround", Role::Text(Solution, None), 0),
            ("解决方法", Role::Text(Solution, None), 0),
            ("来源", Role::Source, 0),
        ] {
            assert_eq!(read(heading), Some(Guess { role, doubt }), "{heading}");
        }
        for heading in ["文件", "典型接口", "Extra fields", "场景", ""] {
            assert_eq!(read(heading), None, "{heading}");
        }
    }

    #[test]
    fn roles_of_the_option_are_named_as_in_a_catalog() {
        assert_eq!(role("message.en"), Some(Role::Text(Purpose::Message, Some("en"))));
        assert_eq!(role("code"), Some(Role::Code));
        assert_eq!(role("code.en"), None);
        assert_eq!(role("message.xx"), None);
        assert_eq!(role("colour"), None);
    }
}
