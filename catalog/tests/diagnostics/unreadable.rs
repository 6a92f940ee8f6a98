//! Files that the system does not let be read.

use std::io::{Error, ErrorKind};
use std::path::Path;

use errbook_catalog::files::{File, reason};
use errbook_catalog::{Request, Rule, read};
use expect_test::{Expect, expect};

use crate::case::reported;

/// The catalog is at `path`, and reading it fails with `error`.
fn catalog(path: &str, error: &Error, english: Expect, chinese: Expect) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let file = File { path, name: "shop/catalog.toml".to_owned() };
    let reading = read(&mut |_: &Request<'_>| Err(reason(&file, error)));
    reported(Rule::UnreadableFile, &reading, english, chinese);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    catalog(
        "gone.toml",
        &ErrorKind::NotFound.into(),
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: there is no file shop/catalog.toml"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：文件 shop/catalog.toml 不存在"#]],
    );
}

#[test]
fn a_folder_in_place_of_a_file_is_reported_as_one() {
    catalog(
        "src",
        &Error::other("is a directory"),
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml is a folder"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml 是文件夹"#]],
    );
}

#[test]
fn any_other_error_is_quoted_from_the_system() {
    catalog(
        "Cargo.toml",
        &Error::other("the disk is broken"),
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml: the disk is broken"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml：the disk is broken"#]],
    );
}
