//! The reference of the format, docs/catalog.md and its Chinese version, against the reader: every example is read, and the
//! tables of keys are generated from the reader's own.

mod tables;

use errbook_catalog::plan::{self, BodyPiece, Hole};
use errbook_catalog::{Catalog, Lint, Loaded, Locale, Reading, Request, Rule, read, render};

const PAGES: [(&str, &str); 2] = [
    ("docs/catalog.md", include_str!("../../../docs/catalog.md")),
    ("docs/catalog.zh.md", include_str!("../../../docs/catalog.zh.md")),
];

/// The pages about the envelopes of Chinese APIs, whose examples are whole.
const SHAPES: [(&str, &str); 2] = [
    ("docs/chinese-envelopes.md", include_str!("../../../docs/chinese-envelopes.md")),
    ("docs/chinese-envelopes.zh.md", include_str!("../../../docs/chinese-envelopes.zh.md")),
];

/// The entry that fragments refer to and do not define.
const SOLD_OUT: &str = "\n[errors.sold_out]\nstatus = 409\nmessage.en = \"Sold out.\"\nmessage.zh = \"已售罄。\"\n";

/// Returns the TOML examples of a page, each with the line that it begins at.
fn examples(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (index, line) in page.lines().enumerate() {
        match &mut open {
            None if line == "```toml" => open = Some((index + 2, String::new())),
            Some(_) if line == "```" => found.extend(open.take()),
            Some((_, text)) => *text += &format!("{line}\n"),
            None => {}
        }
    }
    found
}

/// Returns a whole catalog as it is, and a fragment with a head and with the entry that it names.
fn whole(example: &str) -> String {
    if example.contains("[catalog]") {
        return example.to_owned();
    }
    let entry = if example.contains("\"sold_out\"") { SOLD_OUT } else { "" };
    format!("{example}{entry}[catalog]\nname = \"bookshop\"\n")
}

fn read_example(text: &str) -> Reading {
    read(&mut |request: &Request<'_>| {
        let (name, text) = match request {
            Request::Catalog => ("example", text),
            Request::Include(path) => (*path, ""),
        };
        Ok(Loaded { name: name.to_owned(), bytes: text.as_bytes().to_vec() })
    })
}

#[test]
fn every_example_is_a_catalog_without_errors() {
    for (name, page) in PAGES {
        let examples = examples(page);
        assert!(examples.len() > 15, "{name}: {}", examples.len());
        for (line, example) in examples {
            let reading = read_example(&whole(&example));
            // A group alone has no entries, a head no `docs_url`, and no example has to be whole.
            let is_of_a_part = |rule| matches!(rule, Rule::Lint(Lint::Unused | Lint::Untyped));
            let diagnostic = reading.diagnostics.iter().find(|diagnostic| !is_of_a_part(diagnostic.rule));
            let shown = diagnostic.map(|diagnostic| render(&reading.sources, diagnostic, Locale::En));
            assert_eq!(shown, None, "{name}:{line}");
        }
    }
}

#[test]
fn both_pages_have_the_same_examples_in_the_same_places() {
    let keys = |page: &str| -> Vec<String> {
        let examples = examples(page).into_iter();
        let lines = examples.flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>());
        lines.map(|line| line.split(['=', '.']).next().unwrap_or_default().trim().to_owned()).collect()
    };
    assert_eq!(keys(PAGES[0].1), keys(PAGES[1].1));
    let headings = |page: &str| page.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(headings(PAGES[0].1), headings(PAGES[1].1));
    let rows = |page: &str| page.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!(rows(PAGES[0].1), rows(PAGES[1].1));
}

#[test]
fn the_envelopes_of_chinese_apis_are_catalogs_without_a_warning_and_the_same_on_both_pages() {
    let [english, chinese] = SHAPES.map(|(_, page)| examples(page));
    assert_eq!(english.len(), 4);
    for (line, example) in &english {
        let reading = read_example(example);
        let shown: Vec<String> =
            reading.diagnostics.iter().map(|diagnostic| render(&reading.sources, diagnostic, Locale::En)).collect();
        assert!(shown.is_empty(), "line {line}: {}", shown.join("\n"));
    }
    let texts = |examples: Vec<(usize, String)>| examples.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    assert_eq!(texts(english), texts(chinese));
}

#[test]
fn links_within_a_page_lead_to_its_headings() {
    for (name, page) in PAGES.into_iter().chain(SHAPES) {
        let headings: Vec<String> = page.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
        let links = page.split("](#").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links {
            assert!(headings.iter().any(|heading| heading == link), "{name} has no heading for #{link}");
        }
    }
}

/// Returns the anchor of a heading, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// Returns the presets that a page spells out, by name.
fn presets_of(page: &str) -> Vec<(String, String)> {
    let spelled = examples(page).into_iter().filter_map(|(_, example)| {
        let name = example.strip_prefix("[envelopes.")?.split(']').next()?.to_owned();
        Some((name, example))
    });
    spelled.collect()
}

#[test]
fn presets_are_what_the_reference_spells_out() {
    let entries = "[errors.gone]\nstatus = 410\ntitle.en = \"Gone\"\nmessage.en = \"Gone {when}.\"\nmessage.zh = \"已不存在 {when}。\"\n\
        fields.when = \"datetime\"\n[errors.bare]\ncode = 7\nstatus = 400\nmessage.en = \"Bare.\"\nmessage.zh = \"空。\"\nviolations = true\n\
        [violations.too_long]\nmessage.en = \"Too long.\"\nmessage.zh = \"太长。\"\nfields.max = \"integer\"\n";
    let plain = read_example(&format!("[catalog]\nname = \"bookshop\"\n{entries}")).catalog;
    for (page, text) in PAGES {
        let presets = presets_of(text);
        let names: Vec<&str> = presets.iter().map(|(name, _)| name.as_str()).collect();
        let known: Vec<&str> = plain.envelopes.iter().map(|envelope| envelope.name.value.as_str()).collect();
        assert_eq!(names, known, "{page}");
        for (index, (name, example)) in presets.iter().enumerate() {
            let own = read_example(&format!("{example}{entries}[catalog]\nname = \"bookshop\"\n")).catalog;
            let (written, preset) = (&own.envelopes[index], &plain.envelopes[index]);
            assert!(written.own && !preset.own);
            assert_eq!(written.content_type, preset.content_type, "{name}");
            assert_eq!(written.http_status, preset.http_status, "{name}");
            assert_eq!(bodies(&own, index), bodies(&plain, index), "{name}");
            assert_eq!(plan::success(&own, index, 0), plan::success(&plain, index, 0), "{name}");
            let item = |catalog: &Catalog| plan::item(catalog, &catalog.violations[0], index, 0);
            assert_eq!(item(&own), item(&plain), "{name}");
        }
    }
}

fn bodies(catalog: &Catalog, envelope: usize) -> Vec<plan::Body> {
    let entries = catalog.entries.iter();
    entries.flat_map(|entry| [0, 1].map(|language| plan::body(catalog, entry, 400, envelope, language))).collect()
}

/// Returns a body with the values of the page's table. No request had an `instance`.
fn filled(pieces: &[BodyPiece]) -> Option<String> {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            BodyPiece::Bytes(bytes) => out += bytes,
            BodyPiece::Hole { hole: Hole::Field(_), .. } => out += "2026-03-01T08:00:00Z",
            BodyPiece::Hole { hole: Hole::Context(errbook_catalog::model::Context::Instance), .. } => return None,
            BodyPiece::Hole { .. } => out += "…",
            BodyPiece::Optional(pieces) => out += &filled(pieces).unwrap_or_default(),
            _ => panic!("no preset has a plan like this"),
        }
    }
    Some(out)
}

#[test]
fn the_bodies_of_the_presets_are_what_the_reference_shows() {
    for (page, text) in PAGES {
        let (_, first) = &examples(text)[0];
        let catalog = read_example(first).catalog;
        let entry = &catalog.entries[catalog.entry("too_many_orders").expect("the entry of the table")];
        for (index, envelope) in catalog.envelopes.iter().enumerate() {
            let body = plan::body(&catalog, entry, entry.status(), index, 0);
            let body = filled(&body.pieces).expect("a body");
            let body = body.replace("Too many orders. Try again after 2026-03-01T08:00:00Z.", "…");
            let row = format!("| `{}` | `{body}` |", envelope.name.value);
            assert!(text.contains(&row), "{page} lacks {row}");
        }
    }
}
