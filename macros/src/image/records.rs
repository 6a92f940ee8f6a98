//! Records: an entry at one status, in one envelope.

use std::collections::HashMap;

use errbook_catalog::model::{Audience, Code, Entry, Kind, LogLevel};
use errbook_catalog::{grpc_status, plan};

use super::{HEADER, Image, NONE, PER_LANGUAGE, RECORD};
use crate::bind::Record;

impl Image<'_> {
    pub(super) fn records(&mut self, records: &[Record]) {
        let size = RECORD + PER_LANGUAGE * self.catalog.languages.len();
        let mut seen: HashMap<Record, usize> = HashMap::new();
        for (index, record) in records.iter().enumerate() {
            let start = HEADER + index * size;
            // What stands in for a bare status mostly is some variant's record, too.
            match seen.get(record) {
                Some(same) => self.words.copy_within(*same..*same + size, start),
                None => {
                    let words = self.record(record);
                    self.words[start..start + words.len()].copy_from_slice(&words);
                    seen.insert(*record, start);
                }
            }
        }
    }

    fn record(&mut self, record: &Record) -> Vec<u32> {
        let catalog = self.catalog;
        let entry = &catalog.entries[record.entry];
        let envelope = &catalog.envelopes[record.envelope];
        // Bodies come first: names, codes and messages are then found in them.
        let texts = self.languages(record);
        let body = texts.first().map(|texts| texts.whole).unwrap_or_default();
        let name = self.pool.intern_within(&entry.name.value, body);
        let code = match &entry.code.value {
            Code::Str(code) => self.pool.intern_within(code, body),
            Code::Int(number) => (*number as u32, (*number >> 32) as u32),
            Code::None => (0, 0),
        };
        let content_type = self.pool.intern(&envelope.content_type);
        let variant = self.pool.intern(entry.variant.as_deref().unwrap_or_default());
        let http_status = envelope.http_status.unwrap_or(record.status);
        let mut words = vec![name.0, name.1, code.0, code.1];
        words.push(flags(entry, plan::is_localized(catalog, record.envelope)));
        words.push(u32::from(record.status) | u32::from(http_status) << 16);
        words.push(entry.group.map_or(0, |group| group as u32 + 1));
        words.extend([content_type.0, content_type.1, variant.0, variant.1]);
        words.push(self.headers(entry));
        words.push(self.rest(entry, record.status));
        for texts in texts {
            for span in [texts.title, texts.message, texts.body, texts.docs_url] {
                words.extend([span.0, span.1]);
            }
        }
        words
    }

    fn languages(&mut self, record: &Record) -> Vec<Texts> {
        let catalog = self.catalog;
        let entry = &catalog.entries[record.entry];
        let mut last_body = (0, 0);
        (0..catalog.languages.len())
            .map(|language| {
                let body = plan::body(catalog, entry, record.status, record.envelope, language);
                // `whole`: what texts are likely to be found in.
                let (body, whole) = match body.as_static() {
                    Some(text) => {
                        let span = self.pool.push_after(text, last_body);
                        (span, span)
                    }
                    None => {
                        let (plan, bare) = self.body(&body, language, last_body);
                        ((plan, NONE), bare.unwrap_or_default())
                    }
                };
                last_body = whole;
                let message = self.message(&plan::message(entry, language), whole);
                let title = entry.title.get(language).map_or((NONE, 0), |title| self.pool.intern_within(title, whole));
                let docs_url = plan::docs_url(catalog, entry, language);
                let docs_url = docs_url.map_or((NONE, 0), |url| self.pool.intern_within(&url, whole));
                Texts { title, message, body, docs_url, whole }
            })
            .collect()
    }

    /// A message: a span where it is fixed, else a plan.
    fn message(&mut self, pieces: &[plan::MessagePiece], whole: (u32, u32)) -> (u32, u32) {
        match pieces {
            [] => (0, 0),
            [plan::MessagePiece::Text(text)] => self.pool.intern_within(text, whole),
            pieces => (self.message_plan(pieces), NONE),
        }
    }

    /// What few entries have and few programs ask for.
    fn rest(&mut self, entry: &Entry, status: u16) -> u32 {
        let catalog = self.catalog;
        let aliases: Vec<String> = entry.aliases.iter().filter_map(|alias| alias.value.text()).collect();
        let here = self.here();
        self.push_optional_span(entry.since.as_deref());
        self.push_optional_span(entry.deprecated.as_ref().and_then(|deprecated| deprecated.since.as_deref()));
        self.push_optional_span(entry.replaced_by.as_ref().map(|name| name.value.as_str()));
        let grpc = entry.grpc.as_ref().map_or(grpc_status(status), |name| name.value.as_str());
        self.push_span(grpc);
        self.words.push(entry.statuses.len() as u32);
        self.words.extend(entry.statuses.iter().map(|status| u32::from(status.value)));
        self.words.push(aliases.len() as u32);
        aliases.iter().for_each(|alias| self.push_span(alias));
        self.words.push(entry.tags.len() as u32);
        for tag in &entry.tags {
            self.push_span(&catalog.tags[*tag].name.value);
        }
        self.words.push(entry.fields.len() as u32);
        entry.fields.iter().for_each(|field| self.push_span(&field.wire.value));
        // Entries without aliases, fields and so on differ by their status at most.
        let rest = self.words.split_off(here as usize);
        if let Some(same) = self.rests.get(&rest) {
            return *same;
        }
        self.words.extend(&rest);
        self.rests.insert(rest, here);
        here
    }
}

/// The texts of a record in one language: spans, or (plan, `NONE`).
struct Texts {
    title: (u32, u32),
    message: (u32, u32),
    body: (u32, u32),
    docs_url: (u32, u32),
    /// What texts are likely to be found in.
    whole: (u32, u32),
}

fn flags(entry: &Entry, localized: bool) -> u32 {
    let code = match entry.code.value {
        Code::None => 0,
        Code::Str(_) => 1,
        Code::Int(_) => 2,
    };
    let kind = match entry.kind {
        Kind::Error => 0,
        Kind::Action => 1,
        Kind::Success => 2,
    };
    let retryable = match entry.retryable {
        None => 0,
        Some(false) => 1,
        Some(true) => 2,
    };
    let log = match entry.log {
        None => 0,
        Some(LogLevel::Error) => 1,
        Some(LogLevel::Warn) => 2,
        Some(LogLevel::Info) => 3,
        Some(LogLevel::Debug) => 4,
        Some(LogLevel::Off) => 5,
    };
    let internal = entry.audience == Audience::Internal;
    code | kind << 2
        | retryable << 4
        | u32::from(entry.catch_all) << 6
        | u32::from(internal) << 7
        | u32::from(localized) << 8
        | u32::from(entry.deprecated.is_some()) << 9
        | log << 10
}
