//! Each rule in both directions, and the life of a lock.

use super::{Change, Contract, Detail, Lock, LockProblem};
use crate::{Level, read_text};

const SHOP: &str = r#"
[catalog]
name         = "shop"
languages    = ["en", "zh"]
envelope     = "api"
alternatives = ["v1"]
docs_url     = "https://example.com/errors/{code}"

[envelopes.api]
body      = { error = { code = "{code}", text = "{message}", title = "{title?}" }, data = "{fields}", errors = "{violations?}" }
violation = { code = "{code}", at = "{pointer?}" }

[envelopes.v1]
http_status = 200
body = { code = "{code}", msg = "{message}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}" }

[statuses.404]
error = "missing"

[violations.too_long]
message.en = "Use at most {max} characters."
message.zh = "最多 {max} 个字符。"
fields.max = "integer"

[violations.required]
message.en = "Required."
message.zh = "必填。"

[errors.sold_out]
status            = [409, 410]
message.en        = "{title} is sold out."
message.zh        = "《{title}》已售罄。"
retryable         = true
aliases           = ["out_of_stock"]
fields.title      = "string"
fields.format     = { type = "string", values = ["paper", "audio"], optional = true }
fields.at         = { type = "datetime", format = "ms" }
fields.after      = { type = "integer", header_only = true }
headers.Retry-After = "{after}"

[errors.missing]
status     = 404
message.en = "There is no such book."
message.zh = "没有这本书。"

[errors.invalid]
status     = 422
message.en = "Some fields are wrong."
message.zh = "部分字段有误。"
violations = ["too_long", "required"]

[retired.old]
code = "legacy"
"#;

fn read(text: &str) -> Option<Contract> {
    let reading = read_text("catalog.toml", text);
    for found in reading.diagnostics.iter().filter(|found| found.level == Level::Error) {
        println!("{}", found.text.en);
    }
    (!reading.has_errors()).then(|| Contract::of(&reading.catalog, Detail::Contract))
}

fn contract(text: &str) -> Contract {
    read(text).unwrap()
}

/// The changes from one text to another, `RULE PATH` each.
fn changes(old: &str, new: &str) -> Vec<String> {
    told(&contract(old).changes_to(&contract(new)))
}

fn told(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| format!("{} {}", change.rule.as_str(), change.path())).collect()
}

/// Replaces what is there once.
fn edited(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

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
    // Envelopes are not called by name on the wire.
    let other = SHOP.replace("envelopes.api", "envelopes.main").replace("\"api\"", "\"main\"");
    assert_eq!(changes(SHOP, &other), [""; 0]);
}

/// Edits, each of which is also undone.
const EDITS: &[(&str, &str)] = &[
    ("name         = \"shop\"", "name = \"store\""),
    ("[\"en\", \"zh\"]", "[\"zh\", \"en\"]"),
    ("alternatives = [\"v1\"]", ""),
    ("error = \"missing\"", "error = \"invalid\""),
    ("errors/{code}", "problems/{code}"),
    ("title = \"{title?}\"", "id = \"{request_id}\""),
    (
        "errors = \"{violations?}\" }\nviolation = { code = \"{code}\", at",
        "errors = \"{violations}\" }\nviolation = { code = \"{code}\", at",
    ),
    ("text = \"{message}\"", "text = \"{message} ({code})\""),
    ("http_status = 200", "http_status = 200\ncontent_type = \"application/vnd.shop+json\""),
    ("http_status = 200", "http_status = 202"),
    ("http_status = 200", "http_status = 200\nsuccess = { code = 0, data = \"{data}\" }"),
    ("{ code = \"{code}\" }\n\n[statuses", "{ code = \"{code}\", \"*\" = \"{fields}\" }\n\n[statuses"),
    ("404\nmessage.en", "404\ncode = \"lost\"\nmessage.en"),
    ("404\nmessage.en", "404\ncode = 404\nmessage.en"),
    ("404\nmessage.en", "404\ngrpc = \"UNKNOWN\"\nmessage.en"),
    ("404\nmessage.en", "404\naudience = \"internal\"\nmessage.en"),
    ("404\nmessage.en", "404\nkind = \"action\"\nmessage.en"),
    ("404\nmessage.en", "404\nalternatives = false\nmessage.en"),
    ("404\nmessage.en", "404\nenvelope = \"v1\"\nmessage.en"),
    ("404\nmessage.en", "410\nmessage.en"),
    ("[409, 410]", "[409, 410, 423]"),
    ("[409, 410]", "410"),
    ("[\"out_of_stock\"]", "[\"out_of_stock\", \"none_left\"]"),
    ("retryable         = true", "retryable = false"),
    ("retryable         = true", ""),
    ("fields.at         = { type = \"datetime\", format = \"ms\" }\n", ""),
    ("format = \"ms\"", "format = \"s\""),
    ("{ type = \"datetime\", format = \"ms\" }", "\"integer\""),
    ("format = \"ms\"", "format = \"ms\", list = true"),
    ("format = \"ms\"", "format = \"ms\", wire = \"since\""),
    ("format = \"ms\"", "format = \"ms\", optional = true"),
    ("header_only = true }", "header_only = false }"),
    ("[\"paper\", \"audio\"]", "[\"paper\", \"audio\", \"film\"]"),
    ("values = [\"paper\", \"audio\"], ", ""),
    ("header_only = true }", "header_only = true, optional = true }"),
    ("headers.Retry-After = \"{after}\"", "headers.X-After = \"{after}\""),
    ("headers.Retry-After = \"{after}\"", "headers.Retry-After = \"60\"\nheaders.X-After = \"{after}\""),
    ("violations = [\"too_long\", \"required\"]", "violations = [\"too_long\"]"),
    ("[violations.too_long]\n", "[violations.too_long]\ncode = 7\n"),
    ("[retired.old]\ncode = \"legacy\"\n", ""),
    // Renamed with its code.
    ("[errors.invalid]\n", "[errors.bad_input]\ncode = \"invalid\"\n"),
    // Renamed, and its code with it.
    ("[errors.invalid]\n", "[errors.wrong]\n"),
    // Its code is now another's, besides or alone.
    (
        "[retired.old]\n",
        "[errors.none]\nstatus = 404\ncode = \"invalid\"\nmessage.en = \"N\"\nmessage.zh = \"无\"\nshares_code = true\n[retired.old]\n",
    ),
    ("404\nmessage.en", "404\ncode = \"legacy\"\nmessage.en"),
    (
        "[retired.old]\ncode = \"legacy\"\n",
        "[retired.old]\ncode = \"legacy\"\n[errors.fresh]\nstatus = 400\nmessage.en = \"F\"\nmessage.zh = \"新\"\n",
    ),
];

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
    for (from, to) in EDITS {
        // The other owner of a code shares it, too.
        let shared =
            to.contains("shares_code").then(|| edited(SHOP, "422\nmessage.en", "422\nshares_code = true\nmessage.en"));
        let shop = shared.as_deref().unwrap_or(SHOP);
        // Retired codes are reserved.
        let rest = if to.contains("legacy") {
            edited(shop, "[retired.old]\ncode = \"legacy\"\n", "")
        } else {
            shop.to_owned()
        };
        let Some(other) =
            read(&if from.starts_with("[retired") { edited(shop, from, to) } else { edited(&rest, from, to) })
        else {
            panic!("{to}")
        };
        let shop = contract(SHOP);
        text.push_str(&format!("{} => {}\n", from.trim().replace('\n', "⏎"), to.trim().replace('\n', "⏎")));
        for (sign, changes) in [('>', shop.changes_to(&other)), ('<', other.changes_to(&shop))] {
            for change in changes {
                let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "-".to_owned());
                let line = format!(
                    "  {sign} {} {}: {} -> {}\n",
                    change.rule.as_str(),
                    change.path(),
                    side(&change.old),
                    side(&change.new)
                );
                text.push_str(&line);
            }
        }
    }
    expect_test::expect_file!["edits.txt"].assert_eq(&text);
}

fn locked(text: &str) -> Lock {
    let mut lock = Lock::default();
    lock.update(&contract(text));
    lock
}

fn breaks(lock: &Lock, text: &str) -> Vec<String> {
    told(&lock.breaks(&contract(text), &|change| change.rule.level()))
}

#[test]
fn a_lock_is_read_as_it_is_written() {
    let lock = locked(SHOP);
    let text = lock.to_string();
    expect_test::expect_file!["shop.lock"].assert_eq(&text);
    assert_eq!(Lock::read(&text).unwrap(), lock);
    assert!(lock.changes(&contract(SHOP)).is_empty());
}

const LOST: (&str, &str) = ("404\nmessage.en", "404\ncode = \"lost\"\nmessage.en");
const FOUND: (&str, &str) = ("404\nmessage.en", "404\ncode = \"found\"\nmessage.en");

#[test]
fn a_break_is_accepted_with_its_new_value_only() {
    let mut lock = locked(SHOP);
    let lost = edited(SHOP, LOST.0, LOST.1);
    assert_eq!(breaks(&lock, &lost), ["code_changed missing", "type_changed missing"]);
    for change in lock.breaks(&contract(&lost), &|change| change.rule.level()) {
        lock.accept(&change, "It was misspelt.");
    }
    assert!(breaks(&lock, &lost).is_empty());
    assert_eq!(lock.changes(&contract(&lost)).len(), 2, "the changes are still told");
    assert_eq!(breaks(&lock, &edited(SHOP, FOUND.0, FOUND.1)), ["code_changed missing", "type_changed missing"]);
    let text = lock.to_string();
    assert!(
        text.contains("accepted code_changed = \"\\\"missing\\\"\" \"\\\"lost\\\"\" \"It was misspelt.\"\n"),
        "{text}"
    );
    assert_eq!(Lock::read(&text).unwrap(), lock);
}

#[test]
fn what_was_added_since_the_last_release_is_free() {
    let mut lock = locked(SHOP);
    lock.bind("1.0");
    let more = edited(SHOP, "format = \"ms\"", "format = \"ms\" }\nfields.left = { type = \"integer\"");
    lock.update(&contract(&more));
    assert!(lock.to_string().contains("\n+ field left = integer\n"));
    assert!(breaks(&lock, SHOP).is_empty(), "it can go");
    let other = more.replace("type = \"integer\" }\nfields.after", "type = \"string\" }\nfields.after");
    assert_ne!(more, other);
    assert!(breaks(&lock, &other).is_empty(), "it can change");
    lock.bind("1.1");
    assert_eq!(breaks(&lock, SHOP), ["field_removed sold_out.left"]);
    assert!(lock.to_string().starts_with("# What clients of this API rely on."));
    assert!(lock.to_string().contains("\nrelease = \"1.1\"\n"));
}

#[test]
fn what_is_gone_stays_until_the_release() {
    let mut lock = locked(SHOP);
    lock.bind("1.0");
    let less = edited(SHOP, "retryable         = true", "retryable = false");
    for change in lock.breaks(&contract(&less), &|change| change.rule.level()) {
        lock.accept(&change, "A purchase is not repeated.");
    }
    lock.update(&contract(&less));
    let text = lock.to_string();
    assert!(text.contains("\n+ retryable = false\n- retryable = true\n"), "{text}");
    assert_eq!(Lock::read(&text).unwrap(), lock);
    assert!(breaks(&lock, &less).is_empty() && breaks(&lock, SHOP).is_empty());
    lock.bind("1.1");
    assert!(!lock.to_string().contains("accepted"));
    assert!(breaks(&lock, SHOP).is_empty(), "retryable again is no break");
}

#[test]
fn a_lock_that_is_not_understood_is_an_error() {
    let text = locked(SHOP).to_string();
    let problem = |text: &str| {
        let error = Lock::read(text).unwrap_err();
        (error.line, error.problem)
    };
    assert_eq!(problem(""), (1, LockProblem::Empty));
    assert_eq!(problem("# nothing\nformat = 1\n"), (1, LockProblem::Empty));
    assert_eq!(problem(&text.replace("format = 1\n", "")).1, LockProblem::NoFormat);
    assert_eq!(problem(&text.replace("format = 1\n", "format = 2\n")), (2, LockProblem::Newer("2".to_owned())));
    assert_eq!(problem(&text.replace("[catalog]", "[catalog")).1, LockProblem::Heading("[catalog".to_owned()));
    assert_eq!(problem(&format!("{text}[catalog]\n")).1, LockProblem::Heading("[catalog]".to_owned()));
    assert_eq!(problem(&format!("{text}a =\n")).1, LockProblem::Fact("a =".to_owned()));
    assert_eq!(
        problem(&format!("{text}accepted nothing = \"\" \"\" \"\"\n")).1,
        LockProblem::Fact("accepted nothing = \"\" \"\" \"\"".to_owned())
    );
    assert_eq!(problem(&format!("{text}<<<<<<< HEAD\n")).1, LockProblem::Conflict);
}

#[test]
fn two_sides_of_a_merge_are_joined() {
    let entry =
        |name: &str| format!("{SHOP}\n[errors.{name}]\nstatus = 400\nmessage.en = \"E\"\nmessage.zh = \"错\"\n");
    let merged = format!("{}\n[errors.b]\nstatus = 400\nmessage.en = \"E\"\nmessage.zh = \"错\"\n", entry("a"));
    let (ours, theirs) = (locked(&entry("a")).to_string(), locked(&entry("b")).to_string());
    let block = |text: &str, heading: &str| {
        let start = text.find(heading).unwrap();
        let end = text[start..].find("\n\n").map_or(text.len(), |end| start + end + 2);
        text[start..end].to_owned()
    };
    let (a, b) = (block(&ours, "[errors.a]\n"), block(&theirs, "[errors.b]\n"));
    let conflict = ours.replace(&a, &format!("<<<<<<< HEAD\n{a}=======\n{b}>>>>>>> other\n"));
    assert_eq!(Lock::read(&conflict).unwrap_err().problem, LockProblem::Conflict);
    let joined = Lock::join(&conflict, &contract(&merged)).unwrap();
    assert_eq!(joined, locked(&merged));

    // Different facts: each of the two needs an acceptance, whichever the catalog has.
    let sides = [LOST, FOUND].map(|(from, to)| edited(SHOP, from, to));
    let codes = ["lost", "found"].map(|code| format!("code = \"{code}\"\n"));
    let text = locked(&sides[0]).to_string();
    let conflict = edited(&text, &codes[0], &format!("<<<<<<< HEAD\n{}=======\n{}>>>>>>> other\n", codes[0], codes[1]));
    for (side, rest) in
        sides.iter().zip([&["code_changed missing"][..], &["code_changed missing", "type_changed missing"]])
    {
        let joined = Lock::join(&conflict, &contract(side)).unwrap();
        assert_eq!(breaks(&joined, side), rest);
    }
}
