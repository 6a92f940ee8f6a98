//! Ranges of codes, and codes that were retired.

use errbook_catalog::Rule;
use expect_test::expect;

use crate::case::part;

#[test]
fn a_range_of_codes_has_two_ends() {
    part(
        Rule::MalformedCodeRange,
        r#"[groups.orders]
codes = "1300-1399"

[groups.stock]
codes = "1499..=1400"

[errors.gone]
group = "orders"
status = 410
message = "It is gone."

[errors.sold_out]
group = "stock"
status = 409
message = "It is sold out."
"#,
        expect![[r#"
            error[malformed-code-range] catalog.toml:6:9 ‹"1300-1399"›
              `1300-1399` is not a range of codes
              help: write the lowest and the highest code: `codes = "1300..=1399"`

            error[malformed-code-range] catalog.toml:9:9 ‹"1499..=1400"›
              `1499..=1400` is not a range of codes
              help: write the lowest and the highest code: `codes = "1300..=1399"`"#]],
        expect![[r#"
            error[malformed-code-range] catalog.toml:6:9 ‹"1300-1399"›
              `1300-1399` 不是错误码范围
              help: 请写明最小和最大的错误码：`codes = "1300..=1399"`

            error[malformed-code-range] catalog.toml:9:9 ‹"1499..=1400"›
              `1499..=1400` 不是错误码范围
              help: 请写明最小和最大的错误码：`codes = "1300..=1399"`"#]],
    );
}

#[test]
fn a_code_lies_in_the_range_of_its_group() {
    part(
        Rule::CodeOutsideRange,
        r#"[groups.orders]
codes = "1300..=1399"

[errors.gone]
group = "orders"
code = 1400
status = 410
message = "It is gone."

[errors.sold_out]
group = "orders"
status = 409
message = "It is sold out."

[errors.paid]
group = "orders"
code = 1399
status = 409
message = "It is paid for."
"#,
        expect![[r#"
            error[code-outside-range] catalog.toml:10:8 ‹1400›
              the code `1400` is outside the range of the group `orders`, 1300 to 1399
              note catalog.toml:6:9 ‹"1300..=1399"›: the range is set here

            error[code-outside-range] catalog.toml:14:9 ‹sold_out›
              the code `sold_out` is outside the range of the group `orders`, 1300 to 1399
              note catalog.toml:6:9 ‹"1300..=1399"›: the range is set here
              help: use an integer in this range, or `code = false` for no code"#]],
        expect![[r#"
            error[code-outside-range] catalog.toml:10:8 ‹1400›
              错误码 `1400` 超出了分组 `orders` 的范围：1300 到 1399
              note catalog.toml:6:9 ‹"1300..=1399"›: 范围在这里设定

            error[code-outside-range] catalog.toml:14:9 ‹sold_out›
              错误码 `sold_out` 超出了分组 `orders` 的范围：1300 到 1399
              note catalog.toml:6:9 ‹"1300..=1399"›: 范围在这里设定
              help: 请改用范围内的整数；不需要错误码则写 `code = false`"#]],
    );
}

#[test]
fn a_retired_code_is_not_used_again() {
    part(
        Rule::RetiredCode,
        r#"[errors.gone]
code = 1300
status = 410
message = "It is gone."

[retired]
vanished = { code = 1300, since = "2.0", replaced_by = "gone" }
"#,
        expect![[r#"
            error[retired-code] catalog.toml:6:8 ‹1300›
              the code `1300` is retired and cannot be reused
              note catalog.toml:11:21 ‹1300›: retired here"#]],
        expect![[r#"
            error[retired-code] catalog.toml:6:8 ‹1300›
              错误码 `1300` 已停用，不能再次使用
              note catalog.toml:11:21 ‹1300›: 在这里停用"#]],
    );
}
