//! The plans of messages, headers and documentation URLs.

use errbook_catalog::plan::{self, HeaderPiece, MessagePiece};
use errbook_catalog::{Catalog, read_text};
use expect_test::{Expect, expect};

fn catalog(text: &str) -> Catalog {
    let reading = read_text("catalog.toml", text);
    let diagnostics: Vec<String> = reading
        .diagnostics
        .iter()
        .map(|diagnostic| errbook_catalog::render(&reading.sources, diagnostic, errbook_catalog::Locale::En))
        .collect();
    assert!(diagnostics.is_empty(), "{}", diagnostics.join("\n\n"));
    reading.catalog
}

/// The messages and headers of all entries: texts as they are, `‹field›`, and the forms of a plural.
fn check(text: &str, expected: Expect) {
    let catalog = catalog(text);
    let mut lines = Vec::new();
    for entry in &catalog.entries {
        let names: Vec<&str> = entry.fields.iter().map(|field| field.name.value.as_str()).collect();
        for (language, tag) in catalog.languages.iter().enumerate() {
            let message = plan::message(entry, language);
            lines.push(format!("{} {}: {}", entry.name.value, tag.value, shown(&names, &message)));
        }
        for header in &entry.headers {
            lines.push(format!("  {}: {}", header.name.value, shown_header(&names, &plan::header(entry, header))));
        }
    }
    expected.assert_eq(&lines.join("\n"));
}

fn shown_header(names: &[&str], pieces: &[HeaderPiece]) -> String {
    let piece = |piece: &HeaderPiece| match piece {
        HeaderPiece::Text(text) => format!("[{text}]"),
        HeaderPiece::Field { field, place } => format!("‹{} as {place:?}›", names[*field]),
    };
    pieces.iter().map(piece).collect()
}

fn shown(names: &[&str], pieces: &[MessagePiece]) -> String {
    let piece = |piece: &MessagePiece| match piece {
        MessagePiece::Text(text) => format!("[{text}]"),
        MessagePiece::Field(index, None) => format!("‹{}›", names[*index]),
        MessagePiece::Field(index, Some(style)) => format!("‹{} as {style:?}›", names[*index]),
        MessagePiece::Plural { field, forms } => {
            let forms = forms.iter().map(|(category, form)| format!("{}: {}", category.name(), shown(names, form)));
            format!("‹by {}; {}›", names[*field], forms.collect::<Vec<_>>().join("; "))
        }
    };
    pieces.iter().map(piece).collect()
}

#[test]
fn a_message_is_texts_and_fields_in_the_order_of_each_language() {
    check(
        r#"[catalog]
name = "shop"
languages = ["en", "zh", "zh-Hant"]

[errors.gone]
status = 410
message.en = "{book} by {author} is gone, {book}."
message.zh = "{author}的《{book}》已不存在。"
message.ZH-hant = "{author}的《{book}》已不存在。"
fields = { book = "string", author = "string" }
headers.X-Book = "{book}; by={author}"
headers.Retry-After = "120"
"#,
        expect![[r#"
            gone en: ‹book›[ by ]‹author›[ is gone, ]‹book›[.]
            gone zh: ‹author›[的《]‹book›[》已不存在。]
            gone zh-Hant: ‹author›[的《]‹book›[》已不存在。]
              X-Book: ‹book as Line›[; by=]‹author as Line›
              Retry-After: [120]"#]],
    );
}

#[test]
fn doubled_braces_are_braces_and_adjacent_texts_are_one() {
    check(
        r#"[catalog]
name = "shop"
languages = ["en"]

[errors.gone]
status = 410
message = "{{{book}}} {{}} }}{{ {{book}}"
fields.book = "string"
"#,
        expect!["gone en: [{]‹book›[} {} }{ {book}]"],
    );
}

#[test]
fn plural_forms_come_in_the_order_of_cldr_whatever_the_order_written() {
    check(
        r#"[catalog]
name = "shop"

[errors.few_left]
status = 409
message.en = { other = "{copies} copies of {book} are left.", one = "One copy of {book} is left.", plural = "copies" }
message.zh = { plural = "copies", other = "《{book}》还剩 {copies} 本。" }
fields = { book = "string", copies = "integer" }
"#,
        expect![[r#"
            few_left en: ‹by copies; one: [One copy of ]‹book›[ is left.]; other: ‹copies›[ copies of ]‹book›[ are left.]›
            few_left zh: ‹by copies; other: [《]‹book›[》还剩 ]‹copies›[ 本。]›"#]],
    );
}

#[test]
fn a_form_need_not_show_the_number_that_it_goes_by() {
    check(
        r#"[catalog]
name = "shop"

[errors.few_left]
status = 409
message.en = { plural = "copies", one = "One copy is left.", other = "Some copies are left." }
message.zh = "还剩 {copies} 本。"
fields.copies = "integer"
"#,
        expect![[r#"
            few_left en: ‹by copies; one: [One copy is left.]; other: [Some copies are left.]›
            few_left zh: [还剩 ]‹copies›[ 本。]"#]],
    );
}

#[cfg(feature = "cldr")]
#[test]
fn other_languages_have_the_forms_of_cldr() {
    check(
        r#"[catalog]
name = "shop"
languages = ["pl", "ja"]

[errors.few_left]
status = 409
message.pl = { plural = "n", one = "{n} egzemplarz", few = "{n} egzemplarze", many = "{n} egzemplarzy", other = "{n} egzemplarza" }
message.ja = { plural = "n", other = "残り {n} 冊" }
fields.n = "integer"
"#,
        expect![[r#"
            few_left pl: ‹by n; one: ‹n›[ egzemplarz]; few: ‹n›[ egzemplarze]; many: ‹n›[ egzemplarzy]; other: ‹n›[ egzemplarza]›
            few_left ja: ‹by n; other: [残り ]‹n›[ 冊]›"#]],
    );
}

fn docs_urls(template: &str) -> String {
    let catalog = catalog(&format!(
        r#"[catalog]
name = "shop"
docs_url = "{template}"

[groups."书 & more"]
status = 410

[errors.gone]
group = "书 & more"
code = "it is gone/删除?#"
message = {{ en = "It is gone.", zh = "已不存在。" }}

[errors.ok]
code = false
status = 410
message = {{ en = "It is gone.", zh = "已不存在。" }}

[errors.numbered]
code = -32600
status = 410
message = {{ en = "It is gone.", zh = "已不存在。" }}
"#
    ));
    let urls = catalog.entries.iter().map(|entry| plan::docs_url(&catalog, entry, 1).unwrap());
    urls.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_docs_url_percent_encodes_what_the_catalog_names() {
    expect![[r#"
        https://docs.example.com/zh/%E4%B9%A6%20%26%20more/gone#it%20is%20gone%2F%E5%88%A0%E9%99%A4%3F%23
        https://docs.example.com/zh//ok#ok
        https://docs.example.com/zh//numbered#-32600"#]]
    .assert_eq(&docs_urls("https://docs.example.com/{language}/{group}/{name}#{code}"));
}

#[test]
fn a_docs_url_can_be_a_path_or_a_urn() {
    expect![[r#"
        /errors/gone
        /errors/ok
        /errors/numbered"#]]
    .assert_eq(&docs_urls("/errors/{name}"));
    expect![[r#"
        urn:shop:it%20is%20gone%2F%E5%88%A0%E9%99%A4%3F%23
        urn:shop:ok
        urn:shop:-32600"#]]
    .assert_eq(&docs_urls("urn:shop:{code}"));
}

#[test]
fn without_a_template_there_is_no_docs_url() {
    let catalog =
        catalog("[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n[errors.gone]\nstatus = 410\nmessage = \"Gone.\"\n");
    assert_eq!(plan::docs_url(&catalog, &catalog.entries[0], 0), None);
}
