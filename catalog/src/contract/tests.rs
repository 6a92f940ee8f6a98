//! Each rule in both directions, the life of a lock, and both at random.

mod differing;
mod edits;
mod life;
mod merges;
mod property;
mod releases;
mod versions;

use super::{Change, Contract, Detail};
use crate::{Level, read_text};

const SHOP: &str = r#"
[catalog]
name         = "shop"
languages    = ["en", "zh"]
envelope     = "api"
alternatives = ["v1"]
docs_url     = "https://example.com/errors/{code}"

[envelopes.api]
body      = { error = { code = "{code}", text = "{message}", title = "{title?}" }, data = "{fields}", errors = "{violations?}" }
violation = { code = "{code}", at = "{pointer?}" }

[envelopes.v1]
http_status = 200
body = { code = "{code}", msg = "{message}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}" }

[statuses.404]
error = "missing"

[violations.too_long]
message.en = "Use at most {max} characters."
message.zh = "最多 {max} 个字符。"
fields.max = "integer"

[violations.required]
message.en = "Required."
message.zh = "必填。"

[errors.sold_out]
status            = [409, 410]
message.en        = "{title} is sold out."
message.zh        = "《{title}》已售罄。"
retryable         = true
aliases           = ["out_of_stock"]
fields.title      = "string"
fields.format     = { type = "string", values = ["paper", "audio"], optional = true }
fields.at         = { type = "datetime", format = "ms" }
fields.after      = { type = "integer", header_only = true }
headers.Retry-After = "{after}"

[errors.missing]
status     = 404
message.en = "There is no such book."
message.zh = "没有这本书。"

[errors.invalid]
status     = 422
message.en = "Some fields are wrong."
message.zh = "部分字段有误。"
violations = ["too_long", "required"]

[retired.old]
code = "legacy"
"#;

fn read(text: &str) -> Option<Contract> {
    read_in(text, Detail::Contract)
}

fn read_in(text: &str, detail: Detail) -> Option<Contract> {
    let reading = read_text("catalog.toml", text);
    for found in reading.diagnostics.iter().filter(|found| found.level == Level::Error) {
        println!("{}", found.text.en);
    }
    (!reading.has_errors()).then(|| Contract::of(&reading.catalog, detail))
}

fn contract(text: &str) -> Contract {
    read(text).unwrap()
}

/// The changes from one text to another, `RULE PATH` each.
fn changes(old: &str, new: &str) -> Vec<String> {
    told(&contract(old).changes_to(&contract(new)))
}

fn told(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| format!("{} {}", change.rule.as_str(), change.path())).collect()
}

/// Replaces what is there once.
fn edited(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}
