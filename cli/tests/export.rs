//! `errbook export`

mod common;

use common::{complaint, run, run_in, shop, tests};
use expect_test::expect;

/// The formats.
const FORMATS: [&str; 5] = ["json", "messages", "openapi", "schema", "typescript"];

#[test]
fn every_format_has_help_with_examples_in_both_languages() {
    for name in FORMATS {
        let english = run(&["export", name, "--help"]);
        assert!(english.status == 0 && english.out.contains(&format!("\nUsage: errbook export {name} ")), "{name}");
        assert!(english.out.contains("Example") && english.out.contains("--out <FILE>"), "{name}");
        let chinese = run(&["export", name, "--help", "--language", "zh"]);
        assert!(chinese.out.contains(&format!("\n用法：errbook export {name} ")), "{name}");
        assert!(chinese.out.contains("示例：") && chinese.out.contains("--out <文件>"), "{name}");
        assert_eq!(chinese.out, run(&["help", "export", name, "--language", "zh"]).out);
        // An ASCII colon after a heading is clap's own.
        for word in ["Usage", "Options", "Arguments", "Commands", "Print", "default:", "选项:", "参数:", "命令:"]
        {
            assert!(!chinese.out.contains(word), "{name}: {word}");
        }
        assert!(run(&["export", "--help"]).out.contains(name), "{name}");
    }
}

#[test]
fn an_export_goes_to_standard_output_or_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    for name in FORMATS {
        let printed = shop(&["export", name]);
        let args = ["export", name, "--catalog", "catalog.toml", "--out", "web/generated/errors"];
        let run = run_in(folder.path(), &args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{name}");
        assert_eq!(run.out, "wrote web/generated/errors\n", "{name}");
        let written = std::fs::read_to_string(folder.path().join("web/generated/errors")).unwrap();
        assert!(written == printed && written.ends_with('\n'), "{name}");
    }
}

#[test]
fn a_catalog_with_errors_is_not_exported() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("errors");
    for name in FORMATS {
        let run = run(&["export", name, "--catalog", "broken.toml", "--out", out.to_str().unwrap()]);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{name}");
        assert!(run.err.contains("broken.toml has 3 errors; this is the first"), "{}", run.err);
        assert!(!out.exists(), "{name}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("taken"), "").unwrap();
    let out = folder.path().join("taken/errors");
    let error = complaint(&["export", "json", "--out", out.to_str().unwrap()], 1);
    assert!(error.starts_with("error: cannot write ") && error.contains("taken/errors: "), "{error}");
    assert_eq!(std::fs::read_to_string(folder.path().join("taken")).unwrap(), "");
}

#[test]
fn without_a_format_the_help_is_shown_and_the_status_is_2() {
    let run = run(&["export"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("Usage: errbook export <FORMAT>"), "{}", run.err);
}

#[test]
fn the_json_has_all_entries() {
    let document: serde_json::Value = serde_json::from_str(&shop(&["export", "json"])).unwrap();
    let codes: Vec<String> =
        document["errors"].as_array().unwrap().iter().map(|entry| entry["code"].to_string()).collect();
    expect![[r#""sold_out" -2333 null "missing shelf" "unknown" "unknown""#]].assert_eq(&codes.join(" "));
}

#[test]
fn the_schema_of_the_json_needs_no_catalog() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["export", "json", "--schema"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let document: serde_json::Value = serde_json::from_str(&shop(&["export", "json", "--internal"])).unwrap();
    for name in document.as_object().unwrap().keys() {
        assert!(schema["properties"].get(name).is_some(), "{name}");
    }
}

#[test]
fn the_schema_needs_no_catalog_and_with_one_has_its_names() {
    let folder = tempfile::tempdir().unwrap();
    let schema = |args: &[&str]| -> serde_json::Value {
        let run = run_in(folder.path(), &[&["export", "schema"], args].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
        serde_json::from_str(&run.out).unwrap()
    };
    let group = |schema: &serde_json::Value| schema["definitions"]["errors"]["properties"]["group"].clone();
    let any = group(&schema(&[]));
    assert_eq!(any, serde_json::json!({ "description": "The name of a group.", "type": "string" }));
    assert_eq!(group(&schema(&["--language", "zh"]))["description"], "所属分组的名字。");
    let own = tests().join("shop.toml");
    let own = group(&schema(&["--catalog", own.to_str().unwrap()]));
    assert_eq!(own["enum"], serde_json::json!(["orders", "stock"]));
    let included = schema(&["--included"]);
    assert!(included["properties"].get("errors").is_some() && included["properties"].get("catalog").is_none());
}

#[test]
fn an_openapi_document_has_the_errors_that_operations_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    let export =
        |args: &[&str]| run_in(folder.path(), &[&["export", "openapi", "--catalog", "catalog.toml"], args].concat());
    write("api.toml", "openapi = \"3.0.3\"\n[paths.\"/orders\".post]\nx-errors = [\"sold_out\"]\n");
    let written = export(&["--operations", "api.toml"]);
    assert_eq!((written.status, written.err.as_str()), (0, ""));
    let document: serde_json::Value = serde_json::from_str(&written.out).unwrap();
    assert_eq!(document["openapi"], "3.0.3");
    assert!(document["paths"]["/orders"]["post"]["responses"].get("default").is_some(), "{document}");

    let fails = |args: &[&str], expected: &str| {
        let run = export(args);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{args:?}");
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
    };
    // Names of schemas, the grouping, and a file.
    let by_class =
        export(&["--operations", "api.toml", "--responses", "class", "--prefix", "Shop", "--out", "open.json"]);
    assert_eq!((by_class.status, by_class.out.as_str()), (0, "wrote open.json\n"), "{}", by_class.err);
    let text = std::fs::read_to_string(folder.path().join("open.json")).unwrap();
    let by_class: serde_json::Value = serde_json::from_str(&text).unwrap();
    let responses = by_class["paths"]["/orders"]["post"]["responses"].as_object().unwrap();
    assert_eq!(responses.keys().collect::<Vec<_>>(), ["4XX"]);
    let names: Vec<&String> = by_class["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["ShopPOSTOrdersErrors", "ShopSoldOut"]);

    fails(&["--operations", "api.toml", "--openapi", "3.1"], "the document is OpenAPI \"3.0.3\", not 3.1");
    fails(&["--operations", "none.json"], "cannot read none.json: ");
    fails(&["--operations", "api.yaml"], "api.yaml is YAML: only JSON and TOML are supported");
    fails(&["--operations", "api.yaml"], "convert it, for example with `yq -o json`");
    for prefix in ["", "3D", "Shop.", "商店"] {
        fails(&["--prefix", prefix], &format!("`{prefix}` cannot begin the name of a schema"));
    }
    fails(&["--envelope", "v9"], "the catalog has no alternative `v9`");
    write("broken.toml", "a = \n");
    fails(&["--operations", "broken.toml"], "broken.toml:1:");
    write("api.json", "{");
    fails(&["--operations", "api.json"], "api.json is not JSON: ");
    write("api.json", r#"{ "openapi": "2.0", "paths": {} }"#);
    fails(&["--operations", "api.json"], "only 3.0 and 3.1 are supported");
    write("api.json", r#"{ "paths": { "/a": { "get": { "x-errors": ["sold_ot", "none"] } } } }"#);
    fails(&["--operations", "api.json"], "operation `GET /a`: unknown entry `sold_ot`: did you mean `sold_out`?");
    fails(&["--operations", "api.json"], "operation `GET /a`: unknown entry `none`");
    write(
        "api.json",
        r#"{ "paths": { "/a": { "get": { "x-errors": ["group:ordes"] }, "GET": { "x-errors": ["sold_out"] } } } }"#,
    );
    fails(&["--operations", "api.json"], "operation `GET /a`: unknown group `ordes`: did you mean `orders`?");
    fails(&["--operations", "api.json"], "`#/paths/~1a/GET` is no operation: remove its `x-errors`");
    for (given, expected) in [
        ("[]", "a document of operations must be an object"),
        ("{}", "the document has no `paths`"),
        (r#"{ "paths": { "/a": { "get": {} } } }"#, "no operation names its errors in `x-errors`"),
    ] {
        write("api.json", given);
        fails(&["--operations", "api.json"], expected);
    }
}

#[test]
fn an_openapi_document_of_a_catalog_is_in_either_version() {
    let document = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&shop(&[&["export", "openapi"], args].concat())).unwrap()
    };
    for (args, version) in [(&[][..], "3.1.1"), (&["--openapi", "3.1"], "3.1.1"), (&["--openapi", "3.0"], "3.0.4")] {
        let document = document(args);
        assert_eq!(document["openapi"], version);
        assert_eq!(document["paths"], serde_json::json!({}));
        assert!(document["components"]["schemas"].get("SoldOut").is_some(), "{document}");
    }
    let chinese = document(&["--language", "zh"]);
    assert_eq!(chinese["components"]["responses"]["UnknownError"]["description"], "其他错误，例如后续版本新增的错误");
    for (args, expected) in
        [(&["--openapi", "2.0"][..], "2.0"), (&["--responses", "all"], "all"), (&["--openapi"], "--openapi")]
    {
        let run = run(&[&["export", "openapi", "--catalog", "shop.toml"], args].concat());
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_javascript_module_has_its_types_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(tests().join("shop.toml"), folder.path().join("catalog.toml")).unwrap();
    let export = |args: &[&str]| {
        run_in(
            folder.path(),
            &[&["export", "typescript", "--catalog", "catalog.toml", "--format", "js"], args].concat(),
        )
    };
    for (module, types) in [("dist/errors.js", "dist/errors.d.ts"), ("errors.mjs", "errors.d.mts")] {
        let run = export(&["--out", module]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        assert_eq!(run.out, format!("wrote {module}\nwrote {types}\n"));
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(read(module).contains("export const Code = {") && !read(module).contains("interface"), "{module}");
        assert!(
            read(types).contains("export declare const Code: {") && read(types).contains("interface SoldOut"),
            "{types}"
        );
    }
    let fails = |args: &[&str], status: i32, expected: &str| {
        let run = export(args);
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{args:?}");
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
    };
    fails(&[], 1, "`--format js` writes two files and needs `--out`");
    fails(&["--out", "errors.ts"], 1, "`errors.ts` does not end in .js or .mjs");
    fails(&["--language", "zh", "--out", "errors"], 1, "`errors` 的扩展名不是 .js 或 .mjs");
    assert!(!folder.path().join("errors.ts").exists() && !folder.path().join("errors").exists());
}

#[test]
fn a_module_in_another_format_is_an_invalid_value() {
    let error = complaint(&["export", "typescript", "--format", "flow"], 2);
    assert!(
        error.contains("invalid value `flow` for `--format`") && error.contains("ts") && error.contains("js"),
        "{error}"
    );
}

#[test]
fn a_module_and_messages_have_internal_entries_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(tests().join("shop.toml")).unwrap();
    let more =
        "[errors.stock_lost]\nstatus = 500\naudience = \"internal\"\nmessage = { en = \"Lost.\", zh = \"丢失。\" }\n";
    std::fs::write(folder.path().join("catalog.toml"), format!("{text}\n{more}")).unwrap();
    for name in ["typescript", "messages"] {
        let export = |args: &[&str]| {
            let run = run_in(folder.path(), &[&["export", name, "--catalog", "catalog.toml"], args].concat());
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{name}");
            run.out
        };
        assert!(export(&[]).contains("sold_out") && !export(&[]).contains("stock_lost"), "{name}");
        assert!(export(&["--internal"]).contains("stock_lost"), "{name}");
    }
    let messages: serde_json::Value = serde_json::from_str(&shop(&["export", "messages"])).unwrap();
    expect!["en zh"].assert_eq(&messages.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>().join(" "));
    assert_eq!(messages["en"]["codes"]["sold_out"], messages["en"]["names"]["sold_out"]);
    // Two entries share this code, so a front end tells them apart by name.
    assert!(messages["en"]["codes"].get("unknown").is_none() && messages["en"]["names"].get("book_unknown").is_some());
}
