//! [`Resource`]: what a site has at an address.

use errbook_exports::Topic;

use crate::brand::BrandPart;

/// A generator of sites from Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Generator {
    /// `SUMMARY.md`.
    MdBook,
    /// `sidebars.js`.
    Docusaurus,
    /// `current.json`: the labels of a language's sidebar as a translation.
    DocusaurusLabels,
    /// `sidebar.json`.
    VitePress,
}

impl Generator {
    /// Returns the name of the file that it reads.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Generator::MdBook => "SUMMARY.md",
            Generator::Docusaurus => "sidebars.js",
            Generator::DocusaurusLabels => "current.json",
            Generator::VitePress => "sidebar.json",
        }
    }
}

/// What a navigation covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The folder of a language.
    Language,
    /// The folders of all languages.
    Site,
}

/// What a site has at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    /// The index of all entries and violations.
    Index,
    /// The index at an address that URLs with a fragment point to: its rows have these fragments as ids.
    AnchoredIndex,
    /// The page of an entry or a violation.
    Topic(Topic),
    /// The list of the entries and violations that share an address.
    SharedAddress(Vec<Topic>),
    /// The page of a group, by index.
    Group(usize),
    /// The list of the entries that can have a status.
    Status(u16),
    /// The list of the violations.
    Violations,
    /// The list of the retired entries and violations.
    AllRetired,
    /// The page of a retired entry or violation.
    Retired(Topic),
    /// What changed, by release.
    Changes,
    /// The page of an entry or a violation in Markdown.
    Markdown(Topic),
    /// What changed, in Markdown.
    ChangesMarkdown,
    /// What changed, as JSON.
    ChangesData,
    /// The data of the search.
    SearchData,
    /// The data that a pasted error is looked up in.
    FindData,
    /// All entries and violations as JSON.
    Export,
    /// `llms.txt`: the list of the pages, for language models.
    Llms,
    /// The sitemap for search engines.
    Sitemap,
    /// The page for an address without a page.
    Missing,
    /// Of a site in Markdown: the page that leads to the languages.
    Languages,
    /// Of a site in Markdown: the navigation of a language for a generator of sites; or that of the whole site.
    Navigation(Generator, Scope),
    /// A file that every site has, by its path.
    Asset(&'static str),
    /// A file of the catalog's own look.
    Brand(BrandPart),
    /// A page that the catalog adds, by index.
    Extra(usize),
}

impl Resource {
    /// Whether this is a page that readers see and that exists in each language at an address of its own.
    pub(crate) fn is_page(&self) -> bool {
        match self {
            Resource::Index
            | Resource::Topic(_)
            | Resource::Group(_)
            | Resource::Status(_)
            | Resource::Violations
            | Resource::AllRetired
            | Resource::Retired(_)
            | Resource::Changes
            | Resource::Extra(_) => true,
            Resource::AnchoredIndex
            | Resource::SharedAddress(_)
            | Resource::Markdown(_)
            | Resource::ChangesMarkdown
            | Resource::ChangesData
            | Resource::SearchData
            | Resource::FindData
            | Resource::Export
            | Resource::Llms
            | Resource::Sitemap
            | Resource::Missing
            | Resource::Languages
            | Resource::Navigation(..)
            | Resource::Asset(_)
            | Resource::Brand(_) => false,
        }
    }
}
