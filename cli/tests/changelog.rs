//! `errbook changelog`

mod common;

use common::run_in;
use errbook_catalog::contract::{Changelog, Contract, Detail, Lock};
use expect_test::{Expect, expect};
use tempfile::TempDir;

const FIRST: &str = r#"[catalog]
name      = "shop"
languages = ["en", "zh"]
envelope  = "api"

[envelopes.api]
body = { code = "{code}", message = "{message}", "*" = "{fields}" }

[errors.sold_out]
status       = 409
message.en   = "{title} is sold out."
message.zh   = "《{title}》已售罄。"
fields.title = "string"
"#;

const LATE: &str = "\n[errors.late]\nstatus = 400\nmessage = { en = \"Late.\", zh = \"晚了。\" }\n";

/// A catalog with its lock and its changes.
struct Shop {
    folder: TempDir,
    lock: Lock,
    log: Changelog,
}

impl Shop {
    /// A catalog with a lock that states its contract.
    fn new() -> Shop {
        let (folder, lock) = (tempfile::tempdir().unwrap(), Lock::default());
        let mut shop = Shop { folder, lock, log: Changelog::default() };
        shop.becomes(FIRST);
        shop
    }

    /// Writes the next version of the catalog, and takes it over with all breaks accepted.
    fn becomes(&mut self, text: &str) {
        self.write("shop.toml", text);
        let contract = contract(text);
        for change in self.lock.breaks(&contract, &|change| change.rule.level()) {
            self.lock.accept(&change, "It was misspelt; see #12.");
        }
        self.lock.update(&contract);
        self.write("shop.lock", &self.lock.to_string());
    }

    fn releases(&mut self, version: &str, date: &str, text: &str) {
        assert!(self.log.append(self.lock.release(version, date, &contract(text))));
        self.write("shop.lock", &self.lock.to_string());
        self.write("shop.changes", &self.log.to_string());
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    #[track_caller]
    fn prints(&self, args: &[&str], expected: &Expect) {
        let run = run_in(self.folder.path(), &[&["changelog", "--catalog", "shop.toml"], args].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
        expected.assert_eq(&run.out);
    }

    #[track_caller]
    fn fails(&self, args: &[&str], status: i32, expected: &Expect) {
        let run = run_in(self.folder.path(), &[&["changelog", "--catalog", "shop.toml"], args].concat());
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{args:?}");
        expected.assert_eq(&run.err);
    }
}

fn contract(text: &str) -> Contract {
    Contract::of(&errbook_catalog::read_text("shop.toml", text).catalog, Detail::Contract)
}

#[test]
fn releases_are_told_with_the_latest_first_and_what_is_not_released_before_them() {
    let mut shop = Shop::new();
    // Nothing changed since the lock was written.
    shop.prints(&[], &expect![[""]]);
    let second = FIRST.replace("409", "409\ncode = \"no_stock\"");
    shop.becomes(&second);
    // Before the first release, acceptances are what is left of breaks.
    shop.prints(
        &[],
        &expect![[r###"
            ## Unreleased

            ### Breaking changes

            - The code of `sold_out` changed from `"sold_out"` to `"no_stock"` (`code_changed`)
              - Reason: It was misspelt; see \#12.
        "###]],
    );
    shop.releases("1.0", "2026-11-29", &second);
    shop.prints(
        &[],
        &expect![[r###"
            ## 1.0 (2026-11-29)

            ### Breaking changes

            - The code of `sold_out` changed from `"sold_out"` to `"no_stock"` (`code_changed`)
              - Reason: It was misspelt; see \#12.
        "###]],
    );
    shop.releases("1.0.1_*", "2026-11-30", &second);
    let third = format!("{second}{LATE}").replace("409", "[409, 410]");
    shop.becomes(&third);
    shop.releases("2.0", "2026-12-01", &third);
    let fourth = third.replace("fields.title = \"string\"", "fields.title = \"integer\"");
    shop.becomes(&fourth);
    shop.prints(
        &[],
        &expect![[r###"
            ## Unreleased

            ### Breaking changes

            - The type of the field `title` of `sold_out` changed from `string` to `integer` (`field_type_changed`)
              - Reason: It was misspelt; see \#12.

            ## 2.0 (2026-12-01)

            ### Changes that may affect clients

            - The statuses of `sold_out` changed from `409` to `409, 410` (`status_added`)

            ### Other changes

            - `late` is new (`entry_added`)

            ## 1.0.1\_\* (2026-11-30)

            Nothing changed for clients.

            ## 1.0 (2026-11-29)

            ### Breaking changes

            - The code of `sold_out` changed from `"sold_out"` to `"no_stock"` (`code_changed`)
              - Reason: It was misspelt; see \#12.
        "###]],
    );
    shop.prints(
        &["--language", "zh"],
        &expect![[r###"
            ## 未发布

            ### 不兼容改动

            - `sold_out` 的字段 `title` 的类型由 `string` 变为 `integer`（`field_type_changed`）
              - 原因：It was misspelt; see \#12.

            ## 2.0（2026-12-01）

            ### 可能影响客户端的改动

            - `sold_out` 的状态码由 `409` 变为 `409, 410`（`status_added`）

            ### 其他改动

            - `late` 是新增的（`entry_added`）

            ## 1.0.1\_\*（2026-11-30）

            没有影响客户端的改动。

            ## 1.0（2026-11-29）

            ### 不兼容改动

            - `sold_out` 的错误码由 `"sold_out"` 变为 `"no_stock"`（`code_changed`）
              - 原因：It was misspelt; see \#12.
        "###]],
    );
    shop.prints(
        &["--since", "2.0"],
        &expect![[r#"
            ## Unreleased

            ### Breaking changes

            - The type of the field `title` of `sold_out` changed from `string` to `integer` (`field_type_changed`)
              - Reason: It was misspelt; see \#12.
        "#]],
    );
    shop.releases("3.0", "2026-12-02", &fourth);
    shop.prints(&["--since", "3.0"], &expect![[""]]);
    // A break that nobody has accepted yet is told, too; that is for the compiler to stop.
    shop.write("shop.toml", &third);
    shop.prints(
        &["--since", "3.0"],
        &expect![[r#"
        ## Unreleased

        ### Breaking changes

        - The type of the field `title` of `sold_out` changed from `integer` to `string` (`field_type_changed`)
    "#]],
    );
    // Without a lock, the releases are there.
    std::fs::remove_file(shop.folder.path().join("shop.lock")).unwrap();
    shop.prints(
        &["--since", "2.0"],
        &expect![[r#"
            ## 3.0 (2026-12-02)

            ### Breaking changes

            - The type of the field `title` of `sold_out` changed from `string` to `integer` (`field_type_changed`)
              - Reason: It was misspelt; see \#12.
        "#]],
    );
    // The catalog sets levels.
    shop.write("shop.toml", &format!("{third}\n[lock]\nrequired = false\nfield_type_changed = \"warning\"\n"));
    shop.prints(
        &["--since", "2.0"],
        &expect![[r#"
            ## 3.0 (2026-12-02)

            ### Changes that may affect clients

            - The type of the field `title` of `sold_out` changed from `string` to `integer` (`field_type_changed`)
              - Reason: It was misspelt; see \#12.
        "#]],
    );
}

#[test]
fn what_cannot_be_told_is_a_failure() {
    let mut shop = Shop::new();
    shop.fails(
        &["--since", "1.0"],
        1,
        &expect![[r#"
        error: version `1.0` was not released
    "#]],
    );
    shop.releases("1.4", "2026-11-29", FIRST);
    shop.releases("1.5", "2026-11-30", FIRST);
    shop.fails(
        &["--since", "1.44"],
        1,
        &expect![[r#"
        error: version `1.44` was not released
          help: did you mean `1.4`?
    "#]],
    );
    shop.fails(
        &["--since", "unknown", "--language", "zh"],
        1,
        &expect![[r#"
        错误：没有发布过版本 `unknown`
          帮助：已有的发布：`1.5`、`1.4`
    "#]],
    );
    for (text, expected) in [
        (
            "",
            expect![[r#"
                error: shop.changes:1:1: the file of changes is empty
                  help: restore it from version control
            "#]],
        ),
        (
            "[release \"1.0\"]\n",
            expect![[r#"
                error: shop.changes:1:1: the changes do not begin with `format = 1`
                  help: restore it from version control
            "#]],
        ),
        (
            "format = 2\n",
            expect![[r#"
                error: shop.changes:1:1: the changes have format 2, which this version of errbook does not read
                  help: update errbook to the version that wrote it
            "#]],
        ),
        (
            "format = 1\n=======\n",
            expect![[r#"
                error: shop.changes:2:1: the changes have a merge conflict
                  help: keep the releases of both sides, the earlier one first, and remove the markers
            "#]],
        ),
        (
            "format = 1\n[release \"1\"]\ndate = \"2026-11-29\"\n[release \"1\"]\n",
            expect![[r#"
                error: shop.changes:4:1: this is not the heading of a release, or one of a release that is there already
                  help: restore it from version control
            "#]],
        ),
        (
            "format = 1\n[release \"1\"]\ndate = \"2026-11-29\"\nnonsense\n",
            expect![[r#"
                error: shop.changes:4:1: this line is neither a date nor a change that errbook knows
                  help: restore it from version control
            "#]],
        ),
    ] {
        shop.write("shop.changes", text);
        shop.fails(&[], 1, &expected);
    }
    std::fs::write(shop.folder.path().join("shop.changes"), b"format = 1\n# \xff\n").unwrap();
    shop.fails(
        &["--language", "zh"],
        1,
        &expect![[r#"
            错误：shop.changes:2:3：不是合法的 UTF-8
              帮助：请把文件保存为 UTF-8 编码
        "#]],
    );
    std::fs::remove_file(shop.folder.path().join("shop.changes")).unwrap();
    std::fs::create_dir(shop.folder.path().join("shop.changes")).unwrap();
    shop.fails(
        &[],
        1,
        &expect![[r#"
        error: cannot read shop.changes: shop.changes is a folder
    "#]],
    );
    std::fs::remove_dir(shop.folder.path().join("shop.changes")).unwrap();
    shop.write("shop.lock", "format = 1\n\n[errors.x]\nnonsense = 1\n");
    shop.fails(
        &[],
        1,
        &expect![[r#"
        error: shop.lock:4:1: this line of the lock is no fact that errbook knows, or states one a second time
          help: restore it from version control
    "#]],
    );
    std::fs::remove_file(shop.folder.path().join("shop.lock")).unwrap();
    shop.fails(
        &[],
        1,
        &expect![[r#"
        error: there is neither shop.changes nor shop.lock
          help: write the lock with `errbook lock`, and release with `errbook lock --release VERSION`
    "#]],
    );
    shop.fails(
        &["--language", "zh"],
        1,
        &expect![[r#"
        错误：没有 shop.changes，也没有 shop.lock
          帮助：请用 `errbook lock` 写入锁文件，发布时用 `errbook lock --release 版本`
    "#]],
    );
    shop.write("shop.toml", "[catalog]\n");
    shop.fails(
        &[],
        1,
        &expect![[r#"
        error: `[catalog]` is missing the key `name`
         --> shop.toml:1:2
          |
        1 | [catalog]
          |  ^^^^^^^
          |
          = help: add `name = …`

        error: shop.toml has 1 error; this is the first
          help: see `errbook check` for all of them
    "#]],
    );
    let run = run_in(shop.folder.path(), &["changelog", "--catalog", "-"]);
    assert_eq!(run.status, 2);
    expect![[r#"
        error: `changelog` reads the files beside the catalog, so that it needs a file, not standard input
    "#]]
    .assert_eq(&run.err);
}

#[test]
fn internal_entries_are_told_on_demand() {
    let mut shop = Shop::new();
    shop.releases("1.0", "2026-11-29", FIRST);
    let secret = LATE.replace("status = 400", "audience = \"internal\"\nstatus = [400, 410]");
    let second = format!("{FIRST}{LATE}{}", secret.replace("late", "secret"));
    shop.becomes(&second);
    shop.releases("2.0", "2026-11-30", &second);
    shop.becomes(&format!("{FIRST}{secret}{}", secret.replace("late", "secret").replace("400", "404")));
    // That an entry was made internal is told.
    shop.prints(
        &[],
        &expect![[r#"
            ## Unreleased

            ### Breaking changes

            - `late` is now internal (`made_internal`)
              - Reason: It was misspelt; see \#12.

            ## 2.0 (2026-11-30)

            Nothing changed for clients.

            ## 1.0 (2026-11-29)

            The first release.
        "#]],
    );
    shop.prints(
        &["--internal"],
        &expect![[r#"
            ## Unreleased

            ### Breaking changes

            - `late` is now internal (`made_internal`)
              - Reason: It was misspelt; see \#12.
            - The statuses of `secret` changed from `400, 410` to `404, 410` (`status_changed`)
              - Reason: It was misspelt; see \#12.

            ### Changes that may affect clients

            - The statuses of `late` changed from `400` to `400, 410` (`status_added`)

            ## 2.0 (2026-11-30)

            ### Other changes

            - `late` is new (`entry_added`)
            - `secret` is new (`entry_added`)

            ## 1.0 (2026-11-29)

            The first release.
        "#]],
    );
}

#[test]
fn an_internal_name_stays_out_after_its_entry_is_gone() {
    const PURGE: &str = "\n[errors.purge_failed]\nstatus = 500\naudience = \"internal\"\nmessage = { en = \"Purge.\", zh = \"清理。\" }\n";
    let mut shop = Shop::new();
    let first = format!("{FIRST}{PURGE}");
    shop.becomes(&first);
    shop.releases("1.0", "2026-11-29", &first);
    // It is gone, and something that clients know is internal from now on.
    let second = FIRST.replace("status       = 409", "status       = 409\naudience     = \"internal\"");
    shop.becomes(&second);
    shop.releases("1.1", "2026-11-30", &second);
    shop.becomes(&format!("{second}{}", PURGE.replace("purge", "flush")));
    shop.prints(
        &[],
        &expect![[r#"
        ## 1.1 (2026-11-30)

        ### Breaking changes

        - `sold_out` is now internal (`made_internal`)
          - Reason: It was misspelt; see \#12.

        ## 1.0 (2026-11-29)

        The first release.
    "#]],
    );
    shop.prints(
        &["--internal"],
        &expect![[r#"
        ## Unreleased

        ### Other changes

        - `flush_failed` is new (`entry_added`)

        ## 1.1 (2026-11-30)

        ### Breaking changes

        - `purge_failed` was removed, and its code is not reserved (`entry_removed`)
          - Reason: It was misspelt; see \#12.
        - `sold_out` is now internal (`made_internal`)
          - Reason: It was misspelt; see \#12.

        ## 1.0 (2026-11-29)

        The first release.
    "#]],
    );
    expect![[r##"
        # What changed for clients of this API, by release. Written by `errbook lock --release`.
        format = 1

        [release "1.0"]
        date = "2026-11-29"

        [release "1.1"]
        date = "2026-11-30"
        internal entry_removed errors.purge_failed = "\"purge_failed\"" - "It was misspelt; see #12."
        made_internal errors.sold_out = - "internal" "It was misspelt; see #12."
    "##]]
    .assert_eq(&std::fs::read_to_string(shop.folder.path().join("shop.changes")).unwrap());
}
