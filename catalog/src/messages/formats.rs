//! Formats of times and numbers.

use errbook_format::time_pattern::{self, Piece};

use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::model::Field;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::style::FormatKind;

fn of_kind(kind: FormatKind) -> Phrase {
    match kind {
        FormatKind::Time => phrase!("times", "时间"),
        FormatKind::Number => phrase!("numbers", "数字"),
    }
}

/// A format with the name of a conversion.
pub(crate) fn reserved_format(name: &At<String>) -> Diagnostic {
    let format = &name.value;
    let text = phrase!("every catalog has a format `{format}` already", "`{format}` 是内置的格式");
    Diagnostic::error(Rule::ReservedFormat, name.at, text).help(phrase!("give it another name", "请换一个名字"))
}

/// A format with neither `time` nor `number`, or with both.
pub(crate) fn format_of_nothing(at: Span, name: &At<String>, both: bool) -> Diagnostic {
    let format = &name.value;
    let text = match both {
        true => phrase!("`{format}` has both `time` and `number`", "`{format}` 同时写了 `time` 和 `number`"),
        false => phrase!("`{format}` has neither `time` nor `number`", "`{format}` 没有写 `time` 或 `number`"),
    };
    Diagnostic::error(Rule::MalformedFormat, at, text).help(phrase!(
        "write `time = \"%Y-%m-%d\"` for times, or `number = \"1,234,567.8\"` for numbers",
        "时间请写 `time = \"%Y-%m-%d\"`，数字请写 `number = \"1,234,567.8\"`"
    ))
}

/// `[formats.datetime]` or `[formats.number]` is of another kind than its name says.
pub(crate) fn format_of_messages(name: &At<String>, wanted: FormatKind) -> Diagnostic {
    let (format, wanted) = (&name.value, of_kind(wanted));
    let text = phrase!(
        "the format `{format}` is that of all {wanted} in messages",
        "`{format}` 是消息里所有{wanted}的格式";
        wanted
    );
    Diagnostic::error(Rule::FormatOfAnotherType, name.at, text).help(phrase!("give it another name", "请换一个名字"))
}

pub(crate) fn missing_utc_offset(name: &At<String>) -> Diagnostic {
    let format = &name.value;
    let text = phrase!("the format `{format}` has no offset from UTC", "格式 `{format}` 没有写明 UTC 偏移");
    Diagnostic::error(Rule::MissingUtcOffset, name.at, text).help(phrase!(
        "set it here or in `[catalog]`: `utc_offset = \"+08:00\"`, or `\"Z\"` for UTC",
        "请写在这里或 `[catalog]` 里：`utc_offset = \"+08:00\"`；UTC 写 `\"Z\"`"
    ))
}

pub(crate) fn utc_offset_of_numbers(at: Span, name: &At<String>) -> Diagnostic {
    let format = &name.value;
    let text =
        phrase!("numbers, as `{format}` writes them, have no offset from UTC", "`{format}` 是数字格式，没有 UTC 偏移");
    Diagnostic::error(Rule::MalformedFormat, at, text).help(phrase!("remove `utc_offset`", "请删去 `utc_offset`"))
}

pub(crate) fn malformed_utc_offset(found: &At<String>) -> Diagnostic {
    let offset = &found.value;
    let text = phrase!("`{offset}` is not an offset from UTC", "`{offset}` 不是 UTC 偏移");
    Diagnostic::error(Rule::MalformedUtcOffset, found.at, text).help(phrase!(
        "write hours and minutes with a sign, such as `+08:00`, or `Z`; zones by name are not supported, as their rules change",
        "请写带正负号的时和分，例如 `+08:00`，或者 `Z`；不支持时区名，因为时区的规则会变"
    ))
}

pub(crate) fn malformed_number_format(found: &At<String>) -> Diagnostic {
    let number = &found.value;
    let text = phrase!("`{number}` is not the number 1234567.8", "`{number}` 不是 1234567.8 这个数");
    Diagnostic::error(Rule::MalformedNumberFormat, found.at, text).help(phrase!(
        "write 1234567.8 as the language does: `1,234,567.8`, `1.234.567,8`, `12,34,567.8`",
        "请按该语言的习惯写出 1234567.8：`1,234,567.8`、`1.234.567,8`、`12,34,567.8`"
    ))
}

/// Directives of other notations of `strftime`, and the one to use instead.
const OTHERS: [(&str, &str); 12] = [
    ("%e", "%-d"),
    ("%_d", "%-d"),
    ("%k", "%-H"),
    ("%_H", "%-H"),
    ("%y", "%Y"),
    ("%G", "%Y"),
    ("%D", "%F"),
    ("%f", "%3f"),
    ("%L", "%3f"),
    ("%.3f", ".%3f"),
    ("%N", "%9f"),
    ("%X", "%T"),
];

/// Directives that need the names of a language, or twelve hours, which need one for the half of the day.
const NAMES: [&str; 9] = ["%a", "%A", "%b", "%B", "%h", "%p", "%P", "%I", "%l"];

pub(crate) fn unknown_directive(at: Span, directive: &str) -> Diagnostic {
    let text = phrase!("unknown directive `{directive}`", "未知的写法 `{directive}`");
    let known = time_pattern::DIRECTIVES.map(|(directive, _)| directive);
    let help = if let Some((_, instead)) = OTHERS.iter().find(|(other, _)| *other == directive) {
        phrase!("write `{instead}`", "请写作 `{instead}`")
    } else if NAMES.contains(&directive) {
        phrase!(
            "use digits, such as `%m`, `%d` and `%H`: errbook has no names of months, days and halves of the day",
            "请用数字，例如 `%m`、`%d`、`%H`：errbook 没有月份、星期和上下午的名称"
        )
    } else {
        let known = Phrase::quoted(&known);
        phrase!("use one of {known}", "可用的有：{known}"; known)
    };
    Diagnostic::error(Rule::MalformedTimeFormat, at, text).help(help)
}

/// Parts of the patterns of CLDR and Java, and the directives that write the same.
const CLDR: [(&str, &str); 16] = [
    ("yyyy", "%Y"),
    ("YYYY", "%Y"),
    ("MM", "%m"),
    ("M", "%-m"),
    ("dd", "%d"),
    ("DD", "%d"),
    ("d", "%-d"),
    ("HH", "%H"),
    ("H", "%-H"),
    ("mm", "%M"),
    ("m", "%-M"),
    ("ss", "%S"),
    ("SSS", "%3f"),
    ("s", "%-S"),
    ("XXX", "%:z"),
    ("Z", "%z"),
];

pub(crate) fn pattern_without_directive(found: &At<String>) -> Diagnostic {
    let pattern = &found.value;
    let text = phrase!("`{pattern}` shows no part of a time", "`{pattern}` 没有写出时间的任何部分");
    let help = match of_cldr(pattern) {
        Some(translated) => phrase!("write `{translated}`", "请写作 `{translated}`"),
        None => {
            phrase!("write a pattern of strftime such as `%Y-%m-%d %H:%M`", "请用 strftime 记法，例如 `%Y-%m-%d %H:%M`")
        }
    };
    Diagnostic::error(Rule::MalformedTimeFormat, found.at, text).help(help)
}

/// Returns a pattern of CLDR, which Java and Unicode use, in the notation of `strftime`; `None` for what is none.
fn of_cldr(pattern: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        if let Some((part, directive)) = CLDR.iter().find(|(part, _)| rest.starts_with(part)) {
            out.push_str(directive);
            rest = rest.get(part.len()..).unwrap_or_default();
        } else if first.is_ascii_alphabetic() && first != 'T' {
            return None;
        } else {
            if first != '\'' {
                out.push(first);
            }
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    time_pattern::pieces(&out).any(|piece| matches!(piece, Piece::Directive(_))).then_some(out)
}

/// A name of a format that does not exist.
pub(crate) fn unknown_format(name: At<&str>, known: &[&str]) -> Diagnostic {
    let (at, name) = (name.at, name.value);
    Diagnostic::error(Rule::UnknownFormat, at, phrase!("unknown format `{name}`", "未知的格式 `{name}`"))
        .help(hint(name, known.iter().copied()))
}

/// A format that does not suit the type of a field; `in_message`: a placeholder names it, and else the field.
pub(crate) fn format_of_another_type(at: Span, format: &str, field: &Field, in_message: bool) -> Diagnostic {
    let (name, kind) = (&field.name.value, field.kind.as_str());
    let text = phrase!(
        "the format `{format}` does not suit the field `{name}`, which has type `{kind}`",
        "格式 `{format}` 不能用于字段 `{name}`：它的类型是 `{kind}`"
    );
    let diagnostic = Diagnostic::error(Rule::FormatOfAnotherType, at, text);
    if in_message { diagnostic.note_at(field.name.at, phrase!("declared here", "声明在这里")) } else { diagnostic }
}

/// A format of numbers for `{timestamp}`.
pub(crate) fn number_format_of_the_time(format: At<&str>) -> Diagnostic {
    let (at, format) = (format.at, format.value);
    let text = phrase!(
        "`{format}` is a format of numbers, but `{{timestamp}}` is a time",
        "`{format}` 是数字格式，而 `{{timestamp}}` 是时间"
    );
    Diagnostic::error(Rule::FormatOfAnotherType, at, text)
}
