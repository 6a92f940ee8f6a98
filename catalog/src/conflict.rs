//! The lines that a merge leaves around what it could not join.

/// Such a line. Only a merge in the style `diff3` shows the common ancestor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    Ours,
    Ancestor,
    Theirs,
    End,
}

/// Returns which marker a line is: its signs, alone or before a space and the name of a side.
pub(crate) fn marker(line: &str) -> Option<Marker> {
    let markers = [
        ("<<<<<<<", Marker::Ours),
        ("|||||||", Marker::Ancestor),
        ("=======", Marker::Theirs),
        (">>>>>>>", Marker::End),
    ];
    let starts = |signs: &str| line.strip_prefix(signs).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    markers.into_iter().find(|(signs, _)| starts(signs)).map(|(_, marker)| marker)
}

/// Returns whether a line is one of those that a merge leaves around what it could not join.
#[must_use]
pub fn is_conflict(line: &str) -> bool {
    marker(line).is_some()
}
