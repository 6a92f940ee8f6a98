//! The comments of the output: what the import could not decide.

use errbook_catalog::{Phrase, phrase};

/// In code: before the comment.
pub(super) const LEAD: &str = "errbook: ";

pub(super) fn not_transparent(ty: &str) -> Phrase {
    phrase!(
        "was `transparent`, which needs an `ApiError` inside. As `{ty}` is none, the variant has an entry",
        "原来是 `transparent`，但内部必须是 `ApiError`。`{ty}` 没有实现它，因此这个变体有自己的条目"
    )
}

pub(super) fn function(path: &str) -> Phrase {
    phrase!(
        "the text came from `{path}`, which nothing calls any more. Write the message in the catalog",
        "文本原来由 `{path}` 生成，现在不再调用它。请在错误目录中写消息"
    )
}

pub(super) fn expressions(written: &str) -> Phrase {
    phrase!(
        "the text showed {written}. The developer's message shows fields only",
        "原来的文本显示 {written}。开发者消息只能显示字段"
    )
}

pub(super) fn backtrace() -> Phrase {
    phrase!(
        "no backtraces are provided. The field is kept and never sent",
        "不再提供 backtrace。字段予以保留，不会发送"
    )
}

pub(super) fn from_with_backtrace() -> Phrase {
    phrase!(
        "`#[from]` cannot capture a backtrace, so `From` is written below",
        "`#[from]` 不能捕获 backtrace，因此下面手写了 `From`"
    )
}

pub(super) fn from_of_a_generic_type() -> Phrase {
    phrase!(
        "`#[from]` cannot capture a backtrace. Implement `From` where `?` converts into this variant",
        "`#[from]` 不能捕获 backtrace。若有 `?` 转换到这个变体，请自行实现 `From`"
    )
}

pub(super) fn display_elsewhere() -> Phrase {
    phrase!(
        "the derive implements `Display`. Remove your own implementation, and move its texts into the catalog",
        "`Display` 由派生宏实现。请删除你自己的实现，把其中的文本写进错误目录"
    )
}

pub(super) fn display_here() -> Phrase {
    phrase!(
        "the derive implements `Display`. Move the texts into the catalog, and remove this",
        "`Display` 由派生宏实现。请把文本写进错误目录，再删除这一段"
    )
}

pub(super) fn not_imported() -> Phrase {
    phrase!(
        "thiserror is used here on a condition or in a macro, which is not imported",
        "这里在条件编译或宏里使用了 thiserror，没有导入"
    )
}

pub(super) fn guessed() -> Phrase {
    phrase!("guessed from the name", "由名字推测")
}

pub(super) fn unknown_status() -> Phrase {
    phrase!("not known from the name", "由名字看不出")
}

pub(super) fn only_with(condition: &str) -> Phrase {
    phrase!("Its variant is compiled only with {condition}.", "它的变体只在 {condition} 时编译。")
}

pub(super) fn not_sent(fields: &str) -> Phrase {
    phrase!("Not sent: {fields}.", "不发送：{fields}。")
}

pub(super) fn reword() -> Phrase {
    phrase!("Reword the message: a value of it is not sent.", "请修改消息的措辞：其中有的值不发送。")
}

pub(super) fn no_text() -> Phrase {
    phrase!("Write the message: the text that there was is not for readers.", "请写消息：原来的文本不适合给读者看。")
}

pub(super) fn as_text(ty: &str) -> Phrase {
    phrase!("the text of `{ty}`", "`{ty}` 的文本")
}

pub(super) fn needs_feature(feature: &str) -> Phrase {
    phrase!("needs the feature `{feature}` of errbook", "需要启用 errbook 的 `{feature}` 特性")
}

/// The head of the catalog.
pub(super) fn head(source: &str, other: &str) -> Vec<Phrase> {
    vec![
        phrase!(
            "Imported from {source} by `errbook import --thiserror`.",
            "由 `errbook import --thiserror` 从 {source} 导入。"
        ),
        Phrase::default(),
        phrase!("Before the first release:", "首次发布前请："),
        phrase!(
            "- Check the statuses. They are permanent parts of an API.",
            "- 核对状态码。它们是 API 的一部分，之后不宜再改。"
        ),
        phrase!(
            "- Check the fields. Clients receive all that are declared here, and no others.",
            "- 核对字段。这里声明的字段都会发给客户端，其余的一律不发。"
        ),
        phrase!(
            "- Write the messages for readers: whole sentences, and no details of the implementation.",
            "- 按读者的角度改写消息：用完整的句子，不透露实现细节。"
        ),
        phrase!(
            "- For another language, add {other} to `languages`. `errbook check` then lists each message that lacks it.",
            "- 如需其他语言，请在 `languages` 中加上 {other}。`errbook check` 会列出缺少译文的消息。"
        ),
    ]
}
