//! What records have beside their own envelope: a frame and bodies in each alternative of the catalog, or of a violation the
//! items in each envelope that shows it.

use errbook_catalog::plan;
use errbook_format::image::{alternative_table, header, record};

use super::records::flags_of_shape;
use super::writer::ImageWriter;
use crate::bind::Record;
use crate::declared::Declared;
use crate::subject::Subject;

impl ImageWriter<'_> {
    /// Appends the part of each alternative to the words of a record whose texts start at `base`. The flags are those of the
    /// record without what depends on its envelope.
    pub(super) fn alternative_parts(&mut self, of: &Record, base: u32, flags: u32, words: &mut Vec<u32>) {
        let catalog = self.catalog;
        let Declared::Entry(entry) = self.declared(of) else { return self.items_of_violation(of, base, flags, words) };
        for alternative in self.alternatives.clone() {
            let envelope = plan::envelope(entry, Some(of.envelope), Some(alternative));
            if envelope == of.envelope {
                let own = |language| words[record::of_language(language, record::BODY) as usize];
                let bodies: Vec<u32> = (0..catalog.languages.len()).map(own).collect();
                words.extend([words[record::FLAGS as usize], words[record::FRAME as usize]]);
                words.extend(bodies);
                continue;
            }
            let in_alternative = Record { envelope, ..*of };
            let bodies = self.record_bodies(&in_alternative);
            let references: Vec<u32> = bodies.iter().map(|body| self.body_reference(body, base)).collect();
            let frame = self.frame(&in_alternative, &bodies);
            words.extend([flags | flags_of_shape(plan::is_localized(catalog, envelope), &bodies), frame]);
            words.extend(references);
        }
    }

    /// Writes the names of the alternatives, one for each part that a record has, and their templates for successes.
    pub(super) fn alternative_table(&mut self) {
        let catalog = self.catalog;
        let mut items = Vec::with_capacity(self.parts());
        for alternative in self.alternatives.clone() {
            let (start, length) = self.pool.intern(&catalog.envelopes[alternative].name.value);
            let mut item = [0; alternative_table::ITEM as usize];
            item[alternative_table::NAME as usize] = start;
            item[alternative_table::NAME as usize + 1] = length;
            item[alternative_table::SUCCESS as usize] = match self.subject {
                Subject::Entries => self.success_table(alternative).unwrap_or(0),
                Subject::Violations => 0,
            };
            items.extend(std::iter::repeat_n(item, self.repeated()));
        }
        if items.is_empty() {
            return;
        }
        self.set(header::ALTERNATIVES, self.here());
        self.words.push(items.len() as u32);
        self.words.extend(items.as_flattened());
    }
}
