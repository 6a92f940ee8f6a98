//! [`Log`]: what was found in responses.

use std::collections::{BTreeMap, BTreeSet};

use errbook_catalog::{Catalog, Locale, Phrase, phrase};

use super::content::{Content, Unread};
use super::excerpt;
use crate::{Drift, Finding, FindingKind};

/// The responses that are shown. A service that answers everything wrongly does not fill the memory.
const MOST: usize = 40;

/// What was found in responses.
pub(super) struct Log {
    pub(super) drift: Drift<'static>,
    /// The first response with each finding.
    examples: Vec<Example>,
    known: BTreeSet<(FindingKind, String)>,
    /// How many responses have findings.
    count: usize,
    /// The responses that could not be read: how many, and the first of them.
    unread: BTreeMap<Unread, (usize, String)>,
}

/// A response that differs from the catalog.
struct Example {
    place: String,
    status: Option<u16>,
    body: Option<String>,
    findings: Vec<Finding>,
}

impl Log {
    pub(super) fn of(catalog: &'static Catalog) -> Log {
        Log {
            drift: Drift::new(catalog),
            examples: Vec::new(),
            known: BTreeSet::new(),
            count: 0,
            unread: BTreeMap::new(),
        }
    }

    /// Notes a response whose findings fail a test.
    pub(super) fn note(&mut self, place: &str, status: Option<u16>, content: Content<'_>, findings: Vec<Finding>) {
        self.count += 1;
        let mut is_new = false;
        for finding in &findings {
            is_new |= self.known.insert((finding.kind, finding.path.clone()));
        }
        if !is_new || self.examples.len() == MOST {
            return;
        }
        let body = match content {
            Content::Whole(body) => Some(excerpt::of(body)),
            Content::Nothing | Content::Unread(_) => None,
        };
        self.examples.push(Example { place: place.to_owned(), status, body, findings });
    }

    /// Notes a response whose body could not be read.
    pub(super) fn note_unread(&mut self, why: &Unread, place: &str) {
        self.unread.entry(why.clone()).or_insert_with(|| (0, place.to_owned())).0 += 1;
    }

    /// Returns what a test fails with; `None` if nothing was found.
    pub(super) fn failure(&self, catalog: &str) -> Option<Phrase> {
        let mut blocks = Vec::new();
        let count = self.count;
        match count {
            0 => {}
            1 => blocks.push(phrase!(
                "a response differs from the catalog `{catalog}`",
                "有 1 个响应与错误目录 `{catalog}` 不一致"
            )),
            _ => blocks.push(phrase!(
                "{count} responses differ from the catalog `{catalog}`",
                "有 {count} 个响应与错误目录 `{catalog}` 不一致"
            )),
        }
        blocks.extend(self.examples.iter().map(Example::text));
        match self.count - self.examples.len() {
            0 => {}
            1 => blocks.push(phrase!("another response has the same findings", "另有 1 个响应的差异与上面相同")),
            more => {
                blocks.push(phrase!(
                    "{more} more responses have the same findings",
                    "另有 {more} 个响应的差异与上面相同"
                ));
            }
        }
        blocks.extend(self.unread.iter().map(|(why, (count, first))| {
            let why = why.reason();
            match count {
                1 => phrase!("the response to `{first}` could not be read: {why}", "`{first}` 的响应无法读取：{why}"; why),
                _ => phrase!(
                    "{count} responses could not be read, such as that to `{first}`: {why}",
                    "有 {count} 个响应无法读取，例如 `{first}` 的响应：{why}"; why
                ),
            }
        }));
        let join = |locale| blocks.iter().map(|block| block.get(locale)).collect::<Vec<_>>().join("\n\n");
        (!blocks.is_empty()).then(|| Phrase { en: join(Locale::En), zh: join(Locale::Zh) })
    }
}

impl Example {
    /// Returns the response with its findings, in lines.
    fn text(&self) -> Phrase {
        let place = &self.place;
        let mut text = match self.status {
            Some(status) => phrase!("{place}: {status}", "{place}：{status}"),
            None => phrase!("{place}", "{place}"),
        };
        for finding in &self.findings {
            text.en += &format!("\n  {}", finding.line(Locale::En));
            text.zh += &format!("\n  {}", finding.line(Locale::Zh));
        }
        if let Some(body) = &self.body {
            text.en += &format!("\n  body: {body}");
            text.zh += &format!("\n  响应体：{body}");
        }
        text
    }
}
