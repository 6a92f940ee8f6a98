//! Files that cannot be read.

use std::io::{Error, ErrorKind};
use std::path::PathBuf;

use errbook_catalog::files::{self, File, Unreadable, reason};
use errbook_catalog::{Request, Rule, read};
use expect_test::{Expect, expect};

use crate::case::reported;

/// Reading the catalog fails with `error`.
fn catalog(error: &Unreadable, english: Expect, chinese: Expect) {
    let file = File { path: PathBuf::new(), name: "shop/catalog.toml".to_owned() };
    let reading = read(&mut |_: &Request<'_>| Err(reason(&file, error)));
    reported(Rule::UnreadableFile, &reading, english, chinese);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    catalog(
        &Error::from(ErrorKind::NotFound).into(),
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
        &Error::from(ErrorKind::IsADirectory).into(),
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
        &Error::other("the disk is broken").into(),
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml: the disk is broken"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml：the disk is broken"#]],
    );
}

#[test]
fn a_fifo_and_a_device_are_refused() {
    catalog(
        &Unreadable::Special,
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml is not a regular file but a pipe, a socket or a device"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml 不是普通文件，而是管道、套接字或设备"#]],
    );
}

#[test]
fn a_file_beyond_the_size_bound_is_refused() {
    catalog(
        &Unreadable::TooLarge,
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml is larger than 16 MiB"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml 超过了 16 MiB"#]],
    );
}

#[test]
fn a_file_outside_of_an_unpacked_package_is_refused_with_how_to_ship_it() {
    catalog(
        &Unreadable::OutsidePackage(".cargo_vcs_info.json"),
        expect![[r#"
        error[unreadable-file]
          cannot read the catalog: shop/catalog.toml is outside of the package, whose root is the folder of `.cargo_vcs_info.json`
          help: copy or link it into the package, and list it under `include` in Cargo.toml if that is there"#]],
        expect![[r#"
        error[unreadable-file]
          无法读取错误目录：shop/catalog.toml 在包之外：包的根目录是 `.cargo_vcs_info.json` 所在的文件夹
          help: 请把它复制或链接到包的文件夹内；Cargo.toml 中若有 `include`，也要列上它"#]],
    );
}

#[test]
fn a_file_outside_of_the_workspace_that_is_not_toml_is_not_quoted() {
    let folder = std::env::temp_dir().join(format!("errbook-outside-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("shop")).expect("a folder");
    std::fs::write(folder.join("shop/catalog.toml"), "[catalog]\nname = 'x'\ninclude = ['../env']\n").expect("a file");
    std::fs::write(folder.join("env"), "PASSWORD=hunter2\n").expect("a file");
    let file = File { path: folder.join("shop/catalog.toml"), name: "catalog.toml".to_owned() };
    let reading = files::read(&file).reading;
    std::fs::remove_dir_all(folder).expect("the folder is removed");
    reported(
        Rule::Syntax,
        &reading,
        expect![[r#"
        error[syntax] ../env:1:10 ‹hunter2›
          invalid TOML in a file outside of the workspace
          help: run `errbook check` in its folder, if it is a catalog"#]],
        expect![[r#"
        error[syntax] ../env:1:10 ‹hunter2›
          工作区之外的文件有 TOML 语法错误
          help: 如果它是错误目录，请在它的文件夹里运行 `errbook check`"#]],
    );
}
