//! Each rule in both directions.

use std::collections::BTreeSet;

use super::*;
use crate::contract::ContractRule;

#[test]
fn a_catalog_against_itself_has_no_changes() {
    assert!(changes(SHOP, SHOP).is_empty());
}

#[test]
fn what_clients_cannot_see_is_no_change() {
    for (from, to) in [
        ("There is no such book.", "No book is called so."),
        ("[errors.missing]\n", "[errors.missing]\nvariant = \"Absent\"\nlog = \"off\"\n"),
        ("languages    = [\"en\", \"zh\"]", "title.en = \"Shop\"\ntitle.zh = \"商店\"\nlanguages = [\"en\", \"zh\"]"),
        ("[violations.required]\n", "[violations.required]\ndescription.en = \"Give it.\"\n"),
    ] {
        assert_eq!(changes(SHOP, &edited(SHOP, from, to)), [""; 0], "{to}");
    }
    // What the catalog writes is what follows anyway.
    let unseen = [
        ("404\nmessage.en", "404\ngrpc = \"NOT_FOUND\"\nmessage.en"),
        ("http_status = 200", "http_status = { default = 200, 404 = 200, 4xx = 200 }"),
        ("headers.Retry-After", "headers.retry-after"),
    ];
    for (from, to) in unseen {
        let other = edited(SHOP, from, to);
        assert_eq!((changes(SHOP, &other), changes(&other, SHOP)), (Vec::new(), Vec::new()), "{to}");
    }
    // Envelopes are not called by name on the wire.
    let other = SHOP.replace("envelopes.api", "envelopes.main").replace("\"api\"", "\"main\"");
    assert_eq!(changes(SHOP, &other), [""; 0]);
    let other = SHOP.replace("envelopes.v1", "envelopes.old").replace("\"v1\"", "\"old\"");
    assert_eq!(changes(SHOP, &other), [""; 0]);
}

/// What is replaced by what; each is there once.
type Edit = &'static [(&'static str, &'static str)];

/// Edits of [`SHOP`], each of which is also undone.
const EDITS: &[Edit] = &[
    &[("name         = \"shop\"", "name = \"store\"")],
    &[("[\"en\", \"zh\"]", "[\"zh\", \"en\"]")],
    &[("alternatives = [\"v1\"]", "")],
    &[("error = \"missing\"", "error = \"invalid\"")],
    &[("errors/{code}", "problems/{code}")],
    &[("title = \"{title?}\"", "id = \"{request_id}\"")],
    &[(
        "errors = \"{violations?}\" }\nviolation = { code = \"{code}\", at",
        "errors = \"{violations}\" }\nviolation = { code = \"{code}\", at",
    )],
    &[("text = \"{message}\"", "text = \"{message} ({code})\"")],
    &[("http_status = 200", "http_status = 200\ncontent_type = \"application/vnd.shop+json\"")],
    &[("http_status = 200", "http_status = 202")],
    &[("http_status = 200", "http_status = 200\nsuccess = { code = 0, data = \"{data}\" }")],
    &[("{ code = \"{code}\" }\n\n[statuses", "{ code = \"{code}\", \"*\" = \"{fields}\" }\n\n[statuses")],
    &[("404\nmessage.en", "404\ncode = \"lost\"\nmessage.en")],
    &[("404\nmessage.en", "404\ncode = 404\nmessage.en")],
    &[("404\nmessage.en", "404\ngrpc = \"UNKNOWN\"\nmessage.en")],
    &[("404\nmessage.en", "404\naudience = \"internal\"\nmessage.en")],
    &[("404\nmessage.en", "404\nkind = \"action\"\nmessage.en")],
    &[("404\nmessage.en", "404\nalternatives = false\nmessage.en")],
    &[("404\nmessage.en", "404\nenvelope = \"v1\"\nmessage.en")],
    &[("404\nmessage.en", "410\nmessage.en")],
    &[("[409, 410]", "[409, 410, 423]")],
    &[("[409, 410]", "410")],
    &[("[\"out_of_stock\"]", "[\"out_of_stock\", \"none_left\"]")],
    &[("retryable         = true", "retryable = false")],
    &[("retryable         = true", "")],
    &[("fields.at         = { type = \"datetime\", format = \"ms\" }\n", "")],
    &[("format = \"ms\"", "format = \"s\"")],
    &[("{ type = \"datetime\", format = \"ms\" }", "\"integer\"")],
    &[("format = \"ms\"", "format = \"ms\", list = true")],
    &[("format = \"ms\"", "format = \"ms\", wire = \"since\"")],
    &[("format = \"ms\"", "format = \"ms\", optional = true")],
    &[("header_only = true }", "header_only = false }")],
    &[("[\"paper\", \"audio\"]", "[\"paper\", \"audio\", \"film\"]")],
    &[("values = [\"paper\", \"audio\"], ", "")],
    &[("header_only = true }", "header_only = true, optional = true }")],
    &[("{ type = \"integer\", header_only", "{ type = \"datetime\", header_only")],
    &[
        ("{ type = \"integer\", header_only", "{ type = \"integer\", list = true, header_only"),
        ("headers.Retry-After", "headers.X-After"),
    ],
    &[("headers.Retry-After = \"{after}\"", "headers.X-After = \"{after}\"")],
    &[("headers.Retry-After = \"{after}\"", "headers.Retry-After = \"60\"\nheaders.X-After = \"{after}\"")],
    &[("violations = [\"too_long\", \"required\"]", "violations = [\"too_long\"]")],
    &[("[violations.too_long]\n", "[violations.too_long]\ncode = 7\n")],
    &[("[retired.old]\ncode = \"legacy\"\n", "")],
    &[("[errors.invalid]\n", "[errors.bad_input]\ncode = \"invalid\"\n")],
    &[("[errors.invalid]\n", "[errors.wrong]\n")],
    &[
        ("422\nmessage.en", "422\nshares_code = true\nmessage.en"),
        (
            "[retired.old]\n",
            "[errors.none]\nstatus = 404\ncode = \"invalid\"\nmessage.en = \"N\"\nmessage.zh = \"无\"\nshares_code = true\n[retired.old]\n",
        ),
    ],
    &[("[retired.old]\ncode = \"legacy\"\n", ""), ("404\nmessage.en", "404\ncode = \"legacy\"\nmessage.en")],
    &[(
        "[retired.old]\ncode = \"legacy\"\n",
        "[retired.old]\ncode = \"legacy\"\n[errors.fresh]\nstatus = 400\nmessage.en = \"F\"\nmessage.zh = \"新\"\n",
    )],
    // Retired, or merged into another entry.
    &[("[errors.invalid]\n", "[errors.wrong]\n"), ("[retired.old]\n", "[retired.invalid]\n[retired.old]\n")],
    &[("[errors.invalid]\n", "[errors.wrong]\naliases = [\"invalid\"]\n")],
    &[
        ("violations = [\"too_long\", \"required\"]", "violations = [\"too_long\"]"),
        ("[violations.required]\nmessage.en = \"Required.\"\nmessage.zh = \"必填。\"\n", ""),
    ],
    &[
        ("[violations.required]\n", "[violations.missing]\ncode = \"required\"\n"),
        ("\"too_long\", \"required\"", "\"too_long\", \"missing\""),
    ],
    &[("[retired.old]\ncode = \"legacy\"", "[retired.old]\ncode = \"ancient\"")],
    // Names in the catalog alone.
    &[
        ("fields.title      = \"string\"", "fields.name = { type = \"string\", wire = \"title\" }"),
        ("\"{title} is", "\"{name} is"),
        ("《{title}》", "《{name}》"),
    ],
    &[("fields.after ", "fields.wait "), ("\"{after}\"", "\"{wait}\"")],
    &[("[errors.missing]", "[errors.absent]\ncode = \"missing\""), ("error = \"missing\"", "error = \"absent\"")],
    &[
        ("envelopes.v1", "envelopes.old"),
        ("[\"v1\"]", "[\"old\"]"),
        ("msg = \"{message}\"", "msg = \"{message}\", id = \"{request_id}\""),
    ],
    &[("[409, 410]", "[410, 409]")],
    &[("[statuses.404]", "[statuses.410]\nerror = \"missing\"\n[statuses.404]")],
    &[("http_status = 200", "http_status = { default = 200, 5xx = 500 }")],
    &[("http_status = 200", "single = { code = \"{code}\" }\nhttp_status = 200")],
    &[("[errors.missing]\n", "[errors.missing]\nenvelope = \"problem\"\n")],
    // What people read.
    &[("There is no such book.", "No book is called so.")],
    &[("[errors.missing]\n", "[errors.missing]\ncatch_all = true\n")],
    &[("[errors.missing]\n", "[errors.missing]\ndeprecated = \"2.0\"\n")],
    &[("[errors.missing]\n", "[groups.stock]\n[errors.missing]\ngroup = \"stock\"\n")],
];

/// Entries that nothing but their messages identifies.
const BARE: &str = r#"
[catalog]
name      = "bare"
languages = ["en", "zh"]
envelope  = "plain"
fallbacks = { yue = "zh" }

[envelopes.plain]
body      = { text = "{message}", group = "{group?}", errors = "{violations?}" }
violation = { text = "{message}" }

[envelopes.wrapped]
body    = { text = "{message}" }
success = { data = "{data}" }

[groups.a]

[groups.b]

[violations.late]
code       = false
message.en = "Too late."
message.zh = "太晚了。"

[errors.busy]
status     = 503
code       = false
group      = "a"
message.en = "Busy."
message.zh = "繁忙。"

[errors.left]
status     = 409
code       = false
group      = "b"
fields.n   = "integer"
message.en = { plural = "n", one = "One is left.", other = "{n} are left." }
message.zh = "还剩 {n} 个。"
violations = true
"#;

/// Edits of [`BARE`], each of which is also undone.
const BARE_EDITS: &[Edit] = &[
    &[("\"Busy.\"", "\"Very busy.\"")],
    &[("One is left.", "One left.")],
    &[("Too late.", "It is late.")],
    &[("group      = \"a\"", "group = \"b\"")],
    &[("group      = \"a\"\n", "")],
    &[("yue", "nan")],
    &[("{ yue = \"zh\" }", "{ yue = \"en\" }")],
    &[
        ("[\"en\", \"zh\"]", "[\"en\", \"zh\", \"yue\"]"),
        ("fallbacks = { yue = \"zh\" }", ""),
        ("\"Busy.\"", "\"Busy.\"\nmessage.yue = \"好忙。\""),
        ("\"Too late.\"", "\"Too late.\"\nmessage.yue = \"太遲。\""),
        ("\"还剩 {n} 个。\"", "\"还剩 {n} 个。\"\nmessage.yue = \"仲有 {n} 個。\""),
    ],
    &[("503\ncode       = false", "503\ncode = \"busy\"")],
    &[("text = \"{message}\", group", "id = \"{name}\", text = \"{message}\", group")],
    &[("[errors.busy]", "[errors.full]")],
    &[
        ("envelope  = \"plain\"", "envelope = \"wrapped\""),
        ("code       = false\ngroup      = \"a\"", "code = false\nenvelope = \"plain\"\ngroup = \"a\""),
        ("code       = false\ngroup      = \"b\"", "code = false\nenvelope = \"plain\"\ngroup = \"b\""),
    ],
    &[("[envelopes.plain]\n", "[envelopes.plain]\nsuccess = { data = \"{data}\" }\n")],
];

/// Entries whose names bodies show, and whose addresses, and a field by its name in the catalog.
const NAMED: &str = r#"
[catalog]
name      = "named"
languages = ["en"]
envelope  = "named"
docs_url  = "https://example.com/{name}"

[envelopes.named]
body = { id = "{name}", code = "{code?}", type = "{type}", rest = "{fields.left?}", "*" = "{fields}" }

[errors.first]
status  = 400
code    = 1
message = "First."
fields.left = { type = "integer", optional = true }
"#;

const NAMED_EDITS: &[Edit] = &[
    &[("[errors.first]", "[errors.one]")],
    &[("example.com", "example.org")],
    &[("docs_url  = \"https://example.com/{name}\"\n", "")],
    &[("code    = 1", "code = \"1\"")],
    &[("code    = 1", "code = false")],
    &[("fields.left = {", "fields.most = { wire = \"left\",")],
    &[("\"{type}\"", "\"{type?}\""), ("docs_url  = \"https://example.com/{name}\"\n", "")],
];

/// Entries without violations, in items, and a format that languages have differently.
const ITEMS: &str = r#"
[catalog]
name      = "items"
languages = ["en", "zh"]
envelope  = "list"
docs_url  = "https://example.com/{name}"

[formats.price]
number.en = "1,234,567.8"
number.zh = "1 234 567.8"

[envelopes.list]
body      = { price = "{fields.price?:price}", errors = "{violations}" }
violation = { code = "{code}", type = "{type}" }
single    = { code = "{code}", about = "{group?}" }

[statuses.400]
error = "gone"

[violations.late]
message.en = "Late."
message.zh = "晚了。"

[errors.gone]
status       = 404
message.en   = "Gone."
message.zh   = "没有了。"
fields.price = { type = "number", optional = true }

[errors.wrong]
status     = 422
message.en = "Wrong."
message.zh = "有误。"
violations = true
"#;

const ITEMS_EDITS: &[Edit] = &[
    &[("\"Gone.\"", "\"No more.\"")],
    &[("docs_url  = \"https://example.com/{name}\"\n", "")],
    &[("docs_url  =", "violation_docs_url = \"https://example.com/{name}\"\ndocs_url =")],
    &[("1 234 567.8", "1.234.567,8")],
    &[
        ("[\"en\", \"zh\"]", "[\"en\", \"zh\", \"fr\"]"),
        ("zh = \"1 234 567.8\"", "zh = \"1 234 567.8\"\nnumber.fr = \"1.234.567,8\""),
        ("zh = \"晚了。\"", "zh = \"晚了。\"\nmessage.fr = \"Tard.\""),
        ("zh   = \"没有了。\"", "zh = \"没有了。\"\nmessage.fr = \"Parti.\""),
        ("zh = \"有误。\"", "zh = \"有误。\"\nmessage.fr = \"Faux.\""),
    ],
    &[("[statuses.400]", "[statuses.404]")],
    &[("[statuses.400]", "[statuses.404]\nerror = \"gone\"\n[statuses.400]")],
    &[("[statuses.400]", "[statuses.404]\nerror = \"wrong\"\n[statuses.400]")],
];

/// The edits of each catalog.
const ALL_EDITS: [(&str, &[Edit]); 4] = [(SHOP, EDITS), (BARE, BARE_EDITS), (NAMED, NAMED_EDITS), (ITEMS, ITEMS_EDITS)];

/// Returns each catalog before and after each of its edits.
pub(super) fn all_edits() -> impl Iterator<Item = (String, String)> {
    ALL_EDITS.into_iter().flat_map(|(before, edits)| edits.iter().map(|edit| (before.to_owned(), made(edit, before))))
}

fn made(edit: Edit, text: &str) -> String {
    edit.iter().fold(text.to_owned(), |text, (from, to)| edited(&text, from, to))
}

#[test]
fn codes_that_change_places_are_reused() {
    let swapped = edited(SHOP, "404\nmessage.en", "404\ncode = \"invalid\"\nmessage.en");
    let swapped = edited(&swapped, "422\nmessage.en", "422\ncode = \"missing\"\nmessage.en");
    let rules: Vec<String> = changes(SHOP, &swapped).into_iter().filter(|change| change.starts_with("code")).collect();
    assert_eq!(rules, ["code_changed invalid", "code_changed missing", "code_reused missing", "code_reused invalid"]);
}

#[test]
fn each_edit_is_found_and_each_is_found_undone() {
    let mut text = String::new();
    for (before, edits) in ALL_EDITS {
        for edit in edits {
            let after = made(edit, before);
            for (from, to) in *edit {
                text.push_str(&format!("{} => {}\n", from.trim().replace('\n', "⏎"), to.trim().replace('\n', "⏎")));
            }
            told_of(before, &after, '>', &mut text);
            told_of(&after, before, '<', &mut text);
        }
    }
    expect_test::expect_file!["../edits.txt"].assert_eq(&text);
    // Each rule is shown.
    let rule = |line: &str| line.strip_prefix("  ")?.get(2..)?.split(' ').next().map(str::to_owned);
    let shown: BTreeSet<String> = text.lines().filter_map(rule).collect();
    let all: BTreeSet<String> = ContractRule::ALL.iter().map(|rule| rule.as_str().to_owned()).collect();
    assert_eq!(shown, all);
}

/// Adds the changes for people, and compares them with those that a lock holds.
fn told_of(old: &str, new: &str, sign: char, text: &mut String) {
    let of = |detail: Detail| {
        let read = |text: &str| read_in(text, detail).unwrap_or_else(|| panic!("{text}"));
        read(old).changes_to(&read(new))
    };
    let all = of(Detail::Full);
    let for_people = [
        ContractRule::CatchAllChanged,
        ContractRule::Deprecated,
        ContractRule::GroupChanged,
        ContractRule::WordingChanged,
    ];
    let held: Vec<&Change> = all.iter().filter(|change| !for_people.contains(&change.rule)).collect();
    assert_eq!(of(Detail::Contract).iter().collect::<Vec<_>>(), held);
    for change in all {
        let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "-".to_owned());
        let (rule, path) = (change.rule.as_str(), change.path());
        text.push_str(&format!("  {sign} {rule} {path}: {} -> {}\n", side(&change.old), side(&change.new)));
    }
}
