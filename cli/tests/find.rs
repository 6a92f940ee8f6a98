//! `errbook find`

mod common;

use std::path::Path;

use common::{command, complaint, run, shop, tests};
use expect_test::expect;

/// Runs it on the catalog of the shop, whatever its status.
fn any(args: &[&str]) -> (i32, String) {
    let run = run(&[&["--catalog", "shop.toml", "find"], args].concat());
    assert_eq!(run.err, "", "{args:?}");
    (run.status, run.out)
}

#[test]
fn a_response_is_answered_with_its_values_and_what_to_do() {
    expect![[r#"
        -2333  too_many_orders
        429 Too Many Requests · retryable

          3 orders are too many. Try again after 2026-05-06T07:08:09Z.

          count = 3
          retryAt = 2026-05-06T07:08:09Z

          More: errbook explain too_many_orders
    "#]]
    .assert_eq(&shop(&[
        "find",
        r#"{"error":-2333,"message":"3 orders are too many. Try again after 2026-05-06T07:08:09Z."}"#,
    ]));
    expect![[r#"
        sold_out
        409 Conflict · 已售罄 · 不可重试

          这本书已售罄。

          1. 推荐其他版本：
             • 平装本
             • 电子书
          2. 询问书店 (https://shop.example.com/)。

          详情：errbook explain sold_out
    "#]]
    .assert_eq(&shop(&["find", "--language", "zh", "SoldOut"]));
}

#[test]
fn words_have_the_closest_errors_and_status_1() {
    let (status, out) = any(&["too", "many"]);
    assert_eq!(status, 1);
    expect![[r#"
        No error is identified for certain. Matches:
          -2333     429 · 503  {count} orders are too many. Try again after {retryAt}.
          sold_out  409        Sold out
    "#]]
    .assert_eq(&out);
    let (status, out) = any(&["--language", "zh", "售罄了吗"]);
    assert_eq!(status, 1);
    expect![[r#"
        无法确定是哪个错误。匹配的错误：
          sold_out  409  已售罄
    "#]]
    .assert_eq(&out);
}

#[test]
fn a_status_leads_to_the_errors_that_have_it() {
    let (status, out) = any(&["HTTP 503"]);
    assert_eq!(status, 1);
    assert!(out.contains("errbook list --status 503") && out.contains("-2333"), "{out}");
}

#[test]
fn standard_input_is_read_without_arguments() {
    let mut command = command(&tests());
    command.args(["--catalog", "shop.toml", "find"]).write_stdin("level=warn msg=\"failed\" err=sold_out\n");
    let output = command.output().expect("the binary runs");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("sold_out\n409 Conflict"), "{output:?}");
}

#[test]
fn json_is_for_programs() {
    let (status, out) = any(&["--format", "json", "-2333"]);
    assert_eq!(status, 0);
    expect![[r#"
        {
          "found": true,
          "answers": [
            {
              "name": "too_many_orders",
              "code": -2333,
              "kind": "error",
              "retired": false,
              "deprecated": null,
              "replaced_by": null,
              "statuses": [
                429,
                503
              ],
              "retryable": true,
              "title": null,
              "status": 429,
              "message": "{count} orders are too many. Try again after {retryAt}.",
              "values": {},
              "where": null,
              "solutions": []
            }
          ],
          "closest": [],
          "status": null
        }
    "#]]
    .assert_eq(&out);
    let (status, out) = any(&["--format", "json", "many orders"]);
    let found: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((status, &found["found"], &found["closest"][0]["name"]), (1, &false.into(), &"too_many_orders".into()));
}

#[test]
fn what_resembles_nothing_is_said_so() {
    expect![[r#"
        error: no error of the catalog `shop` resembles this text
          help: see `errbook list` for all codes
    "#]]
    .assert_eq(&complaint(&["find", "qwxyz"], 1));
    expect![[r#"
        error: no text to find
          help: pass it as an argument or on standard input
    "#]]
    .assert_eq(&complaint(&["find", " "], 2));
}

#[test]
fn what_a_service_sends_for_every_entry_is_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (catalog, name, body) in [
        ("catalog.toml", "invalid_session", "会话已失效，请重新登录"),
        ("examples/genauth/catalog.toml", "wrong_credentials", "错误码：2333"),
        ("examples/passwordless/catalog.toml", "max_users_exceeded", "max-users-reached"),
        ("examples/bookshop/catalog.toml", "rate_limited", "Too many requests. Try again in 30 seconds"),
    ] {
        let output =
            command(&root).args(["--catalog", catalog, "find", "--format", "json", body]).output().expect("it runs");
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(found["answers"][0]["name"], name, "{catalog}: {found}");
    }
}

#[test]
fn words_of_another_language_of_the_catalog_are_found_too() {
    let (status, out) = any(&["--language", "en", "其他版本"]);
    assert_eq!(status, 1);
    expect![[r#"
        No error is identified for certain. Matches:
          sold_out  409  Sold out
    "#]]
    .assert_eq(&out);
}

/// A catalog with something deprecated and something retired, whose codes are long.
const LIFE: &str = r#"
[catalog]
name = "life"
languages = ["en", "zh"]

[errors.deck_full]
status = 409
title = { en = "Deck full", zh = "甲板已满" }
message = { en = "The deck is full.", zh = "甲板已满。" }

[errors.no_cabin_left_on_any_of_the_decks_that_were_asked_for_in_the_same_booking]
status = 409
code = "no-cabin-left-on-any-of-the-decks-that-were-asked-for-in-the-same-booking-of-the-season"
message = { en = "No cabin is left on any of these decks, whichever of them was asked for first, and none will be.", zh = "没有舱位了。" }
deprecated = { since = "1.3", note = { en = "Decks are no longer told apart.", zh = "不再区分甲板。" } }
replaced_by = "deck_full"

[errors.old_cabin]
status = 409
message = { en = "An old cabin.", zh = "旧舱位。" }
deprecated = "1.1"

[retired.NO_SEAT]
since = "1.2"
replaced_by = "deck_full"
reason = { en = "Seats were removed.", zh = "不再有座位。" }
"#;

fn life(args: &[&str]) -> common::Run {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("catalog.toml"), LIFE).expect("it is written");
    common::run_in(folder.path(), args)
}

#[test]
fn what_is_deprecated_says_so_with_its_replacement() {
    let code = "no-cabin-left-on-any-of-the-decks-that-were-asked-for-in-the-same-booking-of-the-season";
    expect![[r#"
        no-cabin-left-on-any-of-the-decks-that-were-asked-for-in-the-same-booking-of-the-season  no_cabin_left_on_any_of_the_decks_that_were_asked_for_in_the_same_booking
        409 Conflict · deprecated since 1.3

          No cabin is left on any of these decks, whichever of them was asked for first, and none will be.

          Decks are no longer told apart.

          Replaced by `deck_full`: errbook explain deck_full

          More: errbook explain no_cabin_left_on_any_of_the_decks_that_were_asked_for_in_the_same_booking
    "#]].assert_eq(&life(&["find", code]).out);
    expect![[r#"
        no-cabin-left-on-any-of-the-decks-that-were-asked-for-in-the-same-booking-of-the-season  no_cabin_left_on_any_of_the_decks_that_were_asked_for_in_the_same_booking
        409 Conflict · 自 1.3 起弃用

          没有舱位了。

          不再区分甲板。

          已由 `deck_full` 取代：errbook explain deck_full

          详情：errbook explain no_cabin_left_on_any_of_the_decks_that_were_asked_for_in_the_same_booking
    "#]].assert_eq(&life(&["find", "--language", "zh", code]).out);
    expect![[r#"
        No error is identified for certain. Closest:
          old_cabin                                 409  deprecated since 1.1 · An old cabin.
          no-cabin-left-on-any-of-the-decks-that-were-asked-for-in-the-same-booking-of-the-season  409  deprecated since 1.3 · No cabin is left on any of these decks, whichever of them was asked for first, and none will be.
    "#]].assert_eq(&life(&["find", "cabin left old"]).out);
    let found: serde_json::Value = serde_json::from_str(&life(&["find", "--format", "json", code]).out).expect("JSON");
    let answer = &found["answers"][0];
    assert_eq!(answer["deprecated"], serde_json::json!({ "since": "1.3", "note": "Decks are no longer told apart." }));
    assert_eq!(answer["replaced_by"], "deck_full");
    let found: serde_json::Value =
        serde_json::from_str(&life(&["find", "--format", "json", "deck_full"]).out).expect("JSON");
    let answer = &found["answers"][0];
    assert_eq!((&answer["deprecated"], &answer["replaced_by"]), (&serde_json::Value::Null, &serde_json::Value::Null));
}

#[test]
fn a_list_without_matches_leads_to_what_is_retired_and_what_is_near() {
    let help = |word: &str| life(&["list", word]).err;
    expect![[r#"
        error: no matching entries
          help: `NO_SEAT` is retired: `errbook explain NO_SEAT`
    "#]]
    .assert_eq(&help("NO_SEAT"));
    expect![[r#"
        error: no matching entries
          help: did you mean `deck_full`?
    "#]]
    .assert_eq(&help("dek"));
    expect![[r#"
        error: no matching entries
          help: did you mean `NO_SEAT`?
    "#]]
    .assert_eq(&help("seet"));
    expect![[r#"
        error: no matching entries
          help: see `errbook list` for all codes
    "#]]
    .assert_eq(&help("zzz"));
}

#[test]
fn a_code_with_spaces_is_explained_and_a_status_leads_to_its_entries() {
    assert!(life(&["explain", "  deck_full "]).out.starts_with("deck_full  Deck full\n"));
    assert!(life(&["explain", " NO_seat"]).out.starts_with("NO_SEAT\n"));
    expect![[r#"
        error: no entry of the catalog `life` has the code or name `409`
          help: it is a status: `errbook list --status 409`
    "#]]
    .assert_eq(&life(&["explain", "409"]).err);
    assert!(life(&["explain", "410"]).err.contains("errbook list"));
}
