//! Unusual files: those that are hardly text, very long, or very deep.

use errbook_catalog::{Loaded, Locale, Reading, Request, Rule, plan, read, read_text, render};
use expect_test::{Expect, expect};

fn shown(reading: &Reading) -> String {
    let diagnostics = reading.diagnostics.iter().map(|diagnostic| render(&reading.sources, diagnostic, Locale::En));
    diagnostics.collect::<Vec<_>>().join("\n\n")
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&shown(&read_text("catalog.toml", text)));
}

fn of_bytes(bytes: &[u8]) -> Reading {
    read(&mut |_: &Request<'_>| Ok(Loaded { name: "catalog.toml".to_owned(), bytes: bytes.to_vec() }))
}

const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n";

/// What follows the head of a catalog in one language; its first line is line 5.
fn part(text: &str) -> Reading {
    read_text("catalog.toml", &format!("{HEAD}{text}"))
}

#[test]
fn a_file_of_white_space_lacks_its_catalog() {
    for text in ["", "\n", "\u{feff}", " \t\r\n# nothing\n"] {
        let reading = read_text("catalog.toml", text);
        let rules: Vec<Rule> = reading.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
        assert_eq!(rules, [Rule::MissingCatalog], "{text:?}");
        assert_eq!(reading.catalog.languages.len(), 2, "there is always a language");
    }
}

#[test]
fn what_the_loader_says_of_a_folder_is_shown() {
    let reading = read(&mut |_: &Request<'_>| Err("it is a folder".into()));
    assert_eq!(shown(&reading), "cannot read the catalog: it is a folder");
    assert!(reading.has_errors() && reading.catalog.entries.is_empty());
}

#[test]
fn each_file_is_loaded_once_in_the_order_of_the_list() {
    let mut asked = Vec::new();
    let root = "[catalog]\nname = \"shop\"\ninclude = [\"b.toml\", \"a.toml\", \"./b.toml\", 1]\n";
    read(&mut |request: &Request<'_>| {
        let (name, text) = match request {
            Request::Catalog => ("catalog.toml", root),
            Request::Include(path) => (*path, ""),
        };
        asked.push(name.to_owned());
        Ok(Loaded { name: name.to_owned(), bytes: text.as_bytes().to_vec() })
    });
    assert_eq!(asked, ["catalog.toml", "b.toml", "a.toml"]);
}

#[test]
fn entries_of_all_files_come_in_order_and_know_each_other() {
    let root = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\ninclude = [\"b.toml\"]\n[groups.g]\nstatus = 410\n[errors.a]\ngroup = \"g\"\nmessage = \"A\"\nsee_also = [\"b\"]\n";
    let more = "[errors.b]\ngroup = \"h\"\nmessage = \"B\"\nsee_also = [\"a\"]\n[groups.h]\nstatus = 409\n";
    let reading = read(&mut |request: &Request<'_>| {
        let text = if matches!(request, Request::Catalog) { root } else { more };
        Ok(Loaded { name: "x.toml".to_owned(), bytes: text.as_bytes().to_vec() })
    });
    assert_eq!(shown(&reading), "");
    let found: Vec<(&str, u16)> =
        reading.catalog.entries.iter().map(|entry| (entry.name.value.as_str(), entry.status())).collect();
    assert_eq!(found, [("a", 410), ("b", 409)]);
    assert_eq!(reading.sources.names().count(), 2);
}

#[test]
fn a_file_in_utf16_is_refused_at_its_first_byte() {
    let bytes: Vec<u8> = "\u{feff}[catalog]\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reading = of_bytes(&bytes);
    let diagnostic = &reading.diagnostics[0];
    assert_eq!((diagnostic.rule, diagnostic.span.map(|span| span.start)), (Rule::NotUtf8, Some(0)));
    assert_eq!(reading.diagnostics.len(), 1);
}

#[test]
fn a_byte_order_mark_moves_no_place() {
    check(
        "\u{feff}[catalog]\nnam = \"shop\"\n",
        expect![[r#"
            unknown key `nam` in `[catalog]`
             --> catalog.toml:2:1
              |
            2 | nam = "shop"
              | ^^^
              |
              = help: did you mean `name`?"#]],
    );
    check(
        "\u{feff}catalg = 1\n[catalog]\nname = \"shop\"\n",
        expect![[r#"
        unknown key `catalg`
         --> catalog.toml:1:1
          |
        1 | catalg = 1
          | ^^^^^^
          |
          = help: did you mean `catalog`?"#]],
    );
}

#[test]
fn line_ends_of_windows_and_tabs_are_shown_as_columns() {
    check(
        "[catalog]\r\n\tname\t= \"shop\"\r\n\tlangauges = [\"en\"]\r\n",
        expect![[r#"
            unknown key `langauges` in `[catalog]`
             --> catalog.toml:3:2
              |
            3 |     langauges = ["en"]
              |     ^^^^^^^^^
              |
              = help: did you mean `languages`?"#]],
    );
}

#[test]
fn a_line_of_a_megabyte_is_shown_in_part() {
    let long = "x".repeat(1 << 20);
    let reading = part(&format!("[errors.gone]\nstatus = 410\nmessage = \"{long}{{who}}{long}\"\n"));
    let output = shown(&reading);
    assert!(output.len() < 600, "{} bytes", output.len());
    expect![[r#"
        `gone` has no field `who`
         --> catalog.toml:7:1048588
          |
        7 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{who}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |                                          ^^^^^
          |
          = help: declare it: `fields.who = "string"`"#]].assert_eq(&output);
}

#[test]
fn a_nul_is_no_toml_and_is_not_printed() {
    check(
        "[catalog]\nname = \"sh\0op\"\n",
        expect![[r#"
            invalid TOML: unexpected control character U+0000
             --> catalog.toml:2:11
              |
            2 | name = "sh�op"
              |           ^"#]],
    );
}

/// Reads and shows a text, and plans what is in it; that it comes back is the claim.
fn survives(text: &str) -> Reading {
    let reading = read_text("catalog.toml", text);
    shown(&reading);
    for entry in &reading.catalog.entries {
        plan::body(&reading.catalog, entry, entry.status(), entry.envelope, 0);
    }
    reading
}

#[test]
fn nothing_is_too_deep_for_the_stack() {
    let dotted = vec!["a"; 10_000].join(".");
    // The parser alone would allow 80 tables within each other and 80 parts in the key of each, and go 6,000 calls deep.
    let parts = ["a"; 79].join(".");
    let (open, close) = (format!("{{ {parts} = ").repeat(78), " }".repeat(78));
    for text in [
        "a = ".to_owned() + &"[".repeat(10_000),
        "a = ".to_owned() + &"[".repeat(10_000) + &"]".repeat(10_000),
        "a = ".to_owned() + &"{a=".repeat(10_000),
        format!("{dotted} = 1"),
        format!("[{dotted}]"),
        format!("[errors.{dotted}]\n{dotted} = 1"),
        format!("a = {open}1{close}"),
        format!("[envelopes.e]\nbody = {open}\"{{code}}\"{close}"),
        format!("[errors.e]\nfields.f = {{ type = \"json\", example = {open}1{close} }}"),
        format!("[errors.e]\nmessage = {open}1{close}"),
        format!("a = {open}"),
        format!("[{parts}]\n{parts} = {open}"),
        format!("a = {}", format!("[{{ {parts} = ").repeat(40)),
        // The parser counts what is wrongly closed as closed.
        format!("a = {}", "{b=1 [c], k=".repeat(100_000)),
        format!("a = {}", "{b=1 {c}, k=".repeat(100_000)),
        format!("a = {}", "[1 }, ".repeat(100_000)),
        format!("a = {}", "{b=1 ], k=".repeat(100_000)),
    ] {
        let reading = survives(&format!("{HEAD}{text}\n"));
        assert!(reading.has_errors(), "{}", &text[..40]);
        assert!(reading.diagnostics.len() < 10, "one mistake is enough: {}", reading.diagnostics.len());
    }
}
