//! The data of a small catalog with every special case.

use errbook_catalog::Catalog;
use errbook_catalog::model::Audience;
use errbook_exports::Contents;
use expect_test::expect;
use serde_json::{Value, json};

fn catalog() -> Catalog {
    let text = r#"
        [catalog]
        name = "shop"
        envelope = "own"
        docs_url = "https://example.com/{language}/errors#{name}"

        [envelopes.own]
        content_type = "application/json"
        body.error.reason = "{code}"
        body.error.text = ["{message}"]
        body.wait = "{fields.left?}"

        [errors.too_many]
        code = 17
        aliases = [-3]
        status = [429, 503]
        title = { en = "Too many", zh = "次数过多" }
        fields.left = "integer"
        fields.who = { type = "string", wire = "user", list = true, values = ["a", "b"] }
        message.en = { plural = "left", one = "One attempt left, {who}.", other = "{left} attempts left, {who}." }
        message.zh = "{who}还可以尝试 {left} 次。"
        headers.X-Left = "{left}"
        solutions.en = ["Wait, *{who}*: see `user` and `x`, or [the page](https://example.com) or [this](javascript:1)."]
        keywords.en = ["rate limit", "throttling"]
        keywords.zh = "限流"
        solutions.zh = ["<b>稍等</b> {left} {没有}", "甲\n\n- 乙"]

        [errors.plain]
        status = 400
        message.en = "Plain."
        message.zh = "普通。"

        [retired]
        gone = { since = "2.0", replaced_by = "plain", reason = { en = "Merged.", zh = "已合并。" } }

        [statuses.400]
        error = "plain"
    "#;
    let reading = errbook_catalog::read_text("catalog.toml", text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    reading.catalog
}

/// Puts each row on a line.
fn lines(json: &str) -> String {
    json.replace("],[\"", "],\n[\"").replace("],\"", "],\n\"") + "\n"
}

#[test]
fn search_rows_have_whole_messages() {
    let contents = Contents::new(catalog(), false);
    expect![[r#"
        {"v":2,"counts":[2,1,0,0],
        "rows":[["too_many","17",[429,503],
        "Too many","-3"],
        ["plain",0,400,"Plain."],
        ["gone",0,0,"Merged."]],
        "words":["1","17","3","400","429","503","and","attempt","attempts","bad","com","example","gone","https","javascript","left","limit","many","merged","one","or","page","plain","rate","ratelimit","request","requests","see","service","the","this","throttling","too","toomany","unavailable","user","wait","who","xleft"],
        "posts":["10","1m","1m","28","1c","1c","10","19","19","26","10","10","3f","10","10","1d","1o","1p","32","19","11","10","2l","1o","1e","26","1a","10","1a","10","10","1o","1p","1q","1a","1b","10","1b","1a"],
        "paths":{}}
    "#]]
    .assert_eq(&lines(&super::search(&contents, 0)));
    let chinese = super::search(&contents, 1);
    assert!(chinese.contains("\"限流\"") && !chinese.contains("throttling"), "{chinese}");
}

#[test]
fn find_holds_segments_members_and_solutions() {
    let contents = Contents::new(catalog(), false);
    expect![[r#"
        {"v":1,"languages":["en","zh"],
        "type":["https://example.com/","language","/errors#","name",""],
        "members":{"code":["reason"],
        "message":["text"],
        "fields":{"wait":["left"]}},"headers":{"x-left":["left"]},"items":{"fields":{},"lists":[]},"statuses":{"400":"plain"},"entries":[["too_many",17,[429,503],[["left","left","integer"],
        ["who","user","string[]","a","b"]],[[[[0,"one",1],
        "One attempt left, ",1,"."],[[0,"other",null],0," attempts left, ",1,"."]],[[1,"还可以尝试 ",0," 次。"]]],[[["Wait, ",1,": see ",["user",1],
        " and ",["x"],
        ", or ",{"a":"https://example.com","t":"the page"}," or this."]],[["<b>稍等</b> ",0," {没有}"],
        ["甲\n乙"]]],[-3],null,0,0],
        ["plain",true,[400],[],[[["Plain."]],[["普通。"]]],[[],[]],[],null,0,0]],
        "violations":[],
        "retired":[["gone","gone","2.0","plain",[["Merged."],
        ["已合并。"]]]],
        "retired_violations":[]}
    "#]]
    .assert_eq(&lines(&super::find(&contents)));
}

#[test]
fn an_entry_that_is_not_shown_is_not_named() {
    let mut catalog = catalog();
    catalog.entries[1].definition.audience = Audience::Internal;
    let contents = Contents::new(catalog, false);
    let found = super::find(&contents);
    assert!(!found.contains("plain"), "{found}");
    assert!(!super::search(&contents, 0).contains("plain"));
}

#[test]
fn a_row_of_what_is_deprecated_tells_since_when_what_replaces_it_and_why() {
    let text = r#"
        [catalog]
        name = "shop"
        [errors.old]
        status = 400
        message = { en = "Old.", zh = "旧。" }
        deprecated = { since = "1.3", note.en = "See `new`." }
        replaced_by = "new"
        [errors.new]
        status = 400
        message = { en = "New.", zh = "新。" }
        [violations.odd]
        message = { en = "is odd", zh = "有误" }
        deprecated = {}
    "#;
    let reading = errbook_catalog::read_text("catalog.toml", text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let found = super::find_value(&Contents::new(reading.catalog, false));
    let rows = |kind: &str| found.get(kind).and_then(Value::as_array).cloned().unwrap_or_default();
    let last = |row: &Value, place: usize| row.get(place).cloned().unwrap_or_default();
    let entries: Vec<Value> = rows("entries").iter().map(|row| last(row, 10)).collect();
    assert_eq!(entries, [json!(["1.3", "new", [["See ", ["new"], "."], null]]), Value::Null]);
    let violations: Vec<Value> = rows("violations").iter().map(|row| last(row, 7)).collect();
    assert_eq!(violations, [json!([null, null, [null, null]])]);
}
