//! How messages are written: Chinese that is set as Chinese, and no English without it.

use std::path::Path;

use errbook_catalog::{Locale, Rule, read_text};

/// The text of all files of a folder of this crate, each of which is Rust.
pub(crate) fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "rs")).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// The format strings of every `phrase!` in a folder, English and Chinese.
pub(crate) fn messages(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in texts(folder) {
        let code = file.split("#[cfg(test)]").next().unwrap();
        for call in code.split("phrase!(").skip(1) {
            found.extend(literals(call).into_iter().take(2));
        }
    }
    found
}

/// The string literals of a piece of Rust.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find('"') {
        let mut literal = String::new();
        let mut letters = rest[start + 1..].char_indices();
        let mut end = rest.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    end = start + 1 + at + 1;
                    break;
                }
                '\\' => literal.extend(letters.next().map(|(_, escaped)| escaped)),
                _ => literal.push(letter),
            }
        }
        found.push(literal);
        rest = &rest[end..];
    }
    found
}

/// What a format string writes as it is, between its arguments.
pub(crate) fn format_pieces(literal: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        let doubled = matches!(letter, '{' | '}') && letters.next_if_eq(&letter).is_some();
        if letter == '{' && !doubled {
            letters.by_ref().take_while(|letter| *letter != '}').for_each(drop);
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    pieces
}

pub(crate) fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Returns what is wrong with the typography of a Chinese text, if anything: Han characters and names in backquotes are
/// separated by a space, and punctuation beside Han characters is full-width, without a space.
fn slip(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_wide = |c: char| "，。：；？（）、「」".contains(c);
    let is_narrow = |c: char| ",.:;?!()".contains(c) || c.is_ascii_alphabetic();
    let mut quoted = false;
    for pair in letters.windows(2) {
        let (left, right) = (pair[0], pair[1]);
        let touches = (right == '`' && !quoted && is_han(left)) || (left == '`' && quoted && is_han(right));
        let parted = (is_wide(left) && right == ' ') || (left == ' ' && is_wide(right));
        let narrow = !quoted && ((is_han(left) && is_narrow(right)) || (is_narrow(left) && is_han(right)));
        if touches || parted || narrow {
            return Some(format!("{left}{right}"));
        }
        if left == '`' {
            quoted = !quoted;
        }
    }
    text.ends_with('。').then(|| "。".to_owned())
}

#[test]
fn chinese_has_spaces_around_names_and_punctuation_of_full_width() {
    let mut seen = 0;
    for literal in [messages("src/messages"), messages("../macros/src/messages")].concat() {
        if literal.chars().any(is_han) {
            assert_eq!(slip(&format_pieces(&literal).join("0")), None, "{literal}");
            seen += 1;
        }
    }
    assert!(seen > 250, "{seen}: the messages were not understood");
}

#[test]
fn slips_are_found() {
    for wrong in ["未知的键`x`", "未知的键 `x`吗", "未知的键： `x`", "未知的键: `x`", "有x个", "已停用。"]
    {
        assert!(slip(wrong).is_some(), "{wrong}");
    }
    for right in ["未知的键 `x`", "请写作 `x = \"…\"`（BCP 47）", "没有哪个条目声明了字段 `x`，这里永远不会有值"]
    {
        assert_eq!(slip(right), None, "{right}");
    }
}

/// Edits of a catalog that break its syntax in every way that the parser knows.
#[test]
fn broken_syntax_is_explained_in_chinese() {
    let text = "a = \"b\"\n[c]\nd = [1, 2]\ne = { f = 1.5, g = 'h' }\n[[i]]\nj.k = 2026-03-01T08:00:00Z # l\n\
                m = \"\"\"n\\u00e9\"\"\"\no = 0xff\np = true\n";
    let mut problems = 0;
    for (at, _) in text.char_indices() {
        for insert in ["\"", "'", "=", ",", "[", "]", "{", "}", "\\", "\r", "\u{1}", "-", "_", "0", "x", " ", "\n", "."]
        {
            for skip in [0, 1, 2] {
                let rest = text.get(at + skip..).unwrap_or_default();
                let reading = read_text("catalog.toml", &format!("{}{insert}{rest}", &text[..at]));
                for diagnostic in reading.diagnostics.iter().filter(|diagnostic| diagnostic.rule == Rule::Syntax) {
                    for part in [Some(&diagnostic.text), diagnostic.help.as_ref()].into_iter().flatten() {
                        let chinese = part.get(Locale::Zh);
                        let plain: String = chinese.split('`').step_by(2).collect();
                        let known = plain.replace("TOML", "").replace("Unicode", "");
                        let english = known.split(|c: char| !c.is_ascii_lowercase()).any(|word| word.len() > 1);
                        assert!(!english, "{chinese}");
                    }
                    problems += 1;
                }
            }
        }
    }
    assert!(problems > 1000, "{problems}");
}
