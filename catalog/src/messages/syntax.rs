//! Syntax. What is wrong is said by the parser of TOML, in English; here are its words in Chinese.

use crate::mistake::Mistake;
use crate::phrase;
use crate::phrase::Phrase;
use crate::source::Span;

/// `reason`: as the parser gives it, "…, expected …".
pub(crate) fn syntax(at: Span, reason: &str) -> Mistake {
    if at.start == at.end && reason.starts_with("string values must be quoted") {
        return Mistake::error(
            "syntax",
            at,
            phrase!("this is not TOML: the value is missing", "这里不是合法的 TOML：缺少值"),
        );
    }
    if UNCLOSED.iter().any(|end| reason.ends_with(end)) {
        let text = phrase!("this is not TOML: nothing closes the string", "这里不是合法的 TOML：字符串没有闭合");
        return Mistake::error("syntax", at, text);
    }
    let (problem, expected) = match reason.split_once(", expected ") {
        Some((problem, expected)) => (problem, Some(expected)),
        None => (reason, None),
    };
    let problem = said(problem, &PROBLEMS);
    let text = phrase!("this is not TOML: {problem}", "这里不是合法的 TOML：{problem}"; problem);
    let mistake = Mistake::error("syntax", at, text);
    let Some(expected) = expected else { return mistake };
    let each: Vec<Phrase> = expected.split(", ").map(|word| said(word, &EXPECTED)).collect();
    let join = |words: Vec<&str>, by: &str| words.join(by);
    let expected = Phrase {
        en: join(each.iter().map(|word| word.en.as_str()).collect(), ", "),
        zh: join(each.iter().map(|word| word.zh.as_str()).collect(), "、"),
    };
    mistake.help(phrase!("expected here: {expected}", "此处应为：{expected}"; expected))
}

/// `bracket`: `[` or `{`.
pub(crate) fn unclosed_bracket(at: Span, bracket: &str) -> Mistake {
    let text =
        phrase!("this is not TOML: nothing closes this `{bracket}`", "这里不是合法的 TOML：这个 `{bracket}` 没有闭合");
    Mistake::error("syntax", at, text)
}

/// The parser's words beside ours. What a later version of it says anew stays in English.
fn said(english: &str, known: &[(&str, &str)]) -> Phrase {
    let chinese = known.iter().find(|(words, _)| *words == english).map_or(english, |(_, chinese)| chinese);
    Phrase { en: english.to_owned(), zh: chinese.to_owned() }
}

/// How the parser's words end where a string lacks its closing quotes.
const UNCLOSED: [&str; 4] =
    ["string, expected `\"`", "string, expected `'`", "string, expected `\"\"\"`", "string, expected `'''`"];

const PROBLEMS: [(&str, &str); 64] = [
    ("`_` may only go between digits", "`_` 只能放在数字之间"),
    ("carriage return must be followed by newline", "回车符后面必须是换行符"),
    ("extra `=`", "多了一个 `=`"),
    ("extra assignment between key-value pairs", "键值对之间多了一个 `=`"),
    ("extra comma in array", "数组里多了一个逗号"),
    ("extra comma in inline table", "花括号表里多了一个逗号"),
    ("integers with a radix cannot be signed", "带进制前缀的整数不能有正负号"),
    ("invalid basic string", "双引号字符串有误"),
    ("invalid binary number", "二进制数有误"),
    ("invalid boolean", "布尔值有误"),
    ("invalid comment character", "注释里有不允许的字符"),
    ("invalid date", "日期有误"),
    ("invalid date-time", "日期时间有误"),
    ("invalid datetime", "日期时间有误"),
    ("invalid exponent", "指数有误"),
    ("invalid float", "浮点数有误"),
    ("invalid fraction", "小数部分有误"),
    ("invalid hexadecimal number", "十六进制数有误"),
    ("invalid inline table element", "花括号表里的内容有误"),
    ("invalid integer number", "整数有误"),
    ("invalid key", "键有误"),
    ("invalid key-value pair", "键值对有误"),
    ("invalid literal string", "单引号字符串有误"),
    ("invalid mantissa", "尾数有误"),
    ("invalid multi-line basic string", "多行双引号字符串有误"),
    ("invalid multi-line literal string", "多行单引号字符串有误"),
    ("invalid octal number", "八进制数有误"),
    ("invalid offset", "时区偏移有误"),
    ("invalid string", "字符串有误"),
    ("invalid table", "表头有误"),
    ("invalid time", "时间有误"),
    ("invalid unquoted key", "没有引号的键有误"),
    ("invalid value", "值有误"),
    ("key with no value", "键没有值"),
    ("keys cannot be multi-line basic strings", "键不能是多行双引号字符串"),
    ("keys cannot be multi-line literal strings", "键不能是多行单引号字符串"),
    ("missing array opening", "缺少数组的左方括号"),
    ("missing assignment between key-value pairs", "键和值之间缺少 `=`"),
    ("missing comma between array elements", "数组元素之间缺少逗号"),
    ("missing comma between key-value pairs", "键值对之间缺少逗号"),
    ("missing comment start", "缺少注释的 `#`"),
    ("missing escaped value", "反斜杠后面缺少转义字符"),
    ("missing inline table opening", "缺少花括号表的左花括号"),
    ("missing key for inline table element", "花括号表里缺少键"),
    ("missing opening quote", "缺少左引号"),
    ("missing table open", "缺少表头的左方括号"),
    ("missing value", "缺少值"),
    ("missing value for key", "键缺少值"),
    ("radix must be lowercase", "进制前缀必须小写"),
    ("redundant integer number prefix", "多余的进制前缀"),
    ("redundant numeric sign", "多余的正负号"),
    ("string values must be quoted", "字符串必须加引号"),
    ("too few unicode value digits", "Unicode 码位的位数不够"),
    ("unclosed array", "数组没有闭合"),
    ("unclosed array table", "数组表的表头没有闭合"),
    ("unclosed inline table", "花括号表没有闭合"),
    ("unclosed table", "表头没有闭合"),
    ("unexpected `=` in array", "数组里不能有 `=`"),
    ("unexpected content", "多余的内容"),
    ("unexpected content between comment and newline", "注释与换行之间有多余的内容"),
    ("unexpected key or value", "多余的键或值"),
    ("unexpected leading zero", "多余的前导零"),
    ("unexpected sign", "多余的正负号"),
    ("unquoted keys cannot be empty", "没有引号的键不能为空"),
];

const EXPECTED: [(&str, &str); 46] = [
    ("+OFFSET", "`+HH:MM`"),
    ("-OFFSET", "`-HH:MM`"),
    ("`-` (MM-DD)", "`-`（MM-DD）"),
    ("`-` (YYYY-MM) or `:` (HH:MM)", "`-`（YYYY-MM）或 `:`（HH:MM）"),
    ("`:` (HH:MM)", "`:`（HH:MM）"),
    ("`T` between date and time", "日期与时间之间的 `T`"),
    ("a four-digit year (YYYY)", "四位的年（YYYY）"),
    ("a two-digit day (DD)", "两位的日（DD）"),
    ("a two-digit hour (HH)", "两位的时（HH）"),
    ("a two-digit minute (MM)", "两位的分（MM）"),
    ("a two-digit month (MM)", "两位的月（MM）"),
    ("a two-digit second (SS)", "两位的秒（SS）"),
    ("hour between 00 and 23", "00 到 23 的时"),
    ("hours between 00 and 23", "00 到 23 的时"),
    ("minute between 00 and 59", "00 到 59 的分"),
    ("minutes between 00 and 59", "00 到 59 的分"),
    ("month between 01 and 12", "01 到 12 的月"),
    ("nanoseconds overflowed", "更少的小数位"),
    ("second between 00 and 60", "00 到 60 的秒"),
    ("year or hour", "年或时"),
    ("basic string", "双引号字符串"),
    ("characters", "字符"),
    ("day", "日"),
    ("day between 01 and 28", "01 到 28 的日"),
    ("day between 01 and 29", "01 到 29 的日"),
    ("day between 01 and 30", "01 到 30 的日"),
    ("day between 01 and 31", "01 到 31 的日"),
    ("digits", "数字"),
    ("hour", "时"),
    ("key", "键"),
    ("letters", "字母"),
    ("literal string", "单引号字符串"),
    ("minute", "分"),
    ("month", "月"),
    ("multi-line basic string", "多行双引号字符串"),
    ("nanosecond", "秒的小数部分"),
    ("newline", "换行"),
    ("non-double-quote visible characters", "双引号以外的可见字符"),
    ("non-single-quote characters", "单引号以外的字符"),
    ("non-single-quote visible characters", "单引号以外的可见字符"),
    ("nothing", "什么都没有"),
    ("numbers", "数字"),
    ("printable characters", "可打印的字符"),
    ("second", "秒"),
    ("unicode hexadecimal value", "十六进制的 Unicode 码位"),
    ("value", "值"),
];
