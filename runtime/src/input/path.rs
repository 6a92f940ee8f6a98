//! [`Path`]: where in the input a deserializer is.

use alloc::string::String;
use alloc::vec::Vec;

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// A member of an object.
    Key(String),
    /// An item of a list, from 0.
    Index(usize),
}

/// The way to a value, as a list on the stack: it costs nothing until a value is rejected.
#[derive(Debug, Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key { parent: &'a Path<'a>, key: &'a str },
    Index { parent: &'a Path<'a>, index: usize },
}

impl Path<'_> {
    /// Returns the steps from the root.
    pub(super) fn tokens(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut at = self;
        loop {
            at = match at {
                Path::Root => break,
                Path::Key { parent, key } => {
                    tokens.push(Token::Key(String::from(*key)));
                    parent
                }
                Path::Index { parent, index } => {
                    tokens.push(Token::Index(*index));
                    parent
                }
            };
        }
        tokens.reverse();
        tokens
    }
}
