//! Releases, and what the file of changes keeps of them.

use super::*;
use crate::contract::{Changelog, ContractLevel, ContractRule, Lock, LockError, LockProblem};

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
        ("format = 1\n[release \"1 0\"]\n", 2, LockProblem::Heading("[release \"1 0\"]".to_owned())),
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

/// What is internal in two versions, and what becomes of it: `purge` is known to clients under no name.
const INTERNAL: &str = r#"
[catalog]
name      = "shop"
languages = ["en"]
envelope  = "api"

[envelopes.api]
body      = { code = "{code}", errors = "{violations?}" }
violation = { code = "{code}" }

[envelopes.staff]
body = { staff = "{code}" }

[statuses.404]
error = "missing"

[statuses.500]
error = "invalid"

[errors.missing]
status  = 404
message = "There is no such book."

[errors.invalid]
status     = 422
message    = "Some fields are wrong."
violations = ["required"]

[errors.purge]
status   = 500
code     = "P1"
message  = "The cache could not be purged."
audience = "internal"
envelope = "staff"

[errors.drain]
status   = 500
message  = "The queue could not be drained."
audience = "internal"

[violations.required]
message = "Required."

[violations.trace]
message  = "The trace is missing."
audience = "internal"

[retired.flush]
audience = "internal"
"#;

/// Returns the lines of a release from one version to another, before the first release or after it.
fn released(old: &str, new: &str, is_first: bool) -> Vec<String> {
    let mut lock = Lock::default();
    lock.update(&contract(old));
    if !is_first {
        lock.bind("1.0");
    }
    let later = contract(new);
    accepted(&mut lock, &later);
    lock.update(&later);
    // Across the file, too.
    let mut lock = Lock::read(&lock.to_string()).unwrap();
    let mut log = Changelog::default();
    assert!(log.append(lock.release("2.0", "2026-11-29", &later)));
    assert_eq!(Changelog::read(&log.to_string()).as_ref(), Ok(&log));
    log.to_string().lines().skip(5).map(str::to_owned).collect()
}

#[test]
fn what_is_internal_is_marked_so_that_clients_are_not_told_its_name() {
    let public = |name: &str, status: u16| format!("[errors.{name}]\nstatus = {status}\nmessage = \"x\"\n\n");
    for (edits, expected) in [
        // The entry and the envelope that it alone is answered in are gone.
        (
            &[(
                "[errors.purge]\nstatus   = 500\ncode     = \"P1\"\nmessage  = \"The cache could not be purged.\"\naudience = \"internal\"\nenvelope = \"staff\"\n",
                "",
            )][..],
            &["internal entry_removed errors.purge"][..],
        ),
        // Renamed, retired, and another code.
        (&[("[errors.drain]\n", "[errors.pump]\ncode = \"drain\"\n")], &["internal entry_renamed errors.drain"]),
        (&[("code     = \"P1\"", "code     = \"P2\"")], &["internal code_changed errors.purge"]),
        (
            &[("body = { staff = \"{code}\" }", "body = { staff = \"{code}\", at = \"{timestamp}\" }")],
            &["internal member_added envelopes.staff /at"],
        ),
        (
            &[(
                "[errors.drain]\nstatus   = 500\nmessage  = \"The queue could not be drained.\"\n",
                "[retired.drain]\n",
            )],
            &["internal entry_retired errors.drain"],
        ),
        // Made public: by the name that clients get to know.
        (
            &[(
                "[errors.drain]\nstatus   = 500\nmessage  = \"The queue could not be drained.\"\naudience = \"internal\"\n",
                "[errors.pump]\ncode = \"drain\"\nstatus = 500\nmessage = \"x\"\n",
            )],
            &["internal entry_renamed errors.drain", "made_public errors.pump"],
        ),
        // Made internal: by the name that clients know.
        (
            &[
                (
                    "[errors.missing]\nstatus  = 404\n",
                    "[errors.gone]\ncode = \"missing\"\naudience = \"internal\"\nstatus  = 404\n",
                ),
                ("error = \"missing\"", "error = \"gone\""),
            ],
            &["internal entry_renamed errors.missing", "made_internal errors.missing"],
        ),
        // Named by what is public.
        (
            &[("[statuses.500]\nerror = \"invalid\"", "[statuses.500]\nerror = \"drain\"")],
            &["internal fallback_changed catalog 500"],
        ),
        (&[("[\"required\"]", "[\"required\", \"trace\"]")], &["internal violation_added errors.invalid trace"]),
        (
            &[("[violations.trace]\nmessage  = \"The trace is missing.\"\naudience = \"internal\"\n", "")],
            &["internal violation_removed violations.trace"],
        ),
        (&[("[retired.flush]\naudience = \"internal\"\n", "")], &["internal tombstone_removed retired.flush"]),
        (
            &[(
                "[retired.flush]\naudience = \"internal\"\n",
                "[errors.refill]\ncode = \"flush\"\nstatus = 500\nmessage = \"x\"\n",
            )],
            &[
                "internal tombstone_removed retired.flush",
                "entry_added errors.refill",
                "internal code_reused errors.refill",
            ],
        ),
    ] {
        let mut later = INTERNAL.to_owned();
        for (old, new) in edits {
            later = edited(&later, old, new);
        }
        for is_first in [true, false] {
            let lines = released(INTERNAL, &later, is_first);
            let mut lines: Vec<&str> = lines.iter().filter_map(|line| line.split(" =").next()).collect();
            // Before the first release, only what was accepted is left of the changes.
            let is_kept = |line: &&&str| {
                !is_first
                    || ContractRule::parse(line.trim_start_matches("internal ").split(' ').next().unwrap())
                        .unwrap()
                        .level()
                        == ContractLevel::Breaking
            };
            let mut expected: Vec<&str> = expected.iter().filter(is_kept).copied().collect();
            // Acceptances are in the order of blocks.
            lines.sort_unstable();
            expected.sort_unstable();
            assert_eq!(lines, expected, "{edits:?}");
        }
    }
    // What is public is not marked.
    let later = format!("{INTERNAL}{}", public("late", 400));
    assert_eq!(released(INTERNAL, &later, false), ["entry_added errors.late = - \"\\\"late\\\"\" -"]);
}
