//! The files that every site has: style sheet, scripts, icon.

/// A file that is the same in every site.
#[derive(Debug)]
pub(crate) struct Asset {
    /// Its path.
    pub(crate) path: &'static str,
    /// Its media type.
    pub(crate) content_type: &'static str,
    /// Its content.
    pub(crate) bytes: &'static [u8],
}

/// The style sheet.
pub(crate) const STYLE: &str = "errbook.css";
/// The script that runs before a page is painted.
pub(crate) const EARLY: &str = "early.js";
/// The script that pages load.
pub(crate) const SCRIPT: &str = "errbook.js";
/// The icon.
pub(crate) const ICON: &str = "errbook.svg";

const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// The style sheet: its parts in the order of the cascade. Those that change with the width and the medium come last.
const STYLES: &str = concat!(
    include_str!("../assets/css/colours.css"),
    include_str!("../assets/css/base.css"),
    include_str!("../assets/css/bar.css"),
    include_str!("../assets/css/head.css"),
    include_str!("../assets/css/entry.css"),
    include_str!("../assets/css/code.css"),
    include_str!("../assets/css/fields.css"),
    include_str!("../assets/css/changes.css"),
    include_str!("../assets/css/index.css"),
    include_str!("../assets/css/answer.css"),
    include_str!("../assets/css/print.css"),
);

/// The script of every page, in parts that know nothing of each other.
const SCRIPTS: &str =
    concat!(include_str!("../assets/errbook.js"), include_str!("../assets/tabs.js"), include_str!("../assets/copy.js"));

/// All of them. Scripts other than the first are modules that it loads when a reader pastes an error.
pub(crate) const ALL: [Asset; 10] = [
    Asset { path: STYLE, content_type: CSS, bytes: STYLES.as_bytes() },
    Asset { path: EARLY, content_type: JS, bytes: include_bytes!("../assets/early.js") },
    Asset { path: SCRIPT, content_type: JS, bytes: SCRIPTS.as_bytes() },
    Asset { path: "index.js", content_type: JS, bytes: include_bytes!("../assets/index.js") },
    Asset { path: "find.js", content_type: JS, bytes: include_bytes!("../assets/find.js") },
    Asset { path: "known.js", content_type: JS, bytes: include_bytes!("../assets/known.js") },
    Asset { path: "match.js", content_type: JS, bytes: include_bytes!("../assets/match.js") },
    Asset { path: "paste.js", content_type: JS, bytes: include_bytes!("../assets/paste.js") },
    Asset { path: "read.js", content_type: JS, bytes: include_bytes!("../assets/read.js") },
    Asset { path: ICON, content_type: "image/svg+xml", bytes: include_bytes!("../assets/errbook.svg") },
];

/// Returns the asset at a path.
pub(crate) fn at(path: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.path == path)
}
