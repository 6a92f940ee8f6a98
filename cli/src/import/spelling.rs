//! Spellings of names that all imports share.

/// The members of a body in the envelope `problem`, which fields are beside.
const MEMBERS: [&str; 6] = ["type", "title", "status", "detail", "instance", "code"];

/// Returns the name of a field in bodies, where its own is that of another member.
pub(super) fn wire(name: &str) -> Option<String> {
    MEMBERS.contains(&name).then(|| format!("{name}_value"))
}

/// Returns a name, and then the same with a number behind it: `io`, `io_2`, `io_3`.
pub(super) fn numbered(wanted: &str) -> impl Iterator<Item = String> + '_ {
    let more = (2_usize..).map(move |number| format!("{wanted}_{number}"));
    std::iter::once(wanted.to_owned()).chain(more)
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
