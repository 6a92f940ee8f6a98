//! Edits of quotes and braces, cuts and insertions.

use std::ops::Range;

use crate::edits::{Edit, Kind, Source};
use crate::format::{Slot, slot};
use crate::layout::Scalar;
use crate::random::Random;
use crate::{excuses, excuses_of_places};

impl<'t> Source<'t> {
    pub(crate) fn cut(&self, random: &mut Random) -> Option<Edit> {
        let at = self.boundary(random.below(self.text.len()));
        let lost = self.layout.sections.iter().filter(|section| section.header.end > at);
        let names = lost.map(|section| section.name().to_owned());
        let edit = Edit::default().replace(at..self.text.len(), "").named(names);
        Some(edit.excused(excuses_of_places::cut(self.text, self.layout, at)))
    }

    pub(crate) fn insert(&self, random: &mut Random) -> Option<Edit> {
        const BYTES: [&[u8]; 22] = [
            b"{",
            b"}",
            b"[",
            b"]",
            b"\"",
            b"'",
            b"=",
            b".",
            b",",
            b"\n",
            b"\0",
            b"\xFF",
            b"\xE4\xB9",
            b"\\",
            b"x",
            b"7",
            b" ",
            b"#",
            b"\r",
            b"-",
            "书".as_bytes(),
            "\u{2028}".as_bytes(),
        ];
        let at = self.boundary(random.below(self.text.len()));
        let bytes = random.of(&BYTES)?;
        let keys = self.layout.items.iter().map(|item| (item.whole(), &item.path));
        let headers = self.layout.sections.iter().map(|section| (section.header.clone(), &section.path));
        let around = keys.chain(headers).filter(|(range, _)| range.contains(&at));
        let edit = Edit::default().replace(at..at, *bytes).named(around.filter_map(|(_, path)| path.last().cloned()));
        Some(edit.excused(excuses_of_places::inserted(self.text, self.layout, at, bytes)))
    }

    /// The delimiters of strings and quoted keys: the byte, and the string.
    fn quotes(&self) -> Vec<(usize, Range<usize>, Option<&'t Scalar>)> {
        let values = self.layout.scalars.iter().map(|scalar| (scalar.at.clone(), Some(scalar)));
        let keys = self.layout.items.iter().flat_map(|item| item.parts.iter().map(|part| (part.clone(), None)));
        let strings = values.chain(keys).filter(|(at, _)| self.raw(at).starts_with(['"', '\'']));
        strings.flat_map(|(at, scalar)| [(at.start, at.clone(), scalar), (at.end - 1, at, scalar)]).collect()
    }

    pub(crate) fn quote(&self, kind: Kind, random: &mut Random) -> Option<Edit> {
        let quotes = self.quotes();
        let (at, string, scalar) = random.of(&quotes)?.clone();
        let raw = self.raw(&string);
        let edit = Edit::default();
        Some(match kind {
            Kind::Delete(_) => edit.replace(at..at + 1, ""),
            Kind::Duplicate(_) => edit.replace(at..at, &raw[..1]).excused(excuses::quote_moved(scalar, raw, None)),
            Kind::Misspell(_) => {
                edit.replace(at..at + 1, *random.of(&["`", "“", "´", if &raw[..1] == "'" { "\"" } else { "'" }])?)
            }
            _ => {
                let (start, end, beside) = self.with_neighbour(at, random)?;
                let excuse = excuses::quote_moved(scalar, raw, Some(beside));
                edit.replace(start..end, exchanged(&self.text[at..=at], beside, start == at)).excused(excuse)
            }
        })
    }

    /// A byte and the character after or before it: where both begin and end, and that character.
    fn with_neighbour(&self, at: usize, random: &mut Random) -> Option<(usize, usize, char)> {
        let after = self.text[at + 1..].chars().next();
        let before = self.text[..at].chars().next_back();
        match (after, before) {
            (Some(c), _) if random.below(2) == 0 => Some((at, at + 1 + c.len_utf8(), c)),
            (_, Some(c)) => Some((at - c.len_utf8(), at + 1, c)),
            _ => None,
        }
    }

    /// The brackets and braces of TOML, and the braces of placeholders.
    fn braces(&self) -> Vec<usize> {
        let templates = self.layout.scalars.iter().filter(|scalar| {
            matches!(slot(&scalar.path), Slot::Template | Slot::Body) || scalar.path.ends_with(&["docs_url".to_owned()])
        });
        let placeholders = templates
            .flat_map(|scalar| self.raw(&scalar.at).match_indices(['{', '}']).map(|(at, _)| scalar.at.start + at));
        self.layout.brackets.iter().copied().chain(placeholders).collect()
    }

    pub(crate) fn brace(&self, kind: Kind, random: &mut Random) -> Option<Edit> {
        let at = *random.of(&self.braces())?;
        let brace = &self.text[at..=at];
        let edit = Edit::default();
        Some(match kind {
            Kind::Delete(_) => edit.replace(at..at + 1, ""),
            Kind::Duplicate(_) => edit.replace(at..at, brace),
            Kind::Misspell(_) => edit.replace(at..at + 1, *random.of(&["(", ")", "<", "【"])?),
            _ => {
                let (start, end, c) = self.with_neighbour(at, random)?;
                edit.replace(start..end, exchanged(brace, c, start == at))
            }
        })
    }
}

/// A sign and the character beside it, in each other's place.
fn exchanged(sign: &str, beside: char, sign_was_first: bool) -> String {
    if sign_was_first { format!("{beside}{sign}") } else { format!("{sign}{beside}") }
}
