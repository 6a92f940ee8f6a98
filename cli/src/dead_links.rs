//! Warnings of links in a catalog's own texts that lead to no page of the book.

use std::path::Path;
use std::sync::Arc;

use errbook_catalog::brand::Brand;
use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Locale, Phrase, Place, Sources, Span, phrase};
use errbook_pages::{Contents, DeadLink, Options, Site};
use serde_json::{Value, json};

use crate::github::{Annotation, Severity, path_from_root, range};
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};

/// What programs know these warnings by.
const NAME: &str = "dead-link";

/// A link that leads to no page.
pub(crate) struct Warning {
    /// The file, as diagnostics name it.
    file: String,
    /// Where the link starts, and the place after its last character.
    range: (Place, Place),
    text: Phrase,
    help: Phrase,
}

/// Returns the warnings of a catalog whose book also has what is internal: what is a dead link there is one in every book.
pub(crate) fn of_catalog(read: &FromDisk, file: &File, brand: Brand) -> Vec<Warning> {
    if brand.files.is_empty() {
        return Vec::new();
    }
    let mut options = Options::new();
    options.internal = true;
    options.brand = Arc::new(brand);
    let texts = Arc::clone(&options.brand);
    // The book has a page of changes if there is a history. What is wrong with that is reported already.
    let history = read.clone().read_history();
    let contents = Contents::new(read.reading.catalog.clone(), true).with_history(history);
    of_site(&Site::of(contents, options), file, &texts)
}

/// Returns the warnings of a book. `catalog` is the file of its catalog, `brand` has its texts.
pub(crate) fn of_site(site: &Site, catalog: &File, brand: &Brand) -> Vec<Warning> {
    let mut sources = Sources::new();
    let warning = |link: DeadLink| {
        let name = catalog.include(&link.file).name;
        let file = sources.add(name.clone(), Arc::from(brand.text(&link.file).unwrap_or_default()));
        let url = &link.url;
        Warning {
            file: name,
            range: range(&sources, Span::new(file, link.range)),
            text: phrase!("the link `{url}` leads to no page of the book", "链接 `{url}` 不指向手册中的任何页面"),
            help: match &link.nearest {
                Some(near) => phrases::did_you_mean(near),
                None => phrase!(
                    "write the URL of a web page, or the path of a page of the book, such as `errors/NAME`, `groups/NAME` or `pages/SLUG`",
                    "请写网页的网址，或手册中页面的路径，例如 `errors/NAME`、`groups/NAME` 或 `pages/SLUG`"
                ),
            },
        }
    };
    site.dead_links().into_iter().map(warning).collect()
}

impl Warning {
    /// Returns the warning as text for people.
    pub(crate) fn render(&self, locale: Locale) -> String {
        let lead = phrases::warning();
        let Place { line, column } = self.range.0;
        format!(
            "{}{}\n  --> {}:{line}:{column}\n  {}{}\n",
            paint(style::WARNING, lead.get(locale)),
            clean(self.text.get(locale)),
            clean(&self.file),
            paint(style::HELP, Phrase::help().get(locale)),
            clean(self.help.get(locale)),
        )
    }

    /// Returns the warning as the JSON of a diagnostic.
    pub(crate) fn json(&self, locale: Locale) -> Value {
        let (start, end) = self.range;
        json!({
            "file": self.file,
            "line": start.line,
            "column": start.column,
            "end": { "line": end.line, "column": end.column },
            "level": "warning",
            "rule": NAME,
            "message": self.text.get(locale),
            "help": self.help.get(locale),
        })
    }

    /// Returns the warning as an annotation of GitHub.
    pub(crate) fn github(&self, locale: Locale, here: &Path) -> String {
        let message = format!("{}\n{}{}", self.text.get(locale), Phrase::help().get(locale), self.help.get(locale));
        let file = Some(path_from_root(here, &self.file));
        let title = NAME.to_owned();
        Annotation { severity: Severity::Warning, file, range: Some(self.range), title, message }.command()
    }
}
