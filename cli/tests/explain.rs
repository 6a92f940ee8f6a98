//! `errbook explain`

mod common;

use common::{complaint, shop};
use expect_test::expect;

#[test]
fn the_page_of_an_entry_has_its_whole_documentation() {
    expect![[r#"
        sold_out  Sold out
        409 Conflict · error · Orders · not retryable · since 1.2

          This book is sold out.

        What to do
          1. Offer another edition:
             • a paperback
             • an e-book
          2. Ask the shop (https://shop.example.com/).

        Why it happens
          • Somebody was faster.
          • The stock was counted wrong, see `errbook list`.

        Example response
          HTTP 409 Conflict
          content-type: application/json
          content-language: en
          vary: accept-language

          {
            "error": "sold_out",
            "message": "This book is sold out."
          }

        History
          added in 1.2
          older codes that clients still accept: `out_of_stock`

        Description
          The last copy was sold between the search and the order. This takes a moment
          on days when many people order at once, and is no fault of the client.

        See also
          too_many_orders
          RFC 9110 §15.5.10  https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10

        Notes
          Tell it from `gone_for_good`.

        Sources
          orders.rs

        Web page
          https://docs.example.com/errors/sold_out
    "#]]
    .assert_eq(&shop(&["explain", "sold_out"]));
}

#[test]
fn a_chinese_page_is_wrapped_between_characters() {
    expect![[r#"
        sold_out  已售罄
        409 Conflict · 错误 · 订单 · 不可重试 · 始于 1.2

          这本书已售罄。

        解决办法
          1. 推荐其他版本：
             • 平装本
             • 电子书
          2. 询问书店 (https://shop.example.com/)。

        原因
          • 别人先下单了。
          • 库存清点有误，参见 `errbook list`。

        响应示例
          HTTP 409 Conflict
          content-type: application/json
          content-language: zh
          vary: accept-language

          {
            "error": "sold_out",
            "message": "这本书已售罄。"
          }

        变更记录
          1.2 版本新增
          客户端仍能识别的旧错误码：`out_of_stock`

        说明
          从搜索到下单之间，最后一本已经卖出。在许多人同时下单的日子里，这种情况时有发
          生，并不是客户端的问题，也无需上报给我们。

        另见
          too_many_orders
          RFC 9110 §15.5.10  https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10

        备注
          注意与 `gone_for_good` 区分。

        触发位置
          orders.rs

        在线文档
          https://docs.example.com/errors/sold_out
    "#]]
    .assert_eq(&shop(&["explain", "sold_out", "--language", "zh"]));
}

#[test]
fn fields_headers_and_several_statuses_are_shown() {
    expect![[r#"
        -2333  too_many_orders
        429 Too Many Requests, 503 Service Unavailable · error · Orders · retryable

          3 orders are too many. Try again after 2026-03-01T08:30:00Z.

        Fields
          count  integer · body, message
          retryAt  datetime · body, header retry-after, message
              When orders are taken again.
          size  string, optional · body  small | large
          tags  list of string, optional · body

        Example response
          HTTP 429 Too Many Requests
          content-type: application/json
          content-language: en
          vary: accept-language
          retry-after: Sun, 01 Mar 2026 08:30:00 GMT

          {
            "error": -2333,
            "message": "3 orders are too many. Try again after 2026-03-01T08:30:00Z.",
            "count": 3,
            "retryAt": "2026-03-01T08:30:00Z",
            "size": "small",
            "tags": [
              "tags"
            ]
          }

          HTTP 503 Service Unavailable
          content-type: application/json
          content-language: en
          vary: accept-language
          retry-after: Sun, 01 Mar 2026 08:30:00 GMT

          {
            "error": -2333,
            "message": "3 orders are too many. Try again after 2026-03-01T08:30:00Z.",
            "count": 3,
            "retryAt": "2026-03-01T08:30:00Z",
            "size": "small",
            "tags": [
              "tags"
            ]
          }

        History
          replaces the retired `basket_full`

        Description
          One customer ordered too much at a time.

        Web page
          https://docs.example.com/errors/too_many_orders
    "#]]
    .assert_eq(&shop(&["explain", "too_many_orders"]));
}

#[test]
fn an_entry_is_found_by_code_name_variant_and_alias() {
    let sold_out = shop(&["explain", "sold_out"]);
    for text in ["SoldOut", "out_of_stock", "SOLD_OUT"] {
        assert_eq!(shop(&["explain", text]), sold_out, "{text}");
    }
    assert_eq!(shop(&["explain", "-2333"]), shop(&["explain", "TooManyOrders"]));
    assert!(shop(&["explain", "missing shelf"]).starts_with("missing shelf  shelf_missing\n"));
}

#[test]
fn entries_that_share_a_code_are_all_shown() {
    let page = shop(&["explain", "unknown"]);
    let both = ["There is no such book.", "There is no such author."].map(|text| page.find(text));
    assert!(both[0].is_some() && both[0] < both[1], "{page}");
}

#[test]
fn an_entry_without_documentation_differs_from_an_unknown_code() {
    expect![[r#"
        gone_for_good
        no code · 404 Not Found · error · Stock

          This book is out of print.

          The catalog has no documentation for this entry: add `description`, `causes`
          or `solutions`.

        Example response
          HTTP 404 Not Found
          content-type: application/problem+json
          content-language: en
          vary: accept-language

          {
            "type": "https://docs.example.com/errors/gone_for_good",
            "status": 404,
            "detail": "This book is out of print.",
            "instance": "/path/of/the/request"
          }

        Web page
          https://docs.example.com/errors/gone_for_good
    "#]]
    .assert_eq(&shop(&["explain", "gone_for_good"]));
    expect![[r#"
        error: no entry of the catalog `shop` has the code or name `sold_uot`
          help: did you mean `sold_out`?
    "#]]
    .assert_eq(&complaint(&["explain", "sold_uot"], 1));
    expect![[r#"
        错误：`shop` 中没有错误码或名字为 `sold_uot` 的条目
          帮助：是否想找 `sold_out`？
    "#]]
    .assert_eq(&complaint(&["explain", "sold_uot", "--language", "zh"], 1));
    expect![[r#"
        error: no entry of the catalog `shop` has the code or name `nothing like it at all`
          help: see `errbook list` for all codes
    "#]]
    .assert_eq(&complaint(&["explain", "nothing like it at all"], 1));
    expect![[r#"
        error: no entry of the catalog `shop` has the code or name `order`
          help: similar names: `too_many_orders`
    "#]]
    .assert_eq(&complaint(&["explain", "order"], 1));
}

#[test]
fn a_retired_entry_names_its_replacement() {
    expect![[r#"
        basket_full
        retired in 1.9: no longer sent, and never reused

          Baskets have no bottom now.

          Replaced by `too_many_orders`: errbook explain too_many_orders
    "#]]
    .assert_eq(&shop(&["explain", "basket_full"]));
    expect![[r#"
        basket_full
        于 1.9 版本停用：不再发送，也不会另作他用

          购物车不再有上限。

          已由 `too_many_orders` 取代：errbook explain too_many_orders
    "#]]
    .assert_eq(&shop(&["explain", "basket_full", "--language", "zh"]));
}

#[test]
fn a_deprecated_entry_has_a_history() {
    let page = shop(&["explain", "shelf_missing"]);
    assert!(page.contains("deprecated since 2.0: Shelves are gone.\n  replaced by `gone_for_good`\n"), "{page}");
}

#[test]
fn a_language_that_the_catalog_lacks_is_an_error_unless_errbook_has_it() {
    expect![[r#"
        error: the catalog has no language `fr`
          help: its languages are `en`, `zh`
    "#]]
    .assert_eq(&complaint(&["explain", "sold_out", "--language", "fr"], 1));
    assert_eq!(shop(&["explain", "sold_out", "--language", "en-GB"]), shop(&["explain", "sold_out"]));
}

#[test]
fn control_characters_of_a_catalog_do_not_reach_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.a]\nstatus = 400\nmessage = \"A \\u001b[2J b\\u0007.\"\ndescription = \"\\u009b31m \\u202e evil\"\n";
    std::fs::write(folder.path().join("catalog.toml"), text).unwrap();
    for args in [["explain", "a"].as_slice(), &["list"]] {
        let run = common::run_in(folder.path(), args);
        assert_eq!(run.status, 0, "{}", run.err);
        let bad = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
        assert!(!run.out.contains(bad), "{:?}", run.out);
    }
}

#[test]
fn json_is_the_part_of_the_export_that_is_about_what_was_found() {
    let json = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&shop(&[&["explain", "--format", "json"], args].concat())).unwrap()
    };
    let all: serde_json::Value = serde_json::from_str(&shop(&["export", "json", "--internal"])).unwrap();
    let found = json(&["sold_out"]);
    assert_eq!((&found["version"], &found["catalog"]), (&all["version"], &all["catalog"]));
    assert_eq!(found["errors"].as_array().unwrap().len(), 1);
    assert_eq!(found["errors"][0], all["errors"][0]);
    // Entries that share a code are all there.
    let names: Vec<_> =
        json(&["unknown"])["errors"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["book_unknown", "author_unknown"]);
    let retired = json(&["basket_full"]);
    assert_eq!(retired["retired"][0]["replaced_by"], "too_many_orders");
    assert_eq!(retired.get("errors"), None);
}

#[test]
fn markdown_is_the_page_of_the_internal_book() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    shop(&["pages", "--out", out, "--internal"]);
    let page = std::fs::read_to_string(folder.path().join("en/errors/sold_out.md")).unwrap();
    assert_eq!(shop(&["explain", "sold_out", "--format", "markdown"]), page);
    let retired = shop(&["explain", "basket_full", "--format", "markdown"]);
    assert!(retired.starts_with("# `basket_full`\n"), "{retired}");
}

#[test]
fn the_code_of_a_client_is_printed_alone() {
    expect![[r#"
        import time
        from datetime import datetime, timezone
        from email.utils import parsedate_to_datetime

        import requests

        response = requests.get(url, headers={"Accept-Language": "en"}, timeout=10)
        if not response.ok:
            body = response.json()
            if body.get("error") == -2333:
                # The status is 429 or 503.
                # Handle it here.
                count: int = body["count"]
                retry_at: datetime = datetime.fromisoformat(body["retryAt"])
                size: str | None = body.get("size")
                tags: list[str] | None = body.get("tags")
                print(count, retry_at, size, tags)
                wait = parsedate_to_datetime(response.headers["Retry-After"]) - datetime.now(timezone.utc)
                time.sleep(max(wait.total_seconds(), 0))
                # Then send the request again.
    "#]]
    .assert_eq(&shop(&["explain", "too_many_orders", "--code", "python"]));
    for (language, part) in [
        ("typescript", "Code.SoldOut"),
        ("rust", "ShopError::SoldOut"),
        ("java", "JsonNode body"),
        ("go", "type SoldOut struct"),
    ] {
        assert!(shop(&["explain", "sold_out", "--code", language]).contains(part), "{language}");
    }
    expect![[r#"
        error: there is no code in go for `basket_full`
    "#]]
    .assert_eq(&complaint(&["explain", "basket_full", "--code", "go"], 1));
    expect![[r#"
        error: invalid value `cobol` for `--code`
          help: possible values: `typescript`, `rust`, `python`, `java`, `go`
    "#]]
    .assert_eq(&complaint(&["explain", "sold_out", "--code", "cobol"], 2));
}

#[test]
fn colours_of_a_body_are_for_terminals_only() {
    let coloured = |name: &str, value: &str| {
        let mut command = common::command(&common::tests());
        command.env(name, value).args(["explain", "sold_out", "--catalog", "shop.toml"]);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let plain = shop(&["explain", "sold_out"]);
    assert!(!plain.contains('\u{1b}'));
    assert_eq!(coloured("NO_COLOR", "1"), plain);
    let shown = coloured("FORCE_COLOR", "1");
    assert!(shown.contains("\u{1b}[34m\"error\"\u{1b}[0m: "), "{shown}");
}
