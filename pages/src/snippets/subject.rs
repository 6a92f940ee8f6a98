//! What a piece of code is written for, and the comments in it.

use errbook_catalog::model::{Catalog, Definition, Entry, Envelope, Violation};
use errbook_catalog::names::upper_camel;
use errbook_exports::Topic;

use super::reading::{self, List, Place, Retry, Templates, Test, Value};
use crate::strings::strings;
use crate::ui_language::UiLanguage;
use crate::{markdown, texts};

strings! {
    CATCH_ALL = "Catch-all code: branch on the status.", "兜底错误码：请根据状态码判断。", "通用錯誤代碼：請依狀態碼判斷。";
    HANDLE = "Handle it here.", "在此处理。", "在此處理。";
    STATUSES = "The status is {}.", "状态码为 {}。", "狀態碼為 {}。";
    OR = " or ", " 或 ", " 或 ";
    AGAIN = "Then send the request again.", "然后重新发送请求。", "然後重新傳送請求。";
}

/// What a piece of code is written for.
pub(super) struct Subject<'c> {
    /// The catalog.
    pub(super) catalog: &'c Catalog,
    /// The entry or the violation.
    pub(super) topic: Topic,
    /// What the catalog says of it.
    pub(super) definition: &'c Definition,
    /// The entry, or for a violation the first that lists it.
    pub(super) entry: Option<&'c Entry>,
    /// The envelope of the entry.
    pub(super) envelope: &'c Envelope,
    /// The language of the page, by index, and its tag.
    pub(super) language: usize,
    pub(super) tag: &'c str,
    ui_language: UiLanguage,
}

impl<'c> Subject<'c> {
    /// Returns the subject for an entry.
    pub(super) fn of_entry(catalog: &'c Catalog, index: usize, language: usize) -> Option<Subject<'c>> {
        let entry = catalog.entries.get(index)?;
        Subject::of(catalog, (Topic::Entry(index), entry), Some(entry), language)
    }

    /// Returns the subject for a violation. `entry` is one that lists it, by index.
    pub(super) fn of_violation(
        catalog: &'c Catalog,
        (index, violation): (usize, &'c Violation),
        entry: Option<usize>,
        language: usize,
    ) -> Option<Subject<'c>> {
        let entry = entry.and_then(|entry| catalog.entries.get(entry));
        Subject::of(catalog, (Topic::Violation(index), violation), entry, language)
    }

    fn of(
        catalog: &'c Catalog,
        (topic, definition): (Topic, &'c Definition),
        entry: Option<&'c Entry>,
        language: usize,
    ) -> Option<Subject<'c>> {
        let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
        let envelope = catalog.envelopes.get(entry.map_or(catalog.envelope, |entry| entry.envelope))?;
        let ui_language = UiLanguage::of(tag);
        Some(Subject { catalog, topic, definition, entry, envelope, language, tag, ui_language })
    }

    /// Returns the catalog's name as the names of Rust types begin with it.
    pub(super) fn api(&self) -> String {
        upper_camel(&self.catalog.name).unwrap_or_else(|| "Api".to_owned())
    }

    /// Returns the comments of the branch that handles it, each one line: that its code says little, the statuses that it has, and what
    /// to do.
    pub(super) fn comments(&self) -> Vec<String> {
        let mut comments = Vec::new();
        if self.definition.catch_all && self.is_entry() {
            comments.push(CATCH_ALL.get(self.ui_language).to_owned());
        }
        if let Some(entry) = self.entry.filter(|entry| self.is_entry() && entry.statuses.len() > 1) {
            let statuses: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
            let statuses = statuses.join(OR.get(self.ui_language));
            comments.push(STATUSES.with(self.ui_language, &[&statuses]));
        }
        let first = texts::texts(&self.definition.solutions, self.language);
        let advice = first.and_then(|found| found.text.first().copied()).map(one_line);
        let advice = advice.filter(|words| !words.is_empty());
        comments.push(advice.unwrap_or_else(|| HANDLE.get(self.ui_language).to_owned()));
        comments
    }

    /// Returns the comment where a request is sent again.
    pub(super) fn again(&self) -> &'static str {
        AGAIN.get(self.ui_language)
    }

    pub(super) fn is_entry(&self) -> bool {
        matches!(self.topic, Topic::Entry(_))
    }

    /// Returns when a client can send the request again.
    pub(super) fn retry(&self) -> Option<Retry> {
        self.entry.filter(|_| self.is_entry()).and_then(reading::retry)
    }

    /// Returns how a client without generated code reads it; `None` where nothing in an answer tells it.
    pub(super) fn plain(&self) -> Option<Plain<'c>> {
        let list = reading::list(self.envelope);
        let is_http_error = self.entry.is_some_and(|entry| reading::is_http_error(entry, self.envelope));
        if let Some(entry) = self.entry.filter(|_| self.is_entry()) {
            let templates = Templates::of_entry(self.catalog, entry, self.envelope, self.language);
            let tests = reading::of_entry(&templates, entry, self.envelope);
            if tests.is_empty() && !is_http_error {
                return None;
            }
            let fields = if entry.catch_all { Vec::new() } else { templates.fields(self.definition) };
            let list = list.filter(|_| entry.violations.at().is_some());
            return Some(Plain { tests, is_http_error, fields, list, item: None });
        }
        let templates = Templates::of_item(self.catalog, self.envelope.violation.as_ref()?, self.language);
        let item = Item { test: templates.is_it(self.definition)?, fields: templates.fields(self.definition) };
        Some(Plain { tests: Vec::new(), is_http_error, fields: Vec::new(), list: Some(list?), item: Some(item) })
    }
}

/// How a client without generated code reads an answer.
pub(super) struct Plain<'c> {
    /// What is true of the answer.
    pub(super) tests: Vec<Test>,
    /// Whether HTTP answers with the status of an error.
    pub(super) is_http_error: bool,
    /// The fields in the body.
    pub(super) fields: Vec<Value<'c>>,
    /// The list of violations.
    pub(super) list: Option<List>,
    /// The item to find in the list.
    pub(super) item: Option<Item<'c>>,
}

impl Plain<'_> {
    /// Returns the tests of the status of HTTP.
    pub(super) fn statuses(&self) -> Vec<&Test> {
        self.tests.iter().filter(|test| test.place == Place::Status).collect()
    }

    /// Returns the tests of the body.
    pub(super) fn in_body(&self) -> Vec<&Test> {
        self.tests.iter().filter(|test| test.place != Place::Status).collect()
    }

    /// Returns whether the body is read.
    pub(super) fn reads_body(&self) -> bool {
        !self.in_body().is_empty() || !self.fields.is_empty() || self.list.is_some()
    }

    /// Returns whether the status of HTTP is tested before the body is read.
    pub(super) fn is_guarded(&self) -> bool {
        self.is_http_error || !self.statuses().is_empty()
    }

    /// Returns whether nothing of the body is shown.
    pub(super) fn shows_nothing(&self) -> bool {
        self.fields.is_empty() && self.list.is_none()
    }
}

/// An item of the list of violations.
pub(super) struct Item<'c> {
    pub(super) test: Test,
    pub(super) fields: Vec<Value<'c>>,
}

/// Returns a text as a comment of one line in any language: without marks of direction, which compilers refuse there, and with `\\` in
/// pairs, as `\u` is an escape in Java also in comments (JLS §3.3).
fn one_line(text: &str) -> String {
    let is_mark =
        |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}');
    let words: String = markdown::plain(text).chars().filter(|c| !c.is_control() && !is_mark(*c)).collect();
    words.replace("\\u", "\\\\u")
}
