//! Which responses identify their entry to a client that reads no prose.

use errbook_format::status::FIRST_ERROR;

use super::caching::http_status;
use super::choice;
use super::shown::{Shown, Values};
use crate::model::{Catalog, Code, Entry, Held};

/// An entry as a Rust type answers with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The entry, by index.
    pub entry: usize,
    /// The status.
    pub status: u16,
    /// Whether it answers for any status of the class of `status`.
    pub status_at_hand: bool,
    /// The envelope (by index) where no alternative is chosen.
    pub envelope: usize,
}

/// A response that does not identify its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// The answer, by index.
    pub answer: usize,
    /// The envelope of the response, by index.
    pub envelope: usize,
    /// Another entry (by index) that has such responses, too. `None` where the response says nothing of its entry: it has neither
    /// code, name, type nor status, and HTTP answers with the status of a success.
    pub other: Option<usize>,
}

/// Returns the responses that do not identify their entry, among all answers of a type and in every envelope, by the rules of
/// `ErrorReply`: a response is by its code, or else its name, or else its type, or else its status; of entries that share these,
/// by the fields that it has. Each is judged with all its fields, optional ones too, and with violations if its entry holds them.
#[must_use]
pub fn unclear(catalog: &Catalog, answers: &[Answer]) -> Vec<Unclear> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (index, answer) in answers.iter().enumerate() {
        let Some(entry) = catalog.entries.get(answer.entry) else { continue };
        pairs.extend(envelopes(catalog, entry, answer.envelope).into_iter().map(|envelope| (envelope, index)));
    }
    pairs.sort_unstable();
    let mut unclear = Vec::new();
    for of_envelope in pairs.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((envelope, _)) = of_envelope.first().copied() else { continue };
        let Some(template) = catalog.envelopes.get(envelope) else { continue };
        let shown = Shown::of(catalog, template);
        let answer = |index: usize| Some((answers.get(index)?, catalog.entries.get(answers.get(index)?.entry)?));
        if of_envelope.iter().filter_map(|(_, index)| answer(*index)).all(|(_, entry)| is_clear(&shown, entry)) {
            continue;
        }
        let looks = of_envelope.iter().filter_map(|(_, index)| {
            let (answer, entry) = answer(*index)?;
            Some(Look::of(catalog, &shown, *index, answer, entry, envelope))
        });
        let mut looks: Vec<Look<'_>> = looks.collect();
        // Only those with one status of HTTP can be taken for each other.
        looks.sort_by_key(|look| look.http_status);
        for same in looks.chunk_by(|one, other| one.http_status == other.http_status) {
            for look in same.iter().filter(|look| !is_clear(&shown, look.entry)) {
                let other = same.iter().find(|other| look.can_be(other, &shown)).map(|other| other.entry_index);
                if other.is_some() || look.says_nothing(&shown) {
                    unclear.push(Unclear { answer: look.answer, envelope, other });
                }
            }
        }
    }
    unclear.sort_unstable_by_key(|unclear| (unclear.answer, unclear.envelope));
    unclear
}

/// Returns the envelopes that an entry is answered in.
fn envelopes(catalog: &Catalog, entry: &Entry, own: usize) -> Vec<usize> {
    let alternative = |index: &usize| choice::envelope(entry, Some(own), Some(*index));
    let mut envelopes = vec![own];
    envelopes.extend(catalog.alternatives.iter().map(alternative));
    envelopes.sort_unstable();
    envelopes.dedup();
    envelopes
}

/// Returns whether every response of an entry in an envelope has what no other entry has: its name, or a code of its own.
fn is_clear(shown: &Shown, entry: &Entry) -> bool {
    let values = shown.of_response(entry.violations != Held::Nothing);
    let has_own_code = entry.code.value != Code::None && entry.shares_code.is_none();
    values.name || values.code && has_own_code
}

/// What a response shows of its entry.
struct Look<'c> {
    answer: usize,
    entry_index: usize,
    entry: &'c Entry,
    status: u16,
    http_status: u16,
    page: Option<String>,
    values: Values,
    /// The fields in responses without violations, and whether they are optional.
    fields: Vec<(&'c str, bool)>,
    /// The same in responses that list violations.
    fields_beside_violations: Vec<(&'c str, bool)>,
}

impl<'c> Look<'c> {
    fn of(
        catalog: &Catalog,
        shown: &Shown,
        index: usize,
        answer: &Answer,
        entry: &'c Entry,
        envelope: usize,
    ) -> Look<'c> {
        let http_status = http_status(catalog, answer.status, answer.status_at_hand, envelope);
        Look {
            answer: index,
            entry_index: answer.entry,
            entry,
            status: answer.status,
            http_status: http_status.unwrap_or(answer.status),
            page: super::docs_url(catalog, entry, 0),
            values: shown.of_response(entry.violations != Held::Nothing),
            fields: shown.fields(entry, false),
            fields_beside_violations: shown.fields(entry, true),
        }
    }

    fn holds_violations(&self) -> bool {
        self.entry.violations != Held::Nothing
    }

    /// Returns whether the response lists violations.
    fn lists(&self, shown: &Shown) -> bool {
        shown.lists && self.holds_violations()
    }

    /// Returns the code in the response.
    fn code(&self) -> Option<&Code> {
        Some(&self.entry.code.value).filter(|code| self.values.code && **code != Code::None)
    }

    /// Returns whether the response has neither code nor name nor type.
    fn is_silent(&self) -> bool {
        self.code().is_none() && !self.values.name && !(self.values.page && self.page.is_some())
    }

    /// Returns whether nothing in the response, nor its status, says which entry it is.
    fn says_nothing(&self, shown: &Shown) -> bool {
        self.is_silent() && !self.values.status && (self.http_status < FIRST_ERROR || shown.has_status())
    }

    /// Returns whether a client can take the response for that of another entry, which has the same status of HTTP.
    fn can_be(&self, other: &Look<'_>, shown: &Shown) -> bool {
        self.entry_index != other.entry_index
            && (!self.values.status || self.status == other.status)
            && self.has_identity_of(other, shown)
            && (!self.lists(shown) || other.holds_violations())
            && self.has_fields_of(other, shown)
    }

    fn has_identity_of(&self, other: &Look<'_>, shown: &Shown) -> bool {
        let has_its_page = !self.values.page || self.page == other.page;
        match self.code() {
            Some(code) => *code == other.entry.code.value && has_its_page,
            None if self.values.name => false,
            None if self.values.page && self.page.is_some() => has_its_page,
            None => shown.is_silent(other.entry, other.page.is_some(), self.holds_violations()),
        }
    }

    /// Returns whether the response has all required fields of another entry, and no field that the other one does not have.
    fn has_fields_of(&self, other: &Look<'_>, shown: &Shown) -> bool {
        let has = |fields: &[(&str, bool)], name: &str| fields.iter().any(|(other, _)| *other == name);
        let (own, others) = if self.lists(shown) {
            (&self.fields_beside_violations, &other.fields_beside_violations)
        } else {
            (&self.fields, &other.fields)
        };
        own.iter().all(|(name, _)| has(others, name))
            && others.iter().all(|(name, optional)| *optional || has(own, name))
    }
}

#[cfg(test)]
mod tests;
