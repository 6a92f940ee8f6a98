//! The plan of a header's value: texts, and fields with their places.
//!
//! The place of a field decides how its value is written. It follows from the text before it and from the header's grammar.

use errbook_format::header::Place;

use super::grammar::Grammar;
use crate::model::{Entry, Header};
use crate::template::{Piece, Template};

/// A piece of a header's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderPiece<'c> {
    /// Text as it is.
    Text(&'c str),
    /// The value of a field.
    Field {
        /// The index of the field in the entry.
        field: usize,
        /// Where it stands.
        place: Place,
    },
}

/// Returns the value of a header of an entry.
///
/// A placeholder without a field (which is reported) is omitted.
pub fn header<'c>(entry: &Entry, header: &'c Header) -> Vec<HeaderPiece<'c>> {
    let template = &header.value.value;
    let mut scanner = Scanner::new(Grammar::of(&header.name.value), template);
    let piece = |piece: &'c Piece| match piece {
        Piece::Text(text) => {
            text.bytes().for_each(|byte| scanner.text(byte));
            Some(HeaderPiece::Text(text))
        }
        Piece::Placeholder(name) | Piece::Styled(name, _) => {
            let place = scanner.place();
            scanner.uri.pass(b'{');
            entry.field(&name.value).map(|field| HeaderPiece::Field { field, place })
        }
    };
    template.pieces.iter().filter_map(piece).collect()
}

/// Returns how many bytes of a header's value are the same for every occurrence.
pub fn text_length(header: &Header) -> usize {
    let length = |piece: &Piece| match piece {
        Piece::Text(text) => text.len(),
        Piece::Placeholder(_) | Piece::Styled(..) => 0,
    };
    header.value.value.pieces.iter().map(length).sum()
}

/// Where in a value its text has come to.
struct Scanner {
    grammar: Grammar,
    /// Whether the value is a single placeholder.
    is_whole: bool,
    in_quotes: bool,
    /// Whether the last character is the `\` of a quoted pair.
    in_pair: bool,
    /// Between `<` and `>`.
    in_angles: bool,
    /// Behind the first `;`.
    in_attributes: bool,
    uri: Uri,
    /// The name of the parameter, in lower case.
    parameter: String,
    /// Behind the `=` of the parameter.
    in_value: bool,
    /// Behind a space.
    in_gap: bool,
}

impl Scanner {
    fn new(grammar: Grammar, template: &Template) -> Self {
        Self {
            grammar,
            is_whole: matches!(template.pieces.as_slice(), [Piece::Placeholder(_)]),
            in_quotes: false,
            in_pair: false,
            in_angles: false,
            in_attributes: false,
            uri: Uri::default(),
            parameter: String::new(),
            in_value: false,
            in_gap: false,
        }
    }

    /// Passes a character of the text.
    fn text(&mut self, byte: u8) {
        if self.in_quotes {
            return self.quoted(byte);
        }
        if self.grammar == Grammar::Uri || self.in_angles {
            self.uri.pass(byte);
            self.in_angles = self.in_angles && byte != b'>';
            return;
        }
        match byte {
            b'"' if self.grammar.has_quoted_strings() => {
                self.in_quotes = true;
                self.uri = Uri::default();
            }
            b'<' if self.grammar == Grammar::Link => {
                self.in_angles = true;
                self.uri = Uri::default();
            }
            b';' | b',' => {
                self.in_attributes |= byte == b';';
                self.parameter.clear();
                self.in_value = false;
            }
            b' ' => self.in_gap = true,
            b'=' if !self.in_value => {
                self.in_value = true;
                self.uri = Uri::default();
            }
            _ => self.word(byte),
        }
        self.in_gap = byte == b' ';
    }

    /// Passes a character within a quoted string.
    fn quoted(&mut self, byte: u8) {
        self.in_quotes = self.in_pair || byte != b'"';
        self.in_pair = byte == b'\\' && !self.in_pair && self.grammar.has_quoted_pairs();
        self.uri.pass(byte);
    }

    /// Passes a character of a word: of a scheme, or of the name or the value of a parameter.
    fn word(&mut self, byte: u8) {
        self.uri.pass(byte);
        if self.in_value {
            return;
        }
        if self.in_gap {
            self.parameter.clear();
        }
        self.parameter.push(char::from(byte.to_ascii_lowercase()));
    }

    /// Returns the place of a placeholder here.
    fn place(&self) -> Place {
        if self.in_quotes {
            return self.quoted_place();
        }
        match self.grammar {
            Grammar::Uri => self.uri.place(),
            Grammar::Link if self.in_angles => self.uri.place(),
            Grammar::Count => Place::Count,
            Grammar::Tokens => Place::Token,
            // The header is the field's alone, so that there is nothing to break out of.
            _ if self.is_whole => Place::Line,
            Grammar::Other => Place::Line,
            Grammar::Words => Place::Attribute,
            Grammar::Cookie if self.in_attributes => Place::Attribute,
            Grammar::Cookie if self.in_value => Place::Cookie,
            Grammar::Refresh if self.in_value => self.uri.place(),
            // `filename*=UTF-8''…`: all unreserved characters are `attr-char` (RFC 8187 §3.2.1).
            _ if self.in_value && self.parameter.ends_with('*') => Place::Component,
            Grammar::Challenge if !self.in_value => Place::Token68,
            _ => Place::Token,
        }
    }

    fn quoted_place(&self) -> Place {
        let of_bearer = ["error", "error_description", "scope"];
        let uris = ["error_uri", "resource_metadata"];
        match self.grammar {
            Grammar::Challenge if of_bearer.contains(&self.parameter.as_str()) => Place::Unquotable,
            Grammar::Challenge if uris.contains(&self.parameter.as_str()) => self.uri.place(),
            Grammar::Refresh => self.uri.place(),
            // Every cookie octet is an `etagc`.
            Grammar::EntityTag => Place::Cookie,
            _ => Place::Quoted,
        }
    }
}

/// Where in a URI reference its text has come to.
#[derive(Default)]
struct Uri {
    /// Behind its first character.
    has_begun: bool,
    /// Behind `?` or `#`.
    is_behind_path: bool,
    /// Behind `/`.
    is_behind_slash: bool,
}

impl Uri {
    fn pass(&mut self, byte: u8) {
        self.has_begun = true;
        self.is_behind_path |= matches!(byte, b'?' | b'#');
        self.is_behind_slash = byte == b'/';
    }

    fn place(&self) -> Place {
        match self {
            Uri { has_begun: false, .. } => Place::Reference,
            Uri { is_behind_path: false, is_behind_slash: true, .. } => Place::Segment,
            _ => Place::Component,
        }
    }
}

#[cfg(test)]
mod tests;
