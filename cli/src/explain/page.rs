//! The page of an entry, set for a terminal.

use errbook_catalog::model::{Audience, Catalog, Code, Entry, Field, Texts};
use errbook_catalog::{Phrase, phrase, plan};
use errbook_pages::answer::{Part, Values, message};

use super::markdown::{self, Indent};
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal::clean;
use crate::words;

/// What a page is written on.
pub(super) struct Paper<'a> {
    pub(super) session: &'a Session,
    pub(super) catalog: &'a Catalog,
    /// The language of the catalog's texts, by index.
    pub(super) language: usize,
    /// Columns.
    pub(super) width: usize,
}

impl Paper<'_> {
    pub(super) fn entry(&self, entry: &Entry) -> String {
        let values = Values::examples(self.catalog, entry, self.language);
        let mut out = self.head(entry);
        let sentence = parts(&message(self.catalog, entry, self.language, &values));
        out.push('\n');
        out.push_str(&markdown::wrap(&sentence, Indent::of("  "), self.width));
        if !self.is_documented(entry) {
            let words = phrase!(
                "The catalog has no documentation for this entry: write `description`, `causes` or `solutions`.",
                "目录里还没有这个条目的文档：可以补上 `description`、`causes` 或 `solutions`。"
            );
            out.push('\n');
            out.push_str(&markdown::wrap(&paint(style::DIM, self.session.say(&words)), Indent::of("  "), self.width));
        }
        if let Some(text) = entry.description.get(self.language) {
            out.push('\n');
            out.push_str(&markdown::render(&clean(text), Indent::of("  "), self.width));
        }
        self.list(&mut out, &phrase!("Causes", "原因"), &entry.causes, false);
        self.list(&mut out, &phrase!("Solutions", "解决办法"), &entry.solutions, true);
        self.wire(&mut out, entry, &values);
        self.fields(&mut out, entry);
        self.references(&mut out, entry);
        self.list(&mut out, &phrase!("Notes", "备注"), &entry.notes, false);
        self.history(&mut out, entry);
        out
    }

    /// Code, status, kind, group and what marks the entry.
    fn head(&self, entry: &Entry) -> String {
        let name = &entry.name.value;
        let code = entry.code.value.text();
        let mut out = paint(style::STRONG, &clean(code.as_deref().unwrap_or(name)));
        if code.as_ref().is_some_and(|code| code != name) {
            out.push_str(&format!("  {}", paint(style::DIM, &clean(name))));
        }
        if let Some(title) = entry.title.get(self.language) {
            out.push_str(&format!("  {}", clean(title)));
        }
        out.push('\n');
        let statuses: Vec<String> = entry.statuses.iter().map(|status| words_of_status(status.value)).collect();
        let mut facts =
            vec![paint(style::CODE, &statuses.join(", ")), self.session.say(&words::kind(entry.kind)).to_owned()];
        if let Some(group) = entry.group.and_then(|index| self.catalog.groups.get(index)) {
            let title = group.title.get(self.language).unwrap_or(&group.name.value);
            facts.push(clean(title));
        }
        let marks = [
            (entry.code.value == Code::None).then(|| phrase!("no code on the wire", "响应中没有错误码")),
            entry.retryable.map(|yes| match yes {
                true => phrase!("retryable", "可重试"),
                false => phrase!("not retryable", "不可重试"),
            }),
            entry.catch_all.then(|| phrase!("catch-all: decide by the status", "通用错误码，程序不要依赖它")),
            entry.deprecated.is_some().then(|| phrase!("deprecated", "已弃用")),
            (entry.audience == Audience::Internal).then(|| phrase!("internal", "仅限内部")),
        ];
        facts.extend(marks.iter().flatten().map(|mark| self.session.say(mark).to_owned()));
        out.push_str(&markdown::wrap(&facts.join(" · "), Indent::default(), self.width));
        out
    }

    fn is_documented(&self, entry: &Entry) -> bool {
        let texts = [&entry.causes, &entry.solutions, &entry.notes];
        !entry.description.is_empty() || texts.iter().any(|texts| !texts.is_empty())
    }

    pub(super) fn heading(&self, out: &mut String, words: &Phrase) {
        out.push_str(&format!("\n{}\n", paint(style::HEADING, self.session.say(words))));
    }

    fn list(&self, out: &mut String, heading: &Phrase, texts: &Texts, numbered: bool) {
        let texts = texts.get(self.language);
        if texts.is_empty() {
            return;
        }
        self.heading(out, heading);
        for (index, text) in texts.iter().enumerate() {
            let lead = match (numbered, texts.len()) {
                (true, _) => format!("  {}. ", index + 1),
                (false, 1) => "  ".to_owned(),
                _ => "  • ".to_owned(),
            };
            out.push_str(&markdown::render(&clean(&text.value), Indent::hanging(&lead), self.width));
        }
    }

    fn fields(&self, out: &mut String, entry: &Entry) {
        if entry.fields.is_empty() {
            return;
        }
        self.heading(out, &phrase!("Fields", "字段"));
        for field in &entry.fields {
            let kind = self.session.say(&kind_of(field)).to_owned();
            let mut line = format!("{}  {}", paint(style::VALUE, &clean(&field.wire.value)), paint(style::DIM, &kind));
            if !field.values.is_empty() {
                let values: Vec<String> = field.values.iter().map(|value| clean(&value.value)).collect();
                line.push_str(&format!("  {}", values.join(" | ")));
            }
            out.push_str(&markdown::wrap(&line, Indent::of("  "), self.width));
            if let Some(text) = field.description.get(self.language) {
                out.push_str(&markdown::render(&clean(text), Indent::of("      "), self.width));
            }
        }
    }

    fn references(&self, out: &mut String, entry: &Entry) {
        if !entry.sources.is_empty() {
            self.heading(out, &phrase!("Sources", "来源"));
            let sources: Vec<String> = entry.sources.iter().map(|source| clean(source)).collect();
            out.push_str(&markdown::wrap(&sources.join(", "), Indent::of("  "), self.width));
        }
        if !entry.see_also.is_empty() {
            self.heading(out, &phrase!("See also", "另见"));
            let names: Vec<String> =
                entry.see_also.iter().map(|name| paint(style::CODE, &clean(&name.value))).collect();
            out.push_str(&markdown::wrap(&names.join(", "), Indent::of("  "), self.width));
        }
        let docs = plan::docs_url(self.catalog, entry, self.language);
        if entry.links.is_empty() && docs.is_none() {
            return;
        }
        self.heading(out, &phrase!("Links", "链接"));
        if let Some(url) = docs {
            out.push_str(&format!("  {}\n", clean(&url)));
        }
        for link in &entry.links {
            let label = link.label.get(self.language).map(|label| format!("{}  ", clean(label))).unwrap_or_default();
            out.push_str(&format!("  {label}{}\n", clean(&link.url.value)));
        }
    }

    fn history(&self, out: &mut String, entry: &Entry) {
        let mut lines: Vec<Phrase> = Vec::new();
        if let Some(since) = &entry.since {
            lines.push(phrase!("since {since}", "始于 {since}"));
        }
        if let Some(deprecated) = &entry.deprecated {
            let since = deprecated.since.as_deref().unwrap_or_default();
            let note = deprecated.note.get(self.language).unwrap_or_default();
            let when = match since {
                "" => phrase!("deprecated", "已弃用"),
                since => phrase!("deprecated since {since}", "自 {since} 起弃用"),
            };
            lines.push(match note {
                "" => when,
                note => phrase!("{when}: {note}", "{when}：{note}"; when),
            });
        }
        if let Some(name) = &entry.replaced_by {
            let name = &name.value;
            lines.push(phrase!("replaced by {name}", "由 {name} 取代"));
        }
        let aliases: Vec<String> = entry.aliases.iter().filter_map(|alias| alias.value.text()).collect();
        if !aliases.is_empty() {
            let all = errbook_catalog::Phrase::list(aliases.iter().map(String::as_str));
            lines.push(phrase!("earlier codes: {all}", "曾用的错误码：{all}"; all));
        }
        if lines.is_empty() {
            return;
        }
        self.heading(out, &phrase!("History", "变更"));
        for line in lines {
            out.push_str(&markdown::wrap(&clean(self.session.say(&line)), Indent::of("  "), self.width));
        }
    }
}

/// `429 Too Many Requests`; the number alone where HTTP has no words for it.
pub(super) fn words_of_status(status: u16) -> String {
    let words = http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    words.map_or_else(|| status.to_string(), |words| format!("{status} {words}"))
}

/// Parts as text, with what placeholders brought in their colour.
pub(super) fn parts(parts: &[Part]) -> String {
    let shown = parts.iter().map(|part| match part {
        Part::Text(text) => clean(text),
        Part::Value { text, .. } => paint(style::VALUE, &clean(text)),
    });
    shown.collect()
}

fn kind_of(field: &Field) -> Phrase {
    let kind = Phrase::from(field.kind.as_str());
    let kind = if field.list { phrase!("list of {kind}", "{kind} 列表"; kind) } else { kind };
    let kind = if field.optional { phrase!("{kind}, optional", "{kind}，可选"; kind) } else { kind };
    if field.header_only { phrase!("{kind}, in headers only", "{kind}，只在响应头中"; kind) } else { kind }
}
