//! The files that every site has: style sheet, scripts, icon.

use std::sync::LazyLock;

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
/// The script of the fields that search.
pub(crate) const FIND: &str = "find.js";
/// The script that searches, which the other one loads when a reader turns to a field.
const ENGINE: &str = "engine.js";
/// The icon.
pub(crate) const ICON: &str = "errbook.svg";

const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// The style sheet: its parts in the order of the cascade. Those that change with the width and the medium come last.
const STYLES: &str = concat!(
    include_str!("../assets/css/colours.css"),
    include_str!("../assets/css/base.css"),
    include_str!("../assets/css/bar.css"),
    include_str!("../assets/css/brand.css"),
    include_str!("../assets/css/head.css"),
    include_str!("../assets/css/entry.css"),
    include_str!("../assets/css/code.css"),
    include_str!("../assets/css/fields.css"),
    include_str!("../assets/css/changes.css"),
    include_str!("../assets/css/index.css"),
    include_str!("../assets/css/answer.css"),
    include_str!("../assets/css/find.css"),
    include_str!("../assets/css/print.css"),
);

/// The script of every page, in parts that know nothing of each other.
const SCRIPTS: &str =
    concat!(include_str!("../assets/errbook.js"), include_str!("../assets/tabs.js"), include_str!("../assets/copy.js"));

/// The script that searches: its parts in the order in which they use each other.
const SEARCHES: &str = concat!(
    "(() => {\n\"use strict\";\nconst WORDS = ",
    include_str!("../assets/find/words.json"),
    ";\n",
    include_str!("../assets/find/text.js"),
    include_str!("../assets/find/read.js"),
    include_str!("../assets/find/match.js"),
    include_str!("../assets/find/known.js"),
    include_str!("../assets/find/findings.js"),
    include_str!("../assets/find/scan.js"),
    include_str!("../assets/find/walk.js"),
    include_str!("../assets/find/evidence.js"),
    include_str!("../assets/find/recognise.js"),
    include_str!("../assets/find/rank.js"),
    include_str!("../assets/find/alike.js"),
    include_str!("../assets/find/look.js"),
    include_str!("../assets/find/exports.js"),
    "})();\n",
);

/// The script of the fields.
const FIELDS: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("../assets/find/load.js"),
    include_str!("../assets/find/card.js"),
    include_str!("../assets/find/found.js"),
    include_str!("../assets/find/page.js"),
    include_str!("../assets/find/bar.js"),
    include_str!("../assets/find/start.js"),
    "})();\n",
);

static ENGINE_SERVED: LazyLock<String> = LazyLock::new(|| short(SEARCHES));
static FIND_SERVED: LazyLock<String> = LazyLock::new(|| short(FIELDS));

static STYLE_SERVED: LazyLock<String> = LazyLock::new(|| short(STYLES));

/// Returns a script or a style sheet without the lines that are comments, and without indentation. No string, template or comment is
/// on several lines.
fn short(text: &str) -> String {
    let is_comment = |line: &str| line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"));
    let is_code = |line: &&str| !line.is_empty() && !is_comment(line);
    text.lines().map(str::trim).filter(is_code).collect::<Vec<_>>().join("\n")
}

/// All of them.
pub(crate) static ALL: LazyLock<[Asset; 6]> = LazyLock::new(|| {
    [
        Asset { path: ENGINE, content_type: JS, bytes: ENGINE_SERVED.as_bytes() },
        Asset { path: STYLE, content_type: CSS, bytes: STYLE_SERVED.as_bytes() },
        Asset { path: EARLY, content_type: JS, bytes: include_bytes!("../assets/early.js") },
        Asset { path: SCRIPT, content_type: JS, bytes: SCRIPTS.as_bytes() },
        Asset { path: FIND, content_type: JS, bytes: FIND_SERVED.as_bytes() },
        Asset { path: ICON, content_type: "image/svg+xml", bytes: include_bytes!("../assets/errbook.svg") },
    ]
});

/// Returns the asset at a path.
pub(crate) fn at(path: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_scripts_can_be_trimmed() {
        for script in [SEARCHES, FIELDS, STYLES] {
            for line in script.lines().filter(|line| !line.trim_start().starts_with("//")) {
                assert!(
                    line.matches('`').count() % 2 == 0 && !line.ends_with('\\'),
                    "a template on several lines: {line}"
                );
                let is_whole = line.trim_start().starts_with("/*") == line.ends_with("*/");
                assert!(is_whole, "a comment on several lines: {line}");
            }
        }
        assert_eq!(short("// a\n  b; // c\n\n/* d */\n/* e */ f\n"), "b; // c\n/* e */ f");
    }
}
