//! [`Resource`]: what a site has at an address.

/// What a site has at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    /// The index of all entries.
    Index,
    /// The index at an address that URLs with a fragment point to: its rows have these fragments as ids.
    AnchoredIndex,
    /// The page of an entry, by index.
    Entry(usize),
    /// The list of the entries, by index, that share an address.
    SharedAddress(Vec<usize>),
    /// The page of a group, by index.
    Group(usize),
    /// The list of the entries that can have a status.
    Status(u16),
    /// The list of the retired entries.
    RetiredEntries,
    /// The page of a retired entry, by index.
    RetiredEntry(usize),
    /// The page of an entry, by index, in Markdown.
    EntryMarkdown(usize),
    /// The data of the search.
    SearchData,
    /// The data that a pasted error is looked up in.
    FindData,
    /// All entries as JSON.
    Export,
    /// `llms.txt`: the list of the Markdown pages.
    Llms,
    /// The sitemap for search engines.
    Sitemap,
    /// A file that every site has, by its path.
    Asset(&'static str),
}

impl Resource {
    /// Whether this is a page that readers see and that exists in each language at an address of its own.
    pub(crate) fn is_page(&self) -> bool {
        match self {
            Resource::Index
            | Resource::Entry(_)
            | Resource::Group(_)
            | Resource::Status(_)
            | Resource::RetiredEntries
            | Resource::RetiredEntry(_) => true,
            Resource::AnchoredIndex
            | Resource::SharedAddress(_)
            | Resource::EntryMarkdown(_)
            | Resource::SearchData
            | Resource::FindData
            | Resource::Export
            | Resource::Llms
            | Resource::Sitemap
            | Resource::Asset(_) => false,
        }
    }
}
