//! What a case is: a catalog, the constructor of the mistake that it shows, and everything that its author reads.

use errbook_catalog::{Level, Loaded, Mistake, Reading, Request, read, render};
use expect_test::Expect;

use crate::coverage;

/// What [`part`] puts before its text: a catalog in one language, so that texts need no tag.
const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n";

/// A whole catalog.
pub(crate) fn whole(constructor: &str, text: &str, expected: Expect) {
    files(constructor, &[("catalog.toml", text.as_bytes())], expected);
}

/// What follows the head of a catalog in one language; its first line is line 5.
pub(crate) fn part(constructor: &str, text: &str, expected: Expect) {
    whole(constructor, &format!("{HEAD}{text}"), expected);
}

/// A catalog and the files that it includes, by name.
pub(crate) fn files(constructor: &str, files: &[(&str, &[u8])], expected: Expect) {
    let reading = read(&mut |request: &Request<'_>| {
        let wanted = match request {
            Request::Catalog => "catalog.toml",
            Request::Include(path) => path,
        };
        let found = files.iter().find(|(name, _)| *name == wanted).ok_or("it does not exist")?;
        Ok(Loaded { name: wanted.to_owned(), bytes: found.1.to_vec() })
    });
    expected.assert_eq(&page(&reading));
    let made = reading.mistakes.iter().any(|mistake| coverage::made_by(constructor, mistake));
    assert!(made, "no mistake was made by `{constructor}`");
}

/// A mistake that only the macros find, about the last span of `text`.
pub(crate) fn made(constructor: &str, reading: &Reading, mistake: &Mistake, expected: Expect) {
    expected.assert_eq(&shown(reading, mistake));
    assert!(coverage::made_by(constructor, mistake), "the mistake was not made by `{constructor}`");
}

fn page(reading: &Reading) -> String {
    let shown: Vec<String> = reading.mistakes.iter().map(|mistake| shown(reading, mistake)).collect();
    shown.join("\n\n")
}

fn shown(reading: &Reading, mistake: &Mistake) -> String {
    let level = match mistake.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    format!("{level}[{}]: {}", mistake.rule, render(&reading.sources, mistake))
}
