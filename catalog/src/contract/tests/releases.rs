//! Releases, and what the file of changes keeps of them.

use super::*;
use crate::contract::{Changelog, ContractRule, Lock, LockError, LockProblem};

fn accepted(lock: &mut Lock, contract: &Contract) {
    for change in lock.breaks(contract, &|change| change.rule.level()) {
        lock.accept(&change, "It was \"misspelt\".");
    }
}

#[test]
fn each_release_keeps_what_changed_since_the_one_before() {
    let mut lock = Lock::default();
    let mut log = Changelog::default();
    lock.update(&contract(SHOP));
    // Accepted and taken over before the first release.
    let lost = contract(&edited(SHOP, "404\nmessage.en", "404\ncode = \"lost\"\nmessage.en"));
    accepted(&mut lock, &lost);
    lock.update(&lost);
    assert!(log.append(lock.release("1.0", "2026-11-29", &lost)));
    // Then with a field more and one less.
    let text = edited(SHOP, "404\nmessage.en", "404\ncode = \"lost\"\nmessage.en");
    let text =
        edited(&text, "fields.at         = { type = \"datetime\", format = \"ms\" }", "fields.left = \"integer\"");
    let later = contract(&text);
    accepted(&mut lock, &later);
    lock.update(&later);
    assert!(log.append(lock.release("2.0", "2026-12-01", &later)));
    assert!(!log.append(lock.release("2.0", "2026-12-02", &later)), "a version is released once");
    assert!(log.append(lock.release("2.1", "2026-12-02", &later)));
    expect_test::expect![[r#"
        # What changed for clients of this API, by release. Written by `errbook lock --release`.
        format = 1

        [release "1.0"]
        date = "2026-11-29"
        code_changed errors.missing = "\"missing\"" "\"lost\"" "It was \"misspelt\"."

        [release "2.0"]
        date = "2026-12-01"
        field_removed errors.sold_out at = "datetime" - "It was \"misspelt\"."
        field_added errors.sold_out left = - "integer" -

        [release "2.1"]
        date = "2026-12-02"
    "#]]
    .assert_eq(&log.to_string());
    assert_eq!(Changelog::read(&log.to_string()), Ok(log));
}

#[test]
fn any_change_is_read_as_it_is_written() {
    let headings = ["catalog", "errors.\"a \\\"b\\\"\"", "violations.x", "envelopes.api", "retired.old"];
    let mut log = Changelog::default();
    for (index, rule) in ContractRule::ALL.iter().enumerate() {
        let heading = crate::contract::Heading::parse(headings[index % headings.len()]).unwrap();
        let part = (index % 2 == 0).then_some("/a b");
        let change = Change::of(*rule, &heading, part).values(Some("-".to_owned()), Some(String::new()));
        let mut release = Lock::default().release(&index.to_string(), "2026-11-29", &contract(SHOP));
        release.changes.truncate(1);
        release.changes.iter_mut().for_each(|released| released.change = change.clone());
        assert!(log.append(release));
    }
    assert_eq!(Changelog::read(&log.to_string()), Ok(log));
}

#[test]
fn what_is_not_understood_is_an_error() {
    let head = "format = 1\n\n[release \"1.0\"]\n";
    for (text, line, problem) in [
        ("", 1, LockProblem::Empty),
        ("# nothing\n", 1, LockProblem::NoFormat),
        ("[release \"1.0\"]\n", 1, LockProblem::NoFormat),
        ("format = 2\n", 1, LockProblem::Newer("2".to_owned())),
        ("<<<<<<< a\nformat = 1\n", 1, LockProblem::Conflict),
        ("format = 1\n=======\n", 2, LockProblem::Conflict),
        ("format = 1\n[release 1.0]\n", 2, LockProblem::Heading("[release 1.0]".to_owned())),
        ("format = 1\ndate = \"2026-11-29\"\n", 2, LockProblem::Fact("date = \"2026-11-29\"".to_owned())),
    ] {
        assert_eq!(Changelog::read(text), Err(LockError { line, problem }), "{text}");
    }
    for line in ["date = \"2026-1-29\"", "date = 2026", "code_changed errors.x = - - -"] {
        let problem = LockProblem::Fact(line.to_owned());
        assert_eq!(Changelog::read(&format!("{head}{line}\n")), Err(LockError { line: 4, problem }), "{line}");
    }
    for line in [
        "colour_changed errors.x = - - -",
        "code_changed x = - - -",
        "code_changed errors.x = - -",
        "date = \"2026-11-30\"",
    ] {
        let problem = LockProblem::Fact(line.to_owned());
        let text = format!("{head}date = \"2026-11-29\"\n{line}\n");
        assert_eq!(Changelog::read(&text), Err(LockError { line: 5, problem }), "{line}");
    }
}
