//! `errbook list`

mod common;

use common::{complaint, run, shop};
use expect_test::expect;

#[test]
fn all_entries_are_in_columns_also_in_chinese() {
    expect![[r#"
        code             status   group   message
        sold_out         409      orders  This book is sold out.
        -2333            429 503  orders  {count} orders are too many. Try again after {retry_at}.
        (gone_for_good)  404      stock   This book is out of print.
        missing shelf    404      stock   This shelf is not there.
        unknown          404      stock   There is no such book.
        unknown          404      stock   There is no such author.
    "#]]
    .assert_eq(&shop(&["list"]));
    expect![[r#"
        错误码           状态码   分组    消息
        sold_out         409      orders  这本书已售罄。
        -2333            429 503  orders  {count} 个订单过多，请在 {retry_at} 之后重试。
        (gone_for_good)  404      stock   这本书已绝版。
        missing shelf    404      stock   没有这个书架。
        unknown          404      stock   没有这本书。
        unknown          404      stock   没有这位作者。
    "#]]
    .assert_eq(&shop(&["list", "--language", "zh"]));
}

#[test]
fn entries_are_filtered_by_group_status_and_class() {
    let names = |args: &[&str]| {
        let mut all = vec!["list", "--format", "json"];
        all.extend(args);
        let rows: serde_json::Value = serde_json::from_str(&shop(&all)).unwrap();
        let names = rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&["--group", "orders"]), ["sold_out", "too_many_orders"]);
    assert_eq!(names(&["--status", "503"]), ["too_many_orders"]);
    assert_eq!(names(&["--status", "5xx"]), ["too_many_orders"]);
    assert_eq!(names(&["--group", "stock", "--status", "4xx"]).len(), 4);
    assert_eq!(names(&[]).len(), 6);
}

#[test]
fn words_find_entries_as_the_book_does() {
    let names = |args: &[&str]| {
        let rows: serde_json::Value =
            serde_json::from_str(&shop(&[&["list", "--format", "json"], args].concat())).unwrap();
        let names = rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    // By code, variant, message with a typo, number, status, and the words of another language than that of the output.
    assert_eq!(names(&["sold_out"])[0], "sold_out");
    assert_eq!(names(&["SoldOut"])[0], "sold_out");
    assert_eq!(names(&["book", "is", "sold", "otu"])[0], "sold_out");
    assert_eq!(names(&["-2333"])[0], "too_many_orders");
    assert_eq!(names(&["HTTP", "503"]), ["too_many_orders"]);
    assert_eq!(names(&["这本书已售罄"])[0], "sold_out");
    // Options limit what words find.
    assert_eq!(names(&["book", "--status", "409"]), ["sold_out"]);
}

#[test]
fn entries_are_filtered_by_kind_and_by_whether_they_can_be_retried() {
    let rows = |args: &[&str]| {
        let all = [&["list", "--format", "json", "--catalog", "../../catalog.toml"], args].concat();
        let run = run(&all);
        (run.status, serde_json::from_str::<serde_json::Value>(&run.out).unwrap())
    };
    let count = |args: &[&str]| rows(args).1.as_array().unwrap().len();
    for (value, wanted) in [("--retryable", Some(true)), ("--retryable=no", Some(false)), ("--retryable=unset", None)] {
        let (status, found) = rows(&[value]);
        assert!(status == 0 && !found.as_array().unwrap().is_empty(), "{value}");
        for row in found.as_array().unwrap() {
            assert_eq!(row["retryable"].as_bool(), wanted, "{row}");
        }
    }
    let all = count(&[]);
    assert_eq!(count(&["--retryable"]) + count(&["--retryable=no"]) + count(&["--retryable=unset"]), all);
    assert_eq!(count(&["--kind", "error"]) + count(&["--kind", "action"]) + count(&["--kind", "success"]), all);
    // An array without rows is still JSON, and the exit status says that nothing matches.
    assert_eq!(rows(&["--status", "418"]), (1, serde_json::json!([])));
    let violations = ["list", "--catalog", "violations.toml", "--violations"];
    assert_eq!(run(&violations).out, run(&["list", "--catalog", "violations.toml", "--kind", "violation"]).out);
}

#[test]
fn json_keeps_the_type_of_a_code() {
    let rows: serde_json::Value = serde_json::from_str(&shop(&["list", "--format", "json"])).unwrap();
    assert_eq!(rows[0]["code"], "sold_out");
    assert_eq!(rows[1]["code"], -2333);
    assert_eq!(rows[2]["code"], serde_json::Value::Null);
    assert_eq!(rows[1]["statuses"], serde_json::json!([429, 503]));
}

#[test]
fn what_is_not_found_is_reported() {
    expect![[r#"
        error: unknown group `order`
          help: did you mean `orders`?
    "#]]
    .assert_eq(&complaint(&["list", "--group", "order"], 1));
    expect![[r#"
        error: invalid status `40`
          help: use a status such as `404`, or a class such as `4xx`
    "#]]
    .assert_eq(&complaint(&["list", "--status", "40"], 2));
    expect![[r#"
        error: no matching entries
    "#]]
    .assert_eq(&complaint(&["list", "--status", "418"], 1));
    expect![[r#"
        error: `--status` does not apply to violations
    "#]]
    .assert_eq(&complaint(&["list", "--kind", "violation", "--status", "404"], 2));
    expect![[r#"
        error: invalid value `often` for `--retryable`
          help: possible values: `yes`, `no`, `unset`
    "#]]
    .assert_eq(&complaint(&["list", "--retryable=often"], 2));
    expect![[r#"
        error: `--retryable` takes its value behind `=`
          help: use `--retryable=no`
    "#]]
    .assert_eq(&complaint(&["list", "--retryable", "no"], 2));
    expect![[r#"
        error: no matching entries
          help: see `errbook list` for all codes
    "#]]
    .assert_eq(&complaint(&["list", "zzzz"], 1));
    expect![[r#"
        error: no matching entries
          help: the closest are `author_unknown`, `book_unknown`, `sold_out`
    "#]]
    .assert_eq(&complaint(&["list", "zebra book author"], 1));
    expect![[r#"
        error: no matching entries
          help: the closest are `book_unknown`, `author_unknown`
    "#]]
    .assert_eq(&complaint(&["list", "unkwon"], 1));
    expect![[r#"
        error: no matching entries
          help: entries match the words: leave out some of the options
    "#]]
    .assert_eq(&complaint(&["list", "sold", "--status", "404"], 1));
}

#[test]
fn a_catalog_with_errors_is_not_listed() {
    let run = run(&["list", "--catalog", "broken.toml"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.contains("broken.toml has 3 errors; this is the first"), "{}", run.err);
    assert!(run.err.contains("see `errbook check` for all of them"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_not_a_failure() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let catalog = common::tests().join("../../catalog.toml");
    let mut child = Command::new(env!("CARGO_BIN_EXE_errbook"))
        .args(["list", "--format", "json", "--catalog"])
        .arg(catalog)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 1];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
