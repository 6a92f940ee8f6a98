//! `errbook init`

mod common;

use common::run_in;
use expect_test::expect;

#[test]
fn the_created_catalog_works_with_all_commands() {
    for language in ["en", "zh"] {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("Book Shop");
        std::fs::create_dir(&shop).unwrap();
        let run = run_in(&shop, &["init", "--language", language]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        if language == "en" {
            expect![[r#"
                created catalog.toml and catalog.schema.json

                In Cargo.toml:

                    [dependencies]
                    errbook = "0.1"

                In your code:

                    #[errbook::catalog]
                    pub enum ApiError {}

                Next: errbook check, errbook list, errbook explain sold_out
            "#]]
            .assert_eq(&run.out);
        } else {
            expect![[r#"
                已新建 catalog.toml 和 catalog.schema.json

                在 Cargo.toml 中：

                    [dependencies]
                    errbook = "0.1"

                在代码中：

                    #[errbook::catalog]
                    pub enum ApiError {}

                接下来：errbook check、errbook list、errbook explain sold_out
            "#]]
            .assert_eq(&run.out);
        }
        assert_eq!(run_in(&shop, &["check"]).out, "catalog.toml: 4 entries, no errors\n");
        assert_eq!(run_in(&shop, &["explain", "sold_out"]).status, 0);
        assert_eq!(run_in(&shop, &["response", "too_many_orders"]).status, 0);
        let text = std::fs::read_to_string(shop.join("catalog.toml")).unwrap();
        assert!(text.starts_with("#:schema ./catalog.schema.json\n"), "{text}");
        let schema = std::fs::read_to_string(shop.join("catalog.schema.json")).unwrap();
        assert_eq!(schema, run_in(&shop, &["export", "schema", "--language", language]).out);
        assert!(text.contains("name      = \"book-shop\""));
        assert_eq!(text.contains("默认语言"), language == "zh");
    }
}

#[test]
fn an_existing_file_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalog.toml");
    std::fs::write(&path, "mine").unwrap();
    let run = run_in(folder.path(), &["init"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    expect![[r#"
        error: catalog.toml already exists
          help: use another file: `errbook init FILE`
    "#]]
    .assert_eq(&run.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    assert!(!folder.path().join("catalog.schema.json").exists());
}

#[test]
fn an_existing_schema_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalog.schema.json");
    std::fs::write(&path, "mine").unwrap();
    let run = run_in(folder.path(), &["init"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("created catalog.toml\n"), "{}", run.out);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn another_file_is_named_in_the_next_steps() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["init", "services/shop/errors.toml"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains(r#"#[errbook::catalog(catalog = "services/shop/errors.toml")]"#), "{}", run.out);
    let text = std::fs::read_to_string(folder.path().join("services/shop/errors.toml")).unwrap();
    assert!(text.starts_with("#:schema ./errors.schema.json\n"), "{text}");
    assert!(folder.path().join("services/shop/errors.schema.json").is_file());
}
