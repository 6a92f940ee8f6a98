//! Spellings of names that all imports share.

use errbook_catalog::{Phrase, phrase};

/// The members of a body in the envelope `problem`, which fields are beside.
const MEMBERS: [&str; 6] = ["type", "title", "status", "detail", "instance", "code"];

/// Returns the name of a field in bodies, where its own is that of another member.
pub(super) fn wire(name: &str) -> Option<String> {
    MEMBERS.contains(&name).then(|| format!("{name}_value"))
}

/// The remark of a field that has another name in bodies.
pub(super) fn renamed_in_bodies() -> Phrase {
    phrase!("the body already has a member of this name", "响应体中已有同名成员")
}

/// Returns a name, and then the same with a number behind it: `io`, `io_2`, `io_3`.
pub(super) fn numbered(wanted: &str) -> impl Iterator<Item = String> + '_ {
    std::iter::once(wanted.to_owned()).chain(numbered_from(wanted, 2))
}

/// Returns a name with numbers behind it, from one of them: `io_7`, `io_8`.
pub(super) fn numbered_from(wanted: &str, first: usize) -> impl Iterator<Item = String> + '_ {
    (first..).map(move |number| format!("{wanted}_{number}"))
}

/// Returns a name in words: `user not found`.
pub(super) fn words(name: &str) -> String {
    name.replace('_', " ")
}

/// Returns a text with a capital as its first letter.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
