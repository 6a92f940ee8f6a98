use errbook_catalog::read_text;
use errbook_exports::{Contents, Topic};

use super::names::Names;
use super::*;
use crate::url::{BaseUrl, InvalidBaseUrl, decode_folders, relative};

fn addresses_of(head: &str, names: &[&str], base: Option<&str>) -> Addresses {
    let mut text = format!("[catalog]\nname = 'x'\n{head}\n");
    for name in names {
        text.push_str(&format!(
            "[errors.\"{name}\"]\nstatus = 400\nvariant = 'V'\nmessage = {{ en = 'a', zh = 'b' }}\n"
        ));
    }
    let base = base.map(|base| BaseUrl::parse(base).expect("a valid base"));
    addresses(
        &Contents::new(read_text("catalog.toml", &text).catalog, false),
        &Options { base_url: base, ..Options::new() },
    )
}

/// The paths that only `docs_url` needs.
fn extra(addresses: &Addresses) -> Vec<&str> {
    let all = addresses.all.iter();
    let own = |address: &&Address| addresses.own(&address.resource, address.language) == address.path;
    let fixed = ["", LLMS, MISSING];
    all.filter(|address| !own(address) && !fixed.contains(&address.path.as_str()))
        .map(|address| address.path.as_str())
        .collect()
}

#[test]
fn a_portable_name_is_kept() {
    let mut names = Names::default();
    for name in ["mfa_not_enabled", "NOT.FOUND", "a b", "错误", "x-1", "console"] {
        assert_eq!(names.claim(name, ".md"), name);
    }
}

#[test]
fn no_name_escapes_its_folder_or_names_a_device() {
    let mut names = Names::default();
    let long = "x".repeat(300);
    for name in [
        "..",
        ".",
        "",
        "a/b",
        "a\\b",
        "/etc/passwd",
        "../x",
        "c:",
        "nul",
        "CON.txt",
        "a\0b",
        "a.",
        " a",
        "%2e%2e",
        &long,
    ] {
        let made = names.claim(name, ".md");
        assert_ne!(made, name);
        assert!(super::names::is_portable(&made), "{name:?} became {made:?}");
    }
}

#[test]
fn names_that_differ_only_in_case_get_files_that_differ_in_more() {
    let mut names = Names::default();
    assert_eq!(names.claim("Locked", ".md"), "Locked");
    let other = names.claim("locked", ".md");
    assert!(!other.eq_ignore_ascii_case("locked"), "{other}");
    assert_eq!(names.claim("a", ".md"), "a");
    assert_ne!(names.claim("a.md", ".md"), "a.md");
}

#[test]
fn names_that_a_file_system_takes_for_one_get_different_files() {
    // In NFC and NFD, which macOS compares as equal (UAX #15); full case folding; the Kelvin sign (UAX #21).
    for (first, second) in [("caf\u{e9}", "cafe\u{301}"), ("stra\u{df}e", "STRASSE"), ("\u{212a}m", "km")] {
        let mut names = Names::default();
        assert_eq!(names.claim(first, ".md"), first);
        assert_ne!(names.claim(second, ".md"), second, "{first} {second}");
    }
}

#[test]
fn documentation_urls_that_a_file_system_takes_for_one_share_a_page() {
    let names = ["caf\u{e9}", "cafe\u{301}", "Locked", "locked", "other"];
    let addresses = addresses_of("docs_url = 'https://x.example/e/{name}'", &names, None);
    for (path, entries) in [
        ("e/caf\u{e9}/", vec![0, 1]),
        ("e/cafe\u{301}/", vec![0, 1]),
        ("e/Locked/", vec![2, 3]),
        ("e/locked/", vec![2, 3]),
    ] {
        let found = addresses.at(path).map(|address| &address.resource);
        assert_eq!(found, Some(&Resource::SharedAddress(entries.into_iter().map(Topic::Entry).collect())), "{path}");
    }
    assert_eq!(addresses.at("e/other/").map(|address| &address.resource), Some(&Resource::Topic(Topic::Entry(4))));
}

#[test]
fn a_name_with_a_slash_has_a_page_at_its_documentation_url() {
    let addresses = addresses_of("docs_url = 'https://x.example/e/{name}'", &["mfa/locked", "a/../b"], None);
    assert_eq!(addresses.at("e/mfa/locked/").map(|address| &address.resource), Some(&Resource::Topic(Topic::Entry(0))));
    assert_eq!(extra(&addresses), ["e/mfa/locked/"], "no page outside of its folder");
    // For a browser, the name is one segment.
    assert_eq!(decode_folders("e/mfa%2Flocked").as_deref(), Some("e/mfa\0locked"));
    assert_eq!(relative("e/mfa\0locked", "errbook.css"), "../errbook.css");
}

#[test]
fn links_are_relative() {
    for (from, to, link) in [
        ("", "", "./"),
        ("", "zh/", "zh/"),
        ("zh/", "", "../"),
        ("zh/errors/a/", "zh/errors/b/", "../b/"),
        ("zh/errors/a", "zh/errors/b/", "b/"),
        ("zh/errors/a/", "en/errors/a/", "../../../en/errors/a/"),
        ("zh/errors/a/", "zh/errors/a.md", "../a.md"),
        ("zh/errors/ab/", "zh/errors/a/", "../a/"),
        ("zh/", "zh/", "./"),
        ("zh/", "zh/errors/a b?/", "errors/a%20b%3F/"),
        ("errors.html", "errbook.css", "errbook.css"),
    ] {
        assert_eq!(relative(from, to), link, "{from:?} → {to:?}");
    }
}

#[test]
fn documentation_urls_are_paths_of_the_site() {
    let docs = |url: &str| format!("docs_url = '{url}'");
    let of = |url: &str, base| extra(&addresses_of(&docs(url), &["a", "b_c"], base)).join(" ");
    assert_eq!(of("https://x.example/errors/{name}", None), "errors/a/ errors/b_c/");
    assert_eq!(of("https://x.example/errors/{name}.html", None), "errors/a.html errors/b_c.html");
    assert_eq!(of("https://x.example/errors#{name}", None), "errors/");
    assert_eq!(of("/errors.html#{name}", None), "errors.html");
    assert_eq!(of("https://x.example/e?name={name}", None), "e/");
    assert_eq!(of("https://x.example/{language}/errors/{name}", None), "");
    assert_eq!(of("https://x.example/{language}/e/{name}", None), "en/e/a/ en/e/b_c/ zh/e/a/ zh/e/b_c/");
    assert_eq!(of("https://X.example/docs/e/{name}", Some("https://x.example/docs")), "e/a/ e/b_c/");
    assert_eq!(of("https://x.example/docsy/{name}", Some("https://x.example/docs/")), "");
    assert_eq!(of("https://y.example/docs/{name}", Some("https://x.example/docs/")), "");
    assert_eq!(of("/errors/{name}", Some("https://x.example/docs/")), "");
}

#[test]
fn an_address_that_several_entries_share_lists_them() {
    let text = "[catalog]\nname = 'x'\ndocs_url = 'https://x.example/e/{code}'
        [errors.a]\nstatus = 400\ncode = 'same'\nshares_code = true\nmessage = { en = 'a', zh = 'b' }
        [errors.b]\nstatus = 401\ncode = 'same'\nshares_code = true\nmessage = { en = 'a', zh = 'b' }";
    let addresses = addresses(&Contents::new(read_text("catalog.toml", text).catalog, false), &Options::new());
    assert_eq!(
        addresses.at("e/same/").map(|address| &address.resource),
        Some(&Resource::SharedAddress(vec![Topic::Entry(0), Topic::Entry(1)]))
    );
}

#[test]
fn a_retired_name_keeps_its_page() {
    let text = "[catalog]\nname = 'x'\ndocs_url = 'https://x.example/e/{name}'
        [errors.a]\nstatus = 400\nmessage = { en = 'a', zh = 'b' }
        [retired]\nold = { code = 'older', replaced_by = 'a' }";
    let addresses = addresses(&Contents::new(read_text("catalog.toml", text).catalog, false), &Options::new());
    for path in ["e/old/", "en/errors/old/", "zh/errors/old/"] {
        assert_eq!(
            addresses.at(path).map(|address| &address.resource),
            Some(&Resource::Retired(Topic::Entry(0))),
            "{path}"
        );
    }
}

#[test]
fn a_base_is_an_http_url_without_a_query() {
    let parse = |text: &str| BaseUrl::parse(text).map(|base| base.to_string());
    assert_eq!(parse("https://X.example").as_deref(), Ok("https://x.example/"));
    assert_eq!(parse(" http://x.example:80/a ").as_deref(), Ok("http://x.example:80/a/"));
    assert_eq!(parse("x.example"), Err(InvalidBaseUrl::NoHost));
    assert_eq!(parse("ftp://x.example"), Err(InvalidBaseUrl::NoHost));
    assert_eq!(parse("https:///a"), Err(InvalidBaseUrl::NoHost));
    assert_eq!(parse("https://x.example/?a"), Err(InvalidBaseUrl::MoreThanPath));
    assert_eq!(parse("https://x.example/\"><b>"), Err(InvalidBaseUrl::Character('"')));
    assert_eq!(parse("https://x.example/é"), Err(InvalidBaseUrl::Character('é')));
}

#[test]
fn violations_have_addresses_of_their_own() {
    let violations = "violation_docs_url = 'https://x.example/e/{name}'
        [violations.a]\nmessage = { en = 'a', zh = 'b' }
        [violations.'a/b']\nvariant = 'B'\nmessage = { en = 'a', zh = 'b' }
        [retired_violations]\nold = { replaced_by = 'a' }";
    let of = |docs_url: &str| addresses_of(&format!("{docs_url}\n{violations}"), &["a", "c"], None);
    let alone = of("docs_url = 'https://x.example/errors/{name}'");
    for (path, resource) in [
        ("en/errors/a/", Resource::Topic(Topic::Entry(0))),
        ("en/violations/", Resource::Violations),
        ("en/violations/a/", Resource::Topic(Topic::Violation(0))),
        ("zh/violations/a.md", Resource::Markdown(Topic::Violation(0))),
        ("zh/violations/old/", Resource::Retired(Topic::Violation(0))),
        ("e/a/", Resource::Topic(Topic::Violation(0))),
        ("e/a/b/", Resource::Topic(Topic::Violation(1))),
        ("e/old/", Resource::Retired(Topic::Violation(0))),
    ] {
        assert_eq!(alone.at(path).map(|address| &address.resource), Some(&resource), "{path}");
    }
    // An entry and a violation at one address share a page.
    let both = of("docs_url = 'https://x.example/e/{name}'");
    let shared = Resource::SharedAddress(vec![Topic::Entry(0), Topic::Violation(0)]);
    assert_eq!(both.at("e/a/").map(|address| &address.resource), Some(&shared));
    let anchored =
        addresses_of("violation_docs_url = '/e#{name}'\n[violations.a]\nmessage = { en = 'a', zh = 'b' }", &[], None);
    assert_eq!(anchored.at("e/").map(|address| &address.resource), Some(&Resource::AnchoredIndex));
    assert_eq!(anchored.fragments(Topic::Violation(0)), ["a"]);
}
