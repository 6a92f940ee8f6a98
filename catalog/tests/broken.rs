//! A catalog that is not valid TOML: the sections that can be read are checked, and nothing is reported that only follows
//! from a broken one.

use std::fs;
use std::path::Path;

use errbook_catalog::{Loaded, Reading, Request, Rule, read, read_text};

fn read_catalog(text: &str) -> Reading {
    read(&mut |request: &Request<'_>| {
        let text = match request {
            Request::Catalog => text,
            Request::Include(_) => "",
        };
        Ok(Loaded { name: "catalog.toml".to_owned(), bytes: text.as_bytes().to_vec() })
    })
}

/// The rules that have errors, in file order, each with its line.
fn found(text: &str) -> Vec<(&'static str, usize)> {
    let reading = read_text("catalog.toml", text);
    let line = |span| reading.sources.place(span).line;
    reading.diagnostics.iter().map(|one| (one.rule.as_str(), one.span.map_or(0, line))).collect()
}

#[test]
fn errors_of_other_sections_are_reported_beside_a_syntax_error() {
    let text = "[catalog]\nname = 'shop'\nlanguages = ['en']\nfield_case = 'snake'\n\n[errors.gone]\nstatus = 410\n\
                message = 'Gone\n\n[errors.paid]\nstatus = 40\nmessage = ''\nkid = 'success'\n";
    assert_eq!(
        found(text),
        [("unknown-choice", 4), ("syntax", 8), ("status-out-of-range", 11), ("empty-text", 12), ("unknown-key", 13),]
    );
}

#[test]
fn what_may_be_in_a_broken_section_is_not_missing() {
    let head = "[catalog]\nname = 'shop'\n";
    for broken in [
        "languages = ['en', 'fr\n",
        "[groups.orders\nstatus = 409\n",
        "[errors.paid.message]\nen = 'Paid'\nzh = '已支付\nfr = 'Payé'\n",
        "[envelopes.plain]\nbody = { error = '{code}'\n",
    ] {
        let entries = "[errors.gone]\nstatus = 410\nmessage.en = 'Gone.'\nmessage.zh = '没了。'\ntitle.fr = 'Disparu.'\n\
                       fields.book = { type = 'string', fr = 'Le livre.' }\n\
                       [errors.paid]\ngroup = 'orders'\nenvelope = 'plain'\nsee_also = ['other']\n";
        let found = found(&format!("{head}{broken}{entries}"));
        assert!(matches!(found.as_slice(), [("syntax", _)]), "{broken}: {found:?}");
    }
}

#[test]
fn a_file_that_is_missing_keeps_no_other_error_back() {
    let text = "[catalog]\nname = 'shop'\nlanguages = ['en']\ninclude = ['more.toml']\n\n[errors.gone]\nstatus = 4\n\
                group = 'orders'\nmessage = 'Gone.'\n";
    assert_eq!(found(text), [("unreadable-file", 4), ("status-out-of-range", 7)]);
}

/// The catalogs of the tests that have no error.
fn catalogs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/catalogs");
    let files = fs::read_dir(folder).expect("the folder is there").flatten();
    let texts = files.filter(|file| file.path().extension().is_some_and(|name| name == "toml"));
    let texts = texts.map(|file| fs::read_to_string(file.path()).expect("the catalog can be read"));
    texts.filter(|text| text.len() < 4_000 && !read_catalog(text).has_errors()).collect()
}

/// What an edit makes of a catalog: one sign less or one more.
fn edits(text: &str) -> impl Iterator<Item = String> {
    let signs = text.char_indices().filter(|(_, sign)| "[]{}\"'=,.#\n".contains(*sign));
    signs.flat_map(|(at, sign)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let more = ["[", "{", "\"", "\"\"\"", "'", "=", "\n"].map(|more| format!("{before}{more}{sign}{after}"));
        more.into_iter().chain([format!("{before}{after}")])
    })
}

#[test]
fn an_edit_that_breaks_a_catalog_has_no_errors_but_those_of_the_syntax() {
    let (mut broken, catalogs) = (0, catalogs());
    assert!(catalogs.len() > 10, "{} catalogs", catalogs.len());
    for text in catalogs {
        // Each of them takes most of a minute.
        for edited in edits(&text).step_by(4) {
            let reading = read_catalog(&edited);
            let rules: Vec<Rule> = reading.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
            if rules.contains(&Rule::Syntax) {
                broken += 1;
                let of_syntax = |rule: &Rule| matches!(rule, Rule::Syntax | Rule::DuplicateKey | Rule::TooDeep);
                assert!(rules.iter().all(of_syntax), "{:#?}\n{edited}", reading.diagnostics);
            }
        }
    }
    assert!(broken > 1_000, "{broken} broken catalogs");
}
