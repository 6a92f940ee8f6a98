//! Violations: how an entry shows those that it holds, and the items of a violation in each envelope that shows it.

use errbook_catalog::model::Entry;
use errbook_catalog::plan::{self, Body, RequestPart};
use errbook_format::image::flags;
use errbook_format::image::plan::violations as block;

use super::bodies::{Held, Placed, Within};
use super::records::{flags_of_shape, owner_flags};
use super::writer::ImageWriter;
use crate::bind::Record;

impl ImageWriter<'_> {
    /// Writes how a record shows violations in a language; `None` for an entry that holds none, and in an envelope that shows
    /// none.
    pub(super) fn violations(&mut self, entry: &Entry, of: &Record, language: usize) -> Option<Held> {
        let catalog = self.catalog;
        if entry.violations.at().is_none() || catalog.envelopes[of.envelope].violation.is_none() {
            return None;
        }
        let single = if of.status_at_hand { plan::single_at_hand } else { plan::single };
        let single = single(catalog, entry, of.status, of.envelope, language);
        let single = single.map_or(0, |body| self.form(&body.pieces, Within::item(language, &entry.fields)));
        let name = self.pool.intern(&catalog.envelopes[of.envelope].name.value);
        let url = plan::docs_url(catalog, entry, language);
        let url = self.pool.intern(url.as_deref().unwrap_or(NO_TYPE));
        let mut words = vec![0; block::WORDS as usize];
        [words[block::ENVELOPE as usize], words[block::ENVELOPE as usize + 1]] = [name.0, name.1];
        words[block::SINGLE as usize] = single;
        words[block::OWNER_FLAGS as usize] = owner_flags(entry) | u32::from(of.status) << flags::STATUS;
        [words[block::OWNER_TYPE as usize], words[block::OWNER_TYPE as usize + 1]] = [url.0, url.1];
        Some(Held { index: entry.fields.len(), block: self.share(words) })
    }

    /// Returns a body of a violation, which has none by itself.
    pub(super) fn no_body(&self) -> Placed {
        Placed { text: (self.pool.here(), 0), plan: None, with_context: 0, asked: 0 }
    }

    /// Appends the items of a violation, in each envelope that shows violations and for each part of a request, to the words of its
    /// record.
    pub(super) fn items_of_violation(&mut self, of: &Record, base: u32, flags: u32, words: &mut Vec<u32>) {
        let catalog = self.catalog;
        let violation = &catalog.violations[of.of];
        for envelope in self.alternatives.clone() {
            let mut last: (Vec<Body>, Vec<u32>) = (Vec::new(), Vec::new());
            for part in RequestPart::ALL {
                let item = |language| plan::item_in(catalog, violation, part, envelope, language).unwrap_or_default();
                let items: Vec<Body> = (0..catalog.languages.len()).map(item).collect();
                // Those for query and path differ where they show `{in}`, and some are the same everywhere.
                if items != last.0 {
                    let of_part = self.items(of, &items, base, flags);
                    last = (items, of_part);
                }
                words.extend(&last.1);
            }
        }
    }

    /// Writes the items of a violation in an envelope, for a part of a request, and returns that part of its record.
    fn items(&mut self, of: &Record, items: &[Body], base: u32, flags: u32) -> Vec<u32> {
        let fields = &self.catalog.violations[of.of].fields;
        let mut last = (0, 0);
        let mut bodies = Vec::with_capacity(items.len());
        for (language, item) in items.iter().enumerate() {
            let placed = self.body(item, Within::item(language, fields), last);
            last = placed.text;
            bodies.push(placed);
        }
        let references: Vec<u32> = bodies.iter().map(|body| self.body_reference(body, base)).collect();
        let frame = self.frame(of, &bodies);
        let mut words = vec![flags | flags_of_shape(true, &bodies), frame];
        words.extend(references);
        words
    }
}

/// The problem type of an entry without a page (RFC 9457 §4.2.1).
const NO_TYPE: &str = "about:blank";
