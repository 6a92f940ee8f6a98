//! Branches that each edit a catalog and its lock, and a merge of the two by git: where they state no different facts, what is joined is the
//! lock of the merged catalog.

use super::differing::locked;
use super::*;
use crate::contract::Lock;

/// What branches do, each in a place of its own, so that the catalogs merge without a conflict. With each, whether it breaks clients.
const BRANCHES: &[(&str, &str, bool)] = &[
    ("404\nmessage.en", "404\ncode = \"lost\"\nmessage.en", true),
    ("404\nmessage.en", "404\nretryable = true\nmessage.en", false),
    ("fields.at         = { type = \"datetime\", format = \"ms\" }\n", "", true),
    ("retryable         = true\n", "", true),
    (
        "[errors.missing]\n",
        "[errors.added]\nstatus = 400\nmessage.en = \"A\"\nmessage.zh = \"甲\"\n[errors.missing]\n",
        false,
    ),
    ("[retired.old]\n", "[errors.more]\nstatus = 409\nmessage.en = \"M\"\nmessage.zh = \"乙\"\n[retired.old]\n", false),
    ("[\"out_of_stock\"]", "[\"out_of_stock\", \"none_left\"]", false),
    (
        "[violations.required]\n",
        "[violations.late]\nmessage.en = \"L\"\nmessage.zh = \"迟\"\n[violations.required]\n",
        false,
    ),
    ("msg = \"{message}\"", "msg = \"{message}\", id = \"{request_id}\"", false),
    ("header_only = true }", "header_only = true, optional = true }", true),
    ("[\"too_long\", \"required\"]", "[\"too_long\"]", true),
    ("[409, 410]", "[409, 410, 423]", false),
];

/// The lock of a branch: breaks are accepted, the contract is taken over, and released under some name.
fn branch(base: &Lock, text: &str, reason: &str, release: Option<&str>) -> Lock {
    let contract = contract(text);
    let mut lock = base.clone();
    for change in lock.breaks(&contract, &|change| change.rule.level()) {
        lock.accept(&change, reason);
    }
    lock.update(&contract);
    release.into_iter().for_each(|release| lock.bind(release));
    lock
}

/// A merge of two texts as git leaves it, by lines that all three share: what only one side has changed is taken over, and the rest is a
/// conflict.
fn merge(base: &str, ours: &str, theirs: &str) -> String {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| text.lines().collect::<Vec<&str>>());
    let mut merged = String::new();
    let (mut b, mut o, mut t) = (0, 0, 0);
    loop {
        // The next line that all three have, at or behind where they are.
        let shared = (b..base.len()).find_map(|at| {
            let place = |side: &[&str], from: usize| (from..side.len()).find(|index| side[*index] == base[at]);
            Some((at, place(&ours, o)?, place(&theirs, t)?))
        });
        let (to_b, to_o, to_t) = shared.unwrap_or((base.len(), ours.len(), theirs.len()));
        let (was, own, other) = (&base[b..to_b], &ours[o..to_o], &theirs[t..to_t]);
        let mut push = |lines: &[&str]| lines.iter().for_each(|line| merged.extend([line, "\n"]));
        if own == other || was == other {
            push(own);
        } else if was == own {
            push(other);
        } else {
            push(&["<<<<<<< ours"]);
            push(own);
            push(&["======="]);
            push(other);
            push(&[">>>>>>> theirs"]);
        }
        if shared.is_none() {
            return merged;
        }
        push(&base[to_b..=to_b]);
        (b, o, t) = (to_b + 1, to_o + 1, to_t + 1);
    }
}

#[test]
fn two_branches_are_joined_to_the_lock_of_both_edits() {
    let (mut conflicts, mut clean) = (0, 0);
    for release in [None, Some("1.0")] {
        let mut base = locked(&contract(SHOP));
        release.into_iter().for_each(|release| base.bind(release));
        for (index, one) in BRANCHES.iter().enumerate() {
            for other in BRANCHES.iter().skip(index + 1).filter(|other| other.0 != one.0) {
                let ours = edited(SHOP, one.0, one.1);
                let theirs = edited(SHOP, other.0, other.1);
                let both = edited(&ours, other.0, other.1);
                let locks = [branch(&base, &ours, "Ours.", None), branch(&base, &theirs, "Theirs.", None)];
                let merged = merge(&base.to_string(), &locks[0].to_string(), &locks[1].to_string());
                let joined = Lock::join(&merged, &contract(&both)).unwrap();
                let context = format!("{} / {} {release:?}\n{merged}", one.1, other.1);
                assert_eq!(Lock::read(&joined.to_string()).as_ref(), Ok(&joined), "{context}");
                // Every break was accepted in one of the branches.
                assert!(joined.breaks(&contract(&both), &|change| change.rule.level()).is_empty(), "{context}");
                // The same as if one branch had been made upon the other.
                let mut expected = branch(&locks[0], &both, "Theirs.", None);
                let mut joined = joined;
                joined.update(&contract(&both));
                expected.update(&contract(&both));
                assert_eq!(joined.to_string(), expected.to_string(), "{context}");
                // It does not matter which branch is merged into which.
                let merged = merge(&base.to_string(), &locks[1].to_string(), &locks[0].to_string());
                let mut turned = Lock::join(&merged, &contract(&both)).unwrap();
                turned.update(&contract(&both));
                assert_eq!(turned, joined, "{context}");
                if merged.contains("<<<<<<<") { conflicts += 1 } else { clean += 1 }
            }
        }
    }
    assert!(conflicts > 5 && clean > 50, "{conflicts} {clean}");
}

#[test]
fn what_is_joined_is_read_again_whatever_each_side_released() {
    let mut base = locked(&contract(SHOP));
    base.bind("1.0");
    // Both sides edit, and some edit the same.
    for (index, one) in BRANCHES.iter().enumerate() {
        for other in BRANCHES.iter().skip(index % 2).step_by(2) {
            let (ours, theirs) = (edited(SHOP, one.0, one.1), edited(SHOP, other.0, other.1));
            for releases in [[Some("1.1"), None], [None, Some("1.1")], [Some("1.1"), Some("1.2")]] {
                let ours_lock = branch(&base, &ours, "Ours.", releases[0]).to_string();
                let theirs_lock = branch(&base, &theirs, "Theirs.", releases[1]).to_string();
                let merged = merge(&base.to_string(), &ours_lock, &theirs_lock);
                let mut joined = Lock::join(&merged, &contract(&ours)).unwrap();
                assert_eq!(Lock::read(&joined.to_string()).as_ref(), Ok(&joined), "{merged}");
                for change in joined.breaks(&contract(&ours), &|change| change.rule.level()) {
                    joined.accept(&change, "Of the merge.");
                }
                joined.update(&contract(&ours));
                assert_eq!(Lock::read(&joined.to_string()).as_ref(), Ok(&joined), "{merged}");
            }
        }
    }
}

#[test]
fn a_branch_that_released_keeps_what_the_other_added_free() {
    let mut base = locked(&contract(SHOP));
    base.bind("1.0");
    let (from, to, _) = BRANCHES[4];
    let ours = edited(SHOP, from, to);
    let (from, to, _) = BRANCHES[5];
    let theirs = edited(SHOP, from, to);
    let both = edited(&ours, from, to);
    let released = branch(&base, &ours, "Ours.", Some("1.1"));
    let added = branch(&base, &theirs, "Theirs.", None);
    let merged = merge(&base.to_string(), &released.to_string(), &added.to_string());
    let joined = Lock::join(&merged, &contract(&both)).unwrap();
    assert_eq!(joined.release.as_deref(), Some("1.1"), "{merged}");
    let text = joined.to_string();
    assert!(text.contains("\n[errors.added]\ncode") && text.contains("\n[errors.more]\n+ code"), "{text}");
    // What was released binds; what was added since does not.
    let lost = told(&joined.breaks(&contract(SHOP), &|change| change.rule.level()));
    assert_eq!(lost, ["entry_removed added"]);
}
