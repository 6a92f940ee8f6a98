//! The life of a lock: written, held against, accepted, released, joined.

use super::*;
use crate::contract::{Lock, LockProblem};

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
    expect_test::expect_file!["../shop.lock"].assert_eq(&text);
    assert_eq!(Lock::read(&text).unwrap(), lock);
    assert!(lock.changes(&contract(SHOP)).is_empty());
}

const LOST: (&str, &str) = ("404\nmessage.en", "404\ncode = \"lost\"\nmessage.en");
const FOUND: (&str, &str) = ("404\nmessage.en", "404\ncode = \"found\"\nmessage.en");

#[test]
fn a_break_is_accepted_with_its_new_value_only() {
    let mut lock = locked(SHOP);
    let lost = edited(SHOP, LOST.0, LOST.1);
    assert_eq!(breaks(&lock, &lost), ["code_changed missing"]);
    for change in lock.breaks(&contract(&lost), &|change| change.rule.level()) {
        lock.accept(&change, "It was misspelt.");
    }
    assert!(breaks(&lock, &lost).is_empty());
    assert_eq!(lock.changes(&contract(&lost)).len(), 1, "the changes are still told");
    assert_eq!(breaks(&lock, &edited(SHOP, FOUND.0, FOUND.1)), ["code_changed missing"]);
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
    for side in &sides {
        let joined = Lock::join(&conflict, &contract(side)).unwrap();
        assert_eq!(breaks(&joined, side), ["code_changed missing"]);
    }
}

#[test]
fn an_acceptance_ends_where_the_catalog_goes_another_way() {
    let less = edited(SHOP, "fields.at         = { type = \"datetime\", format = \"ms\" }\n", "");
    for release in [None, Some("1.0")] {
        let mut lock = locked(SHOP);
        release.into_iter().for_each(|release| lock.bind(release));
        for change in lock.breaks(&contract(&less), &|change| change.rule.level()) {
            lock.accept(&change, "Nobody reads it.");
        }
        lock.update(&contract(&less));
        assert!(lock.to_string().contains("accepted field_removed at"), "it is told until the next release");
        lock.update(&contract(&less));
        assert!(lock.to_string().contains("accepted field_removed at") && breaks(&lock, &less).is_empty());
        // The field is back; to remove it again is another break.
        lock.update(&contract(SHOP));
        assert!(!lock.to_string().contains("accepted"), "{release:?}");
        assert_eq!(breaks(&lock, &less), ["field_removed sold_out.at"]);
    }
}

#[test]
fn conflict_markers_that_belong_to_no_conflict_are_not_joined() {
    let text = locked(SHOP).to_string();
    let shop = contract(SHOP);
    for marker in ["<<<<<<< a", "||||||| b", "=======", ">>>>>>> c"] {
        let broken = text.replace("[errors.missing]", &format!("{marker}\n[errors.missing]"));
        assert_eq!(Lock::join(&broken, &shop).unwrap_err().problem, LockProblem::Conflict, "{marker}");
    }
    let inner =
        text.replace("status 404\n", "<<<<<<< a\nstatus 404\n||||||| b\nstatus 403\n=======\nstatus 404\n>>>>>>> c\n");
    assert_eq!(Lock::join(&inner, &shop).unwrap(), locked(SHOP));
}

#[test]
fn what_a_lock_lacks_is_told_block_by_block() {
    let mut lock = locked(SHOP);
    assert!(lock.pending(&contract(SHOP)).is_empty());
    let more = edited(SHOP, "format = \"ms\"", "format = \"ms\" }\nfields.left = { type = \"integer\"");
    let pending = |lock: &Lock, text: &str| -> Vec<String> {
        lock.pending(&contract(text)).iter().map(ToString::to_string).collect()
    };
    assert_eq!(pending(&lock, &more), ["errors.sold_out"]);
    assert_eq!(
        pending(&lock, &more.replace("[retired.old]\ncode = \"legacy\"", "")),
        ["errors.sold_out", "retired.old"]
    );
    lock.update(&contract(&more));
    assert!(pending(&lock, &more).is_empty());
    lock.bind("1.0");
    assert!(pending(&lock, &more).is_empty());
    assert_eq!(pending(&lock, SHOP), ["errors.sold_out"]);
}

#[test]
fn a_change_that_is_accepted_again_has_the_later_value_and_reason_alone() {
    let mut lock = locked(SHOP);
    for (code, reason) in [(LOST, "A."), (LOST, "B."), (FOUND, "C.")] {
        let text = edited(SHOP, code.0, code.1);
        let changes: Vec<Change> = lock.changes(&contract(&text)).into_iter().map(|judged| judged.change).collect();
        assert_eq!(told(&changes), ["code_changed missing"]);
        changes.iter().for_each(|change| lock.accept(change, reason));
        assert!(breaks(&lock, &text).is_empty());
        let reasons: Vec<&str> = lock.acceptances().map(|(_, accepted)| accepted.reason.as_str()).collect();
        assert_eq!(reasons, [reason]);
    }
}
