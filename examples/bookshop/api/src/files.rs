//! The files of the error book besides the catalog: what its releases changed, and what `[pages]` names.

/// Each file by its path from the folder of the catalog.
pub(crate) const ALL: [(&str, &str); 14] = [
    ("catalog.changes", include_str!("../../catalog.changes")),
    ("brand/book.css", include_str!("../../brand/book.css")),
    ("brand/favicon.svg", include_str!("../../brand/favicon.svg")),
    ("brand/house-rules.de.md", include_str!("../../brand/house-rules.de.md")),
    ("brand/house-rules.en.md", include_str!("../../brand/house-rules.en.md")),
    ("brand/house-rules.zh.md", include_str!("../../brand/house-rules.zh.md")),
    ("brand/intro.de.md", include_str!("../../brand/intro.de.md")),
    ("brand/intro.en.md", include_str!("../../brand/intro.en.md")),
    ("brand/intro.zh.md", include_str!("../../brand/intro.zh.md")),
    ("brand/logo-dark.svg", include_str!("../../brand/logo-dark.svg")),
    ("brand/logo.svg", include_str!("../../brand/logo.svg")),
    ("brand/rate-limits.de.md", include_str!("../../brand/rate-limits.de.md")),
    ("brand/rate-limits.en.md", include_str!("../../brand/rate-limits.en.md")),
    ("brand/rate-limits.zh.md", include_str!("../../brand/rate-limits.zh.md")),
];
