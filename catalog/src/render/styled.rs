//! Rendered text in pieces, each with its role: colours are the reader's choice.

/// What a piece of a rendered diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
// Matched exhaustively by the command, which colours each role: a new variant must not be forgotten.
pub enum Role {
    /// Blanks, line ends, places and the texts of remarks.
    Plain,
    /// The text of the diagnostic.
    Message,
    /// Line numbers, bars and arrows.
    Gutter,
    /// A line of the file.
    Source,
    /// The carets under the part at fault.
    Caret,
    /// The label behind these carets.
    Label,
    /// The carets under what a note points at.
    NoteCaret,
    /// What a remark begins with: `note: ` or `help: `.
    Lead,
}

/// A piece of a rendered diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Styled {
    /// What it is.
    pub role: Role,
    /// The text; line ends are part of it.
    pub text: String,
}
