//! Edits of the files of a catalog, at the places of the syntax: everything else stays as it is.

use std::ops::Range;

use crate::failure::Failure;
use crate::translations::catalog::Texts;

/// Edits, each at a place of the files as they are.
#[derive(Default)]
pub(super) struct Edits(Vec<Edit>);

struct Edit {
    file: usize,
    at: Range<usize>,
    text: String,
    /// The line of the PO file that it is from; 0 if from none.
    line: usize,
}

/// Where the edits are in the new files.
pub(super) struct Places(Vec<(usize, Range<usize>, usize)>);

impl Edits {
    /// Adds an edit. Several at one place are made in the order in which they are added.
    pub(super) fn push(&mut self, file: usize, at: Range<usize>, text: String, line: usize) {
        self.0.push(Edit { file, at, text, line });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Makes the edits, and reads the catalog again.
    pub(super) fn apply(mut self, texts: &Texts) -> Result<(Texts, Places), Failure> {
        // The sort is stable.
        self.0.sort_by_key(|edit| (edit.file, edit.at.start));
        let mut files = texts.files.clone();
        let mut places = Vec::new();
        for (index, file) in files.iter_mut().enumerate() {
            let old = std::mem::take(&mut file.text);
            let mut done = 0;
            for edit in self.0.iter().filter(|edit| edit.file == index) {
                file.text.push_str(old.get(done..edit.at.start).unwrap_or_default());
                let start = file.text.len();
                file.text.push_str(&edit.text);
                places.push((index, start..file.text.len(), edit.line));
                done = edit.at.end;
            }
            file.text.push_str(old.get(done..).unwrap_or_default());
        }
        Ok((Texts::read(files)?, Places(places)))
    }
}

impl Places {
    /// Returns the line of the PO file that a place of the new files is from: of an edit around it, else of one in the same line.
    pub(super) fn line(&self, texts: &Texts, file: usize, at: usize) -> Option<usize> {
        let text = texts.files.get(file).map_or("", |file| file.text.as_str());
        let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |start| start + 1);
        let end = text.get(at..).and_then(|behind| behind.find('\n')).map_or(text.len(), |end| at + end);
        let find = |within: Range<usize>| {
            let is_within = |(of, range, line): &&(usize, Range<usize>, usize)| {
                *of == file && *line > 0 && range.start <= within.end && within.start <= range.end
            };
            self.0.iter().find(is_within).map(|(_, _, line)| *line)
        };
        find(at..at).or_else(|| find(start..end))
    }
}
