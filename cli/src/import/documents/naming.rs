//! Names of entries and groups.

use std::collections::{HashMap, HashSet};

use errbook_catalog::names::{snake, upper_camel};

use super::code::Code;
use super::record::{Purpose, Record};
use crate::import::spelling::numbered_from;

/// How many words of a message make a name.
const WORDS: usize = 5;
/// The longest name that is made of a message, in bytes.
const LONGEST: usize = 48;

/// Returns a name for each record, given with the name of its group: its own name or code, else words of its message. Each has a
/// Rust variant of its own.
pub(super) fn entries<'r>(records: impl Iterator<Item = (&'r Record, Option<&'r str>)>) -> Vec<String> {
    let mut variants = HashSet::new();
    // How many entries have wanted a name that was taken.
    let mut repeats: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for (record, group) in records {
        let wanted = wanted(record);
        let with_group = group.map(|group| format!("{group}_{}", snake(&wanted)));
        let repeat = repeats.entry(wanted.clone()).or_default();
        let numbered = numbered_from(&wanted, *repeat + 2);
        let mut candidates = std::iter::once(wanted.clone()).chain(with_group).chain(numbered);
        let is_free = |name: &String| upper_camel(name).is_some_and(|variant| variants.insert(variant));
        let found = candidates.find(is_free);
        *repeat += usize::from(found.as_ref() != Some(&wanted));
        names.extend(found);
    }
    names
}

fn wanted(record: &Record) -> String {
    let code = match &record.code {
        Some(Code::Text(code)) => Some(code.clone()),
        Some(Code::Number(_)) | None => None,
    };
    let of_text = record.name.iter().chain(&code).find_map(|text| usable(text));
    let of_message = || record.text(Purpose::Message, "en").and_then(of_message);
    of_text.or_else(of_message).unwrap_or_else(|| {
        let code = record.code.as_ref().map(Code::text).unwrap_or_default();
        let words = snake(&code);
        let sign = if code.starts_with('-') { "minus_" } else { "" };
        if words.is_empty() { "unnamed".to_owned() } else { format!("code_{sign}{words}") }
    })
}

/// Returns a text as a name: as it is where it can be one, else in snake case.
pub(super) fn usable(text: &str) -> Option<String> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let name = if is_plain { text.to_owned() } else { snake(text) };
    upper_camel(&name).is_some().then_some(name)
}

/// Returns a name of the first words of a message, without what is a value in it.
fn of_message(message: &str) -> Option<String> {
    let sentence = message.split(['.', ':', ',', ';', '\n']).next().unwrap_or_default();
    let is_word = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let words = sentence.split_whitespace().map(|word| word.trim_matches(['\'', '"', '`', '(', ')', '!', '?']));
    let words: Vec<String> = words.filter(is_word).take(WORDS).map(str::to_lowercase).collect();
    let name = words.join("_");
    (words.len() > 1 && name.len() <= LONGEST && upper_camel(&name).is_some()).then_some(name)
}

/// Returns a name for each group, given with its English title and the codes of its entries; `None` where neither says one.
pub(super) fn groups<'g>(groups: impl Iterator<Item = (Option<&'g str>, Vec<String>)>) -> Vec<(String, bool)> {
    let mut taken = HashSet::new();
    let mut repeats: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for (index, (title, codes)) in groups.enumerate() {
        let found = title.and_then(of_title).or_else(|| common_word(&codes));
        let is_known = found.is_some();
        let wanted = found.unwrap_or_else(|| format!("group_{}", index + 1));
        let repeat = repeats.entry(wanted.clone()).or_default();
        let mut candidates = std::iter::once(wanted.clone()).chain(numbered_from(&wanted, *repeat + 2));
        let found = candidates.find(|name| taken.insert(name.clone()));
        *repeat += usize::from(found.as_ref() != Some(&wanted));
        names.extend(found.map(|name| (name, is_known)));
    }
    names
}

fn of_title(title: &str) -> Option<String> {
    let title: String = title.chars().filter(|letter| letter.is_ascii()).collect();
    let name = snake(&title);
    let words = name
        .split('_')
        .filter(|word| !matches!(*word, "" | "and" | "or" | "the" | "of" | "error" | "errors" | "code" | "codes"));
    let name = words.take(3).collect::<Vec<_>>().join("_");
    upper_camel(&name).map(|_| name)
}

/// Returns the first word of most codes.
fn common_word(codes: &[String]) -> Option<String> {
    let first = |code: &String| snake(code).split('_').next().map(ToOwned::to_owned);
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in codes.iter().filter_map(first).filter(|word| upper_camel(word).is_some()) {
        *counts.entry(word).or_default() += 1;
    }
    // More than half: there is one at most.
    let most = counts.into_iter().find(|(_, count)| *count * 10 >= codes.len() * 6)?;
    (codes.len() > 1).then_some(most.0)
}

#[cfg(test)]
mod tests {
    use super::super::record::Text;
    use super::super::table::Place;
    use super::*;

    fn record(name: Option<&str>, code: Code, message: &str) -> Record {
        let place = Place { file: "a.md".to_owned(), line: None };
        let text = Text { purpose: Purpose::Message, language: "en", text: message.to_owned() };
        Record { name: name.map(ToOwned::to_owned), texts: vec![text], ..Record::new(Some(code), place) }
    }

    #[test]
    fn names_are_codes_or_words_of_the_message() {
        let text = |code: &str| Code::Text(code.to_owned());
        let records = [
            record(None, text("DATABASE_TIMEOUT"), ""),
            record(None, text("autoid:1075"), ""),
            record(None, text("session expired"), ""),
            record(None, Code::Number(2333), "User not found: %s"),
            record(None, Code::Number(-1), "失败"),
            record(Some("UserLocked"), Code::Number(7), ""),
            record(None, text("user_locked"), ""),
            record(None, text("???"), ""),
        ];
        assert_eq!(
            entries(records.iter().map(|record| (record, Some("users")))),
            [
                "DATABASE_TIMEOUT",
                "autoid_1075",
                "session_expired",
                "user_not_found",
                "code_minus_1",
                "UserLocked",
                "users_user_locked",
                "unnamed"
            ]
        );
    }

    #[test]
    fn groups_are_named_by_their_titles_or_their_codes() {
        let codes = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<String>>();
        let named = groups(
            [
                (Some("Admin And Permission Errors"), vec![]),
                (None, codes(&["DATABASE_A", "DATABASE_B", "OTHER"])),
                (None, codes(&["A", "B"])),
            ]
            .into_iter(),
        );
        let expected = [("admin_permission", true), ("database", true), ("group_3", false)];
        assert_eq!(named, expected.map(|(name, is_known)| (name.to_owned(), is_known)));
    }
}
