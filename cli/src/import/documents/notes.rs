//! The comments of the catalog: what the documents do not say.

use errbook_catalog::{Phrase, phrase};

use super::table::Place;

/// The head of the catalog.
pub(super) fn head(files: &str) -> Vec<Phrase> {
    vec![
        phrase!("Imported from {files} by `errbook import`.", "由 `errbook import` 从 {files} 导入。"),
        Phrase::default(),
        phrase!("Before the first release:", "首次发布前请："),
        phrase!(
            "- Read the comments: each is about something that the source does not say.",
            "- 阅读注释：每条注释都指出原文没有给出的内容。"
        ),
        phrase!(
            "- Check the names of entries and fields. They are permanent: links, pages and Rust code refer to them.",
            "- 核对条目和字段的名字。链接、页面和 Rust 代码都引用它们，之后不宜再改。"
        ),
        phrase!(
            "- Choose the `envelope` of the bodies. The default is `problem` (RFC 9457).",
            "- 选择响应体模板 `envelope`。默认是 `problem`（RFC 9457）。"
        ),
    ]
}

pub(super) fn unread(headings: &Phrase) -> Phrase {
    phrase!("Columns that were not imported: {headings}.", "未导入的列：{headings}。"; headings)
}

pub(super) fn skipped(places: &Phrase, count: usize) -> Phrase {
    phrase!(
        "Rows without a code that were not imported: {count} ({places}).",
        "没有错误码、未导入的行：{count} 行（{places}）。";
        places
    )
}

pub(super) fn name_of_group() -> Phrase {
    phrase!("name the group", "请为分组命名")
}

pub(super) fn name_of_entry() -> Phrase {
    phrase!("Name the entry: the code is a number.", "请为条目命名：错误码是数字。")
}

pub(super) fn name_of_fields() -> Phrase {
    phrase!("Name the fields: the source only numbers them.", "请为字段命名：原文只有序号。")
}

pub(super) fn guessed_status() -> Phrase {
    phrase!("not in the source; guessed from the name or the text", "原文未给出，由名字或文本推测")
}

pub(super) fn no_status() -> Phrase {
    phrase!("not in the source: fill in the status", "原文未给出，请填写状态码")
}

pub(super) fn status_in_source(text: &str) -> Phrase {
    phrase!("the source also says: {text}", "原文另有：{text}")
}

pub(super) fn no_message() -> Phrase {
    phrase!("not in the source: write the message", "原文未给出，请填写消息")
}

pub(super) fn not_translated() -> Phrase {
    phrase!("not in the source: translate the message", "原文未给出，请翻译这条消息")
}

pub(super) fn other_fields(text: &str) -> Phrase {
    phrase!(
        "the text of the source has other values, so this is that of the first language; the source says: {text}",
        "原文中的值与第一种语言不同，因此这里沿用第一种语言的消息；原文是：{text}"
    )
}

pub(super) fn one_text_for(codes: &Phrase) -> Phrase {
    phrase!("The source has one text for several codes: {codes}.", "原文中这些错误码共用一段文本：{codes}。"; codes)
}

pub(super) fn twin(place: &Place) -> Phrase {
    phrase!(
        "The code is also that of another entry ({place}). If both are the same error, remove one and `shares_code`.",
        "另一个条目也用这个错误码（{place}）。如果是同一个错误，请删除其中一个，并去掉 `shares_code`。"
    )
}

pub(super) fn own_status() -> Phrase {
    phrase!("HTTP has no such status: give it a title.", "HTTP 没有这个状态码：请为它写标题。")
}

pub(super) fn unused(place: &Place, text: &str) -> Phrase {
    phrase!("Not imported ({place}): {text}", "未导入（{place}）：{text}")
}

pub(super) fn in_another_language(language: &str, text: &str) -> Phrase {
    phrase!("In the source, in `{language}`: {text}", "原文中 `{language}` 的文本：{text}")
}
