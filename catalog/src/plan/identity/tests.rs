//! Which responses of small catalogs are unclear. `tests/clients/rust` compares the verdicts with what clients do.

use super::*;
use crate::read_text;

/// Returns the names of the entries whose responses are unclear, each with the other entry.
fn unclear_in(envelope: &str, entries: &str) -> Vec<(String, Option<String>)> {
    let text = format!(
        "[catalog]\nname = 'shop'\nlanguages = ['en']\nenvelope = 'own'\n\n[envelopes.own]\n{envelope}\n\n[violations.required]\nmessage = 'Required.'\n\n{entries}"
    );
    let reading = read_text("catalog.toml", &text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let catalog = &reading.catalog;
    let answers: Vec<Answer> = catalog
        .entries
        .iter()
        .enumerate()
        .flat_map(|(index, entry)| {
            let answer =
                move |status: u16| Answer { entry: index, status, status_at_hand: false, envelope: entry.envelope };
            entry.statuses.iter().map(move |status| answer(status.value))
        })
        .collect();
    let name = |index: usize| catalog.entries[index].name.value.clone();
    let named = |unclear: Unclear| (name(answers[unclear.answer].entry), unclear.other.map(name));
    unclear(catalog, &answers).into_iter().map(named).collect()
}

fn entry(name: &str, keys: &str) -> String {
    let message = if keys.contains("message") { "" } else { "message = 'A message.'\n" };
    format!("[errors.{name}]\n{message}{keys}\n")
}

const SHARED: &str = "code = 'shared'\nshares_code = true";

fn pair(one: &str, other: &str) -> Vec<(String, Option<String>)> {
    let pair = |one: &str, other: &str| (one.to_owned(), Some(other.to_owned()));
    vec![pair(one, other), pair(other, one)]
}

#[test]
fn a_code_of_its_own_or_a_name_identifies_an_entry() {
    let entries = entry("a", "status = 400") + &entry("b", "status = 400");
    assert_eq!(unclear_in("body = { code = '{code}' }", &entries), []);
    assert_eq!(unclear_in("body = { text = '{message} ({code})' }", &entries), []);
    assert_eq!(unclear_in("body = { name = '{name}' }", &entries), []);
    assert_eq!(unclear_in("body = { text = '{message}' }", &entries), pair("a", "b"));
    // The message can contain the space.
    assert_eq!(unclear_in("body = { text = '{message} {code} {message}' }", &entries), pair("a", "b"));
}

#[test]
fn entries_with_one_code_are_told_apart_by_status_name_or_fields() {
    let both =
        |one: &str, other: &str| entry("a", &format!("{SHARED}\n{one}")) + &entry("b", &format!("{SHARED}\n{other}"));
    let plain = "body = { code = '{code}', '*' = '{fields}' }";
    assert_eq!(unclear_in(plain, &both("status = 400", "status = 400")), pair("a", "b"));
    assert_eq!(unclear_in(plain, &both("status = 400", "status = 401")), []);
    let fixed = "http_status = 200\nbody = { code = '{code}', '*' = '{fields}' }";
    assert_eq!(unclear_in(fixed, &both("status = 400", "status = 401")), pair("a", "b"));
    let with_status = "http_status = 200\nbody = { code = '{code}', status = '{status}' }";
    assert_eq!(unclear_in(with_status, &both("status = 400", "status = 401")), []);
    let with_name = "body = { code = '{code}', name = '{name}' }";
    assert_eq!(unclear_in(with_name, &both("status = 400", "status = 400")), []);
    let required = "status = 400\nfields.x = 'integer'";
    assert_eq!(unclear_in(plain, &both("status = 400", required)), []);
    let hidden = "body = { code = '{code}' }";
    let in_message = format!("message = 'A message of {{x}}.'\n{required}");
    assert_eq!(unclear_in(hidden, &both("status = 400", &in_message)), pair("a", "b"));
}

#[test]
fn an_entry_is_judged_with_all_its_fields() {
    let optional = "status = 400\nfields.x = { type = 'integer', optional = true }";
    let both = entry("a", &format!("{SHARED}\nstatus = 400")) + &entry("b", &format!("{SHARED}\n{optional}"));
    let only_a = vec![("a".to_owned(), Some("b".to_owned()))];
    assert_eq!(unclear_in("body = { code = '{code}', '*' = '{fields}' }", &both), only_a);
}

#[test]
fn violations_tell_an_entry_that_holds_some() {
    let both = entry("a", &format!("{SHARED}\nstatus = 400"))
        + &entry("b", &format!("{SHARED}\nstatus = 400\nviolations = true"));
    let lists = "body = { code = '{code}', errors = '{violations?}' }\nviolation = { code = '{code}' }";
    // It can be answered without violations, too.
    assert_eq!(unclear_in(lists, &both), [("a".to_owned(), Some("b".to_owned()))]);
}

#[test]
fn a_status_identifies_an_entry_unless_it_is_that_of_a_success() {
    let entries = entry("a", "status = 400") + &entry("b", "status = 401");
    assert_eq!(unclear_in("body = { text = '{message}' }", &entries), []);
    let nothing = |name: &str| (name.to_owned(), None);
    assert_eq!(
        unclear_in("http_status = 202\nbody = { text = '{message}' }", &entry("a", "status = 400")),
        [nothing("a")]
    );
    assert_eq!(unclear_in("http_status = 202\nbody = { text = '{message}' }", &entries), pair("a", "b"));
}
