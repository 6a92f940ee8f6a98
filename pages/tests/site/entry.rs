//! The page of an entry: the order of its sections, its tabs, its banner, and the list of its group.

use std::collections::BTreeSet;
use std::fmt::Write;

use errbook_pages::{Contents, Options, Site, Topic, sections};

use crate::support::{Element, SYSTEMS, VIOLATIONS, elements, read, site, system};

const EVERYTHING: &str = include_str!("everything.toml");

fn internal(text: &str) -> Site {
    let mut options = Options::new();
    options.internal = true;
    Site::new(read(text), options)
}

fn page(site: &Site, path: &str) -> Vec<Element> {
    elements(&site.page(path).unwrap_or_else(|| panic!("{path} is there")).bytes)
}

fn has_class(element: &Element, class: &str) -> bool {
    element.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
}

/// The ids of sections, to which links are published, in their order.
const ORDER: [&str; 13] = [
    "meaning",
    "solutions",
    "causes",
    "violations",
    "errors",
    "fields",
    "wire",
    "code",
    "history",
    "description",
    "see-also",
    "notes",
    "sources",
];

#[test]
fn what_to_do_comes_after_the_message_and_what_is_rarely_read_at_the_end() {
    let mut seen = BTreeSet::new();
    for site in SYSTEMS.into_iter().chain([VIOLATIONS]).map(|path| site(system(path))).chain([internal(EVERYTHING)]) {
        for page in site.pages().filter(|page| page.path.contains("/errors/") || page.path.contains("/violations/")) {
            let all = if page.path.ends_with(".html") { elements(&page.bytes) } else { continue };
            let parts = all.iter().filter(|element| element.name == "section" && has_class(element, "part"));
            let places: Vec<usize> = parts
                .map(|part| {
                    let id = part.get("id").expect("a section has an id");
                    seen.insert(id.to_owned());
                    ORDER.iter().position(|known| *known == id).unwrap_or_else(|| panic!("{}: {id}", page.path))
                })
                .collect();
            assert!(places.is_sorted(), "{}: {places:?}", page.path);
        }
    }
    assert_eq!(seen.len(), ORDER.len(), "every section was seen: {seen:?}");
}

#[test]
fn tabs_are_labelled_radio_buttons_and_every_panel_is_in_the_page() {
    let site = site(read(EVERYTHING));
    for path in ["en/errors/all_of_it/", "zh/errors/all_of_it/", "en/violations/all_of_that/"] {
        let all = page(&site, path);
        let count = |name: &str| all.iter().filter(|element| element.name == name).count();
        let radios: Vec<&Element> =
            all.iter().filter(|one| one.get("name").is_some_and(|name| name.starts_with("tab-"))).collect();
        let names: BTreeSet<&str> = radios.iter().filter_map(|radio| radio.get("name")).collect();
        assert!(count("legend") >= names.len() && count("fieldset") == count("legend"), "{path}");
        for name in &names {
            let of: Vec<&&Element> = radios.iter().filter(|radio| radio.get("name") == Some(name)).collect();
            let checked: Vec<bool> = of.iter().map(|radio| radio.get("checked").is_some()).collect();
            assert!(checked.len() > 1 && checked[0] && checked[1..].iter().all(|checked| !checked), "{path}: {name}");
        }
        for radio in &radios {
            let label = all.iter().find(|one| one.name == "label" && one.get("for") == radio.get("id"));
            assert!(label.is_some(), "{path}: {:?} has a label", radio.get("id"));
            let class = radio.get("class").expect("a class");
            assert!(all.iter().any(|one| one.name == "figure" && has_class(one, class)), "{path}: {class} has a panel");
        }
    }
    // Two statuses in three envelopes.
    let all = page(&site, "en/errors/all_of_it/");
    let answers: BTreeSet<&str> =
        all.iter().filter(|one| has_class(one, "wire")).filter_map(|one| one.get("class")).collect();
    assert_eq!(answers.len(), 6, "{answers:?}");
    // Where there is one answer there is nothing to choose.
    let all = page(&site, "en/errors/english_only/");
    assert!(!all.iter().any(|one| has_class(one, "status") && has_class(one, "tabs")));
}

#[test]
fn the_style_sheet_knows_every_language_of_the_code_and_as_many_tabs_as_there_are() {
    let style = site(read(EVERYTHING)).page("errbook.css").expect("the style sheet");
    let style = String::from_utf8(style.bytes).expect("it is UTF-8");
    let contents = Contents::new(read(EVERYTHING), false);
    let shown = sections::topic_page(&contents, Topic::Entry(0), 0).expect("an entry");
    let mut languages = 0;
    for section in &shown.sections {
        let sections::Section::HandleIt(snippets) = section else { continue };
        for snippet in snippets {
            let rule = format!("html[data-code=\"{0}\"] .snippets > [data-language=\"{0}\"]", snippet.fence);
            assert!(style.contains(&rule), "{rule}");
            languages += 1;
        }
    }
    assert_eq!(languages, 5, "TypeScript, Rust, Python, Java, Go");
    for tab in ["a0", "a7", "b0", "b7"] {
        let rule = format!(".tabbed:has(> .tabs > .{tab}:checked) > figure:not(.{tab})");
        assert!(style.contains(&rule), "{rule}");
    }
    assert!(!style.contains(".a8"), "with more than eight choices all panels are shown");
}

#[test]
fn with_more_choices_than_the_style_sheet_knows_all_panels_are_shown() {
    let with = |number: usize| {
        let statuses: Vec<String> = (0..number).map(|index| (450 + index).to_string()).collect();
        let text = format!(
            "[catalog]\nname = 'x'\n[errors.a]\nstatus = [{}]\nmessage.en = 'a'\nmessage.zh = '一'",
            statuses.join(", ")
        );
        page(&site(read(&text)), "en/errors/a/").iter().filter(|one| one.get("name") == Some("tab-status")).count()
    };
    assert_eq!((with(1), with(2), with(8), with(9)), (0, 2, 8, 0));
}

#[test]
fn a_banner_says_what_to_use_instead_of_what_is_deprecated_or_retired() {
    let site = site(read(EVERYTHING));
    let text = |path: &str| String::from_utf8(site.page(path).expect(path).bytes).expect("it is UTF-8");
    for (path, banner) in [
        (
            "en/errors/all_of_it/",
            "<div class=\"banner\" role=\"note\"><p><strong>Deprecated since 2.0.</strong> Use <a href=\"../only_what_it_must/\"><code translate=\"no\">only_what_it_must</code></a> instead.</p>",
        ),
        ("zh/errors/all_of_it/", "<strong>自 2.0 起弃用。</strong>请改用 <a href=\"../only_what_it_must/\">"),
        (
            "en/violations/too_wide/",
            "This code is no longer sent and will never be reused. Use <a href=\"../out_of_range/\">",
        ),
        ("zh/violations/too_wide/", "此错误码已不再使用，也不会另作他用。请改用 <a href=\"../out_of_range/\">"),
    ] {
        let page = text(path);
        assert!(page.contains(banner), "{path} has no {banner}: {page}");
        assert_eq!(page.matches("role=\"note\"").count(), 1, "{path}");
    }
    assert!(!text("en/errors/only_what_it_must/").contains("role=\"note\""));
}

/// Returns a catalog with two groups of so many entries.
fn groups(of: usize) -> String {
    let mut text = String::from("[catalog]\nname = 'x'\n[groups.g]\n[groups.h]\n");
    for group in ["g", "h"] {
        for index in 0..of {
            _ = write!(
                text,
                "[errors.{group}_{index:03}]\ngroup = '{group}'\nstatus = 400\nmessage.en = 'a'\nmessage.zh = '一'\n"
            );
        }
    }
    text
}

#[test]
fn beside_an_entry_are_those_of_its_group_and_of_a_large_group_those_around_it() {
    for (size, own, first, last, shown) in [
        (3, 1, 0, 2, 3),
        (30, 29, 0, 29, 30),
        (31, 0, 0, 29, 30),
        (200, 0, 0, 29, 30),
        (200, 100, 85, 114, 30),
        (200, 199, 170, 199, 30),
    ] {
        let path = format!("en/errors/h_{own:03}/");
        let all = page(&site(read(&groups(size))), &path);
        let list = all.iter().skip_while(|one| !has_class(one, "siblings"));
        let links: Vec<&Element> =
            list.take_while(|one| one.name != "footer").filter(|one| one.get("translate").is_some()).collect();
        let leads_to = |link: &Element| link.get("href").unwrap_or_default().trim_matches(['.', '/']).to_owned();
        let current: Vec<usize> =
            (0..links.len()).filter(|index| links[*index].get("aria-current") == Some("page")).collect();
        assert_eq!(links.len(), shown, "{path}");
        assert_eq!(current, [own - first], "{path} of {size}");
        for (index, number) in [(0, first), (links.len() - 1, last)] {
            let expected = if number == own { String::new() } else { format!("h_{number:03}") };
            assert_eq!(leads_to(links[index]), expected, "{path} of {size}");
        }
        let more = all.iter().any(|one| has_class(one, "all"));
        assert_eq!(more, shown < size, "{path}: the rest is on the page of the group");
    }
}

#[test]
fn a_page_without_markdown_has_no_button_that_copies_it() {
    let button = |markdown: bool| {
        let mut options = Options::new();
        options.markdown_pages = markdown;
        let all = page(&Site::new(read(EVERYTHING), options), "en/errors/all_of_it/");
        all.iter().find_map(|one| one.get("data-from").map(str::to_owned))
    };
    assert_eq!(button(true).as_deref(), Some("../all_of_it.md"));
    assert_eq!(button(false), None);
}

#[test]
fn a_copy_button_of_code_repeats_none_of_it() {
    let all = page(&site(system("catalog.toml")), "en/errors/mfa_challenge_locked/");
    let buttons: Vec<Option<&str>> =
        all.iter().filter(|one| has_class(one, "copy")).map(|one| one.get("data-copy")).collect();
    assert_eq!(buttons.iter().flatten().collect::<Vec<_>>(), [&"mfa_challenge_locked"]);
    assert!(buttons.len() > 6, "{buttons:?}");
}
