//! Codes.

use expect_test::expect;

use crate::case::part;

#[test]
fn a_code_is_a_string_an_integer_or_false() {
    part(
        "malformed_code",
        "[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\ncode = true\naliases = [1.5, false]\n",
        expect![[r#"
            error[wrong-type]: `code` must be a string, an integer, or `false` for no code
             --> catalog.toml:8:8
              |
            8 | code = true
              |        ^^^^

            error[wrong-type]: `aliases` must be strings or integers
             --> catalog.toml:9:12
              |
            9 | aliases = [1.5, false]
              |            ^^^

            error[wrong-type]: `aliases` must be strings or integers
             --> catalog.toml:9:17
              |
            9 | aliases = [1.5, false]
              |                 ^^^^^"#]],
    );
}

#[test]
fn two_entries_do_not_have_one_code_by_accident() {
    part(
        "duplicate_code",
        r#"[errors.gone]
status = 410
message = "It is gone."

[errors.vanished]
code = "gone"
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[duplicate-code]: `gone` and `vanished` have the same code `gone`
              --> catalog.toml:10:8
               |
            10 | code = "gone"
               |        ^^^^^^
               |
            note: first used here
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^
               |
               = help: if clients can tell them apart by status, write `shares_code = true` in both"#]],
    );
}

#[test]
fn a_number_and_its_digits_are_one_code() {
    part(
        "duplicate_code",
        r#"[errors.gone]
code = 2333
status = 410
message = "It is gone."

[errors.vanished]
code = "2333"
shares_code = true
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[duplicate-code]: `gone` and `vanished` have the same code `2333`
              --> catalog.toml:11:8
               |
            11 | code = "2333"
               |        ^^^^^^
               |
            note: first used here
              --> catalog.toml:6:8
               |
             6 | code = 2333
               |        ^^^^
               |
               = help: if clients can tell them apart by status, write `shares_code = true` in both"#]],
    );
}

#[test]
fn who_says_that_a_code_is_shared_shares_it() {
    part(
        "nobody_shares_the_code",
        r#"[errors.gone]
shares_code = true
status = 410
message = "It is gone."

[errors.vanished]
code = false
shares_code = true
status = 404
message = "It has vanished."
"#,
        expect![[r#"
            error[unshared-code]: no other entry has the code `gone`
             --> catalog.toml:6:1
              |
            6 | shares_code = true
              | ^^^^^^^^^^^
              |
              = help: remove `shares_code`

            error[unshared-code]: this entry has no code to share
              --> catalog.toml:12:1
               |
            12 | shares_code = true
               | ^^^^^^^^^^^
               |
               = help: remove `shares_code`"#]],
    );
}

#[test]
fn an_alias_means_one_entry() {
    part(
        "alias_taken",
        r#"[errors.gone]
status = 410
message = "It is gone."
aliases = ["away", "away", "vanished"]

[errors.vanished]
status = 404
message = "It has vanished."
aliases = ["away"]
"#,
        expect![[r#"
            error[alias-taken]: `away` already means `gone`
             --> catalog.toml:8:20
              |
            8 | aliases = ["away", "away", "vanished"]
              |                    ^^^^^^
              |
            note: defined here
             --> catalog.toml:5:9
              |
            5 | [errors.gone]
              |         ^^^^

            error[alias-taken]: `vanished` already means `vanished`
              --> catalog.toml:8:28
               |
             8 | aliases = ["away", "away", "vanished"]
               |                            ^^^^^^^^^^
               |
            note: defined here
              --> catalog.toml:10:9
               |
            10 | [errors.vanished]
               |         ^^^^^^^^

            error[alias-taken]: `away` already means `gone`
              --> catalog.toml:13:12
               |
            13 | aliases = ["away"]
               |            ^^^^^^
               |
            note: defined here
              --> catalog.toml:5:9
               |
             5 | [errors.gone]
               |         ^^^^"#]],
    );
}
