//! The tables of the languages.

use super::Kind;
use super::lexer::{Grammar, Quote, Word, leading, string};

/// Returns the table of a language by the name that fences give it; `None` if it is not known.
pub(super) fn of(name: &str) -> Option<&'static Grammar> {
    Some(match name {
        "ts" | "typescript" | "tsx" | "js" | "javascript" | "jsx" | "mjs" => &TYPESCRIPT,
        "rust" | "rs" => &RUST,
        "python" | "py" | "python3" => &PYTHON,
        "java" => &JAVA,
        "go" | "golang" => &GO,
        "json" | "jsonc" => &JSON,
        "toml" => &TOML,
        "sh" | "bash" | "shell" | "zsh" | "console" => &SHELL,
        _ => return None,
    })
}

const fn quote(mark: &'static str, has_escapes: bool, has_lines: bool) -> Quote {
    Quote { mark, has_escapes, has_lines }
}

const DOUBLE: Quote = quote("\"", true, false);
const SINGLE: Quote = quote("'", true, false);
const TRIPLE: Quote = quote("\"\"\"", true, true);
const IDENTIFIER: Word =
    (|letter| letter.is_alphabetic() || letter == '_', |letter| letter.is_alphanumeric() || letter == '_');

fn nothing(_: &str, _: usize) -> Option<(usize, Kind)> {
    None
}

/// What most of the languages have in common.
const C_LIKE: Grammar = Grammar {
    keywords: &[],
    types: &[],
    has_capital_types: true,
    has_numbers: true,
    line_comments: &["//"],
    block_comment: Some(("/*", "*/")),
    quotes: &[DOUBLE, SINGLE],
    word: IDENTIFIER,
    special: nothing,
};

#[rustfmt::skip]
static TYPESCRIPT: Grammar = Grammar {
    keywords: &[
        "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "default", "delete", "do", "else", "enum",
        "export", "extends", "false", "finally", "for", "from", "function", "if", "implements", "import", "in", "instanceof",
        "interface", "is", "let", "new", "null", "of", "private", "protected", "public", "readonly", "return", "satisfies", "static",
        "super", "switch", "this", "throw", "true", "try", "type", "typeof", "undefined", "var", "while", "yield",
    ],
    types: &["any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown", "void"],
    quotes: &[DOUBLE, SINGLE, quote("`", true, true)],
    word: (|letter| (IDENTIFIER.0)(letter) || letter == '$', |letter| (IDENTIFIER.1)(letter) || letter == '$'),
    ..C_LIKE
};

#[rustfmt::skip]
static RUST: Grammar = Grammar {
    keywords: &[
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn", "for", "if",
        "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "static", "struct", "super",
        "trait", "true", "type", "unsafe", "use", "where", "while",
    ],
    types: &[
        "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32", "u64", "u8", "usize",
    ],
    quotes: &[quote("\"", true, true)],
    special: rust,
    ..C_LIKE
};

#[rustfmt::skip]
static PYTHON: Grammar = Grammar {
    keywords: &[
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match", "nonlocal", "not", "or",
        "pass", "raise", "return", "try", "while", "with", "yield",
    ],
    types: &["bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple"],
    line_comments: &["#"],
    block_comment: None,
    quotes: &[TRIPLE, quote("'''", true, true), DOUBLE, SINGLE],
    ..C_LIKE
};

#[rustfmt::skip]
static JAVA: Grammar = Grammar {
    keywords: &[
        "abstract", "break", "case", "catch", "class", "continue", "default", "do", "else", "enum", "extends", "false", "final",
        "finally", "for", "if", "implements", "import", "instanceof", "interface", "new", "null", "package", "private", "protected",
        "public", "record", "return", "sealed", "static", "super", "switch", "synchronized", "this", "throw", "throws", "true", "try",
        "var", "while", "yield",
    ],
    types: &["boolean", "byte", "char", "double", "float", "int", "long", "short", "void"],
    quotes: &[TRIPLE, DOUBLE, SINGLE],
    ..C_LIKE
};

#[rustfmt::skip]
static GO: Grammar = Grammar {
    keywords: &[
        "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "false", "for", "func", "go", "goto",
        "if", "import", "interface", "iota", "map", "nil", "package", "range", "return", "select", "struct", "switch", "true", "type",
        "var",
    ],
    types: &[
        "any", "bool", "byte", "error", "float32", "float64", "int", "int16", "int32", "int64", "int8", "rune", "string", "uint",
        "uint16", "uint32", "uint64", "uint8", "uintptr",
    ],
    // Functions of other packages have capitals as well.
    has_capital_types: false,
    quotes: &[DOUBLE, SINGLE, quote("`", false, true)],
    ..C_LIKE
};

static JSON: Grammar = Grammar {
    keywords: &["false", "null", "true"],
    has_capital_types: false,
    quotes: &[DOUBLE],
    special: json,
    ..C_LIKE
};

static TOML: Grammar = Grammar {
    keywords: &["false", "inf", "nan", "true"],
    has_capital_types: false,
    line_comments: &["#"],
    block_comment: None,
    quotes: &[TRIPLE, quote("'''", false, true), DOUBLE, quote("'", false, false)],
    // A bare key can have a hyphen.
    word: (IDENTIFIER.0, |letter| (IDENTIFIER.1)(letter) || letter == '-'),
    special: toml,
    ..C_LIKE
};

#[rustfmt::skip]
static SHELL: Grammar = Grammar {
    keywords: &[
        "case", "do", "done", "elif", "else", "esac", "export", "fi", "for", "function", "if", "in", "local", "return", "then",
        "until", "while",
    ],
    has_capital_types: false,
    has_numbers: false,
    line_comments: &[],
    block_comment: None,
    quotes: &[quote("\"", true, true), quote("'", false, true)],
    word: (|letter| is_shell_word(letter) && letter != '#', is_shell_word),
    special: shell,
    ..C_LIKE
};

fn is_shell_word(letter: char) -> bool {
    !letter.is_whitespace() && !"\"'`$;|&()<>".contains(letter)
}

/// Lifetimes, characters, and raw strings.
fn rust(code: &str, at: usize) -> Option<(usize, Kind)> {
    let rest = code.get(at..)?;
    let Some(after) = rest.strip_prefix('\'') else { return raw_string(rest).map(|length| (length, Kind::Str)) };
    let mut letters = after.chars();
    let (first, second) = (letters.next()?, letters.next());
    if first == '\\' || second == Some('\'') {
        return Some((string(rest, &SINGLE), Kind::Str));
    }
    let is_name = (IDENTIFIER.0)(first);
    is_name.then(|| (1 + leading(after, first.len_utf8(), IDENTIFIER.1).len(), Kind::Type))
}

fn raw_string(text: &str) -> Option<usize> {
    let start = ["br", "cr", "r"].iter().find(|start| text.starts_with(**start))?;
    let hashes = text.bytes().skip(start.len()).take_while(|byte| *byte == b'#').count();
    let open = start.len() + hashes + 1;
    let inside = text.get(open..).filter(|_| text.as_bytes().get(open - 1) == Some(&b'"'))?;
    let close = format!("\"{}", "#".repeat(hashes));
    Some(inside.find(&close).map_or(text.len(), |end| open + end + close.len()))
}

/// The keys of members.
fn json(code: &str, at: usize) -> Option<(usize, Kind)> {
    let rest = code.get(at..).filter(|rest| rest.starts_with('"'))?;
    let length = string(rest, &DOUBLE);
    let is_key = rest.get(length..)?.trim_start().starts_with(':');
    Some((length, if is_key { Kind::Type } else { Kind::Str }))
}

/// The headers of tables.
fn toml(code: &str, at: usize) -> Option<(usize, Kind)> {
    let is_start = at == 0 || code.as_bytes().get(at - 1) == Some(&b'\n');
    let rest = code.get(at..).filter(|rest| is_start && rest.starts_with('['))?;
    let line = rest.lines().next()?.split(" #").next()?.trim_end();
    line.ends_with(']').then_some((line.len(), Kind::Type))
}

/// Variables, and comments: a `#` within a word starts none.
fn shell(code: &str, at: usize) -> Option<(usize, Kind)> {
    let rest = code.get(at..)?;
    if rest.starts_with('#') {
        let is_start = code.get(..at)?.chars().next_back().is_none_or(|before| before.is_whitespace() || before == ';');
        return is_start.then(|| (rest.find('\n').unwrap_or(rest.len()), Kind::Comment));
    }
    let after = rest.strip_prefix('$')?;
    let length = match after.chars().next()? {
        '{' => {
            let inside = after.get(1..)?;
            let end = inside.find(['{', '}', '$', '\n']).filter(|end| inside.as_bytes().get(*end) == Some(&b'}'))?;
            end + 2
        }
        first if (IDENTIFIER.0)(first) => leading(after, first.len_utf8(), IDENTIFIER.1).len(),
        _ => return None,
    };
    Some((1 + length, Kind::Type))
}
