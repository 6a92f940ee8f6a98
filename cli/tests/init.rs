//! `errbook init`

mod common;

use common::run_in;
use expect_test::expect;

#[test]
fn the_first_catalog_works_at_once_with_all_commands() {
    for language in ["en", "zh"] {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("Book Shop");
        std::fs::create_dir(&shop).unwrap();
        let run = run_in(&shop, &["init", "--language", language]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        if language == "en" {
            expect![[r#"
                wrote catalog.toml

                In Cargo.toml:

                    [dependencies]
                    errbook = "0.1"

                In your code:

                    #[errbook::catalog]
                    pub enum ApiError {}

                Then: errbook check, errbook list, errbook explain sold_out
            "#]]
            .assert_eq(&run.out);
        } else {
            expect![[r#"
                已新建 catalog.toml

                在 Cargo.toml 里写：

                    [dependencies]
                    errbook = "0.1"

                在代码里写：

                    #[errbook::catalog]
                    pub enum ApiError {}

                然后：errbook check、errbook list、errbook explain sold_out
            "#]]
            .assert_eq(&run.out);
        }
        assert_eq!(run_in(&shop, &["check"]).out, "catalog.toml: 3 entries, no mistakes\n");
        assert_eq!(run_in(&shop, &["explain", "sold_out"]).status, 0);
        assert_eq!(run_in(&shop, &["response", "too_many_orders"]).status, 0);
        let text = std::fs::read_to_string(shop.join("catalog.toml")).unwrap();
        assert!(text.contains("name      = \"book-shop\""));
        assert_eq!(text.contains("默认语言"), language == "zh");
    }
}

#[test]
fn a_file_that_is_there_is_never_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalog.toml");
    std::fs::write(&path, "mine").unwrap();
    let run = run_in(folder.path(), &["init"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    expect![[r#"
        error: catalog.toml is there already, and stays as it is
          help: name another file: `errbook init FILE`
    "#]]
    .assert_eq(&run.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn another_file_is_named_in_the_advice() {
    let folder = tempfile::tempdir().unwrap();
    let run = run_in(folder.path(), &["init", "services/shop/errors.toml"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains(r#"#[errbook::catalog(catalog = "services/shop/errors.toml")]"#), "{}", run.out);
    assert!(folder.path().join("services/shop/errors.toml").is_file());
}
