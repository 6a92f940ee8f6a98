//! Edits that break the contract, and locks that cannot be read.

use errbook_catalog::contract::{Change, Contract, ContractRule, Detail, Lock};
use errbook_catalog::{Level, LockFile, Reading, Rule, Unavailable, enforce, phrase, read_text};
use expect_test::{Expect, expect};

use crate::case::reported;

const SHOP: &str = r#"[catalog]
name = "shop"
languages = ["en", "zh"]
fallbacks = { yue = "zh" }
envelope = "api"
alternatives = ["v1", "v2"]
docs_url = "https://example.com/{name}"

[envelopes.api]
body = { code = "{code?}", text = "{message}", in = "{group?}", to = "{fields.who?}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}", field = "{pointer?}" }

[envelopes.v1]
body = { code = "{code?}", type = "{type}", name = "{name}", "*" = "{fields}", id = "{request_id}", at = "{instance?}", old = 1, errors = "{violations?}" }
violation = { code = "{code}" }

[envelopes.v2]
http_status = 200
body = { code = "{code?}", message = "{message}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}" }
success = { data = "{data}" }

[statuses.404]
error = "missing"

[statuses.410]
error = "missing"

[groups.a]

[groups.b]

[violations.too_long]
message.en = "Too long."
message.zh = "过长。"

[violations.required]
message.en = "Required."
message.zh = "必填。"

[errors.sold_out]
status = [409, 410]
group = "a"
message.en = "Sold out."
message.zh = "已售罄。"
retryable = true
aliases = ["out_of_stock"]
fields.a = "string"
fields.b = { type = "string", values = ["x", "y"] }
fields.c = { type = "datetime", format = "s" }
fields.d = "integer"
fields.e = "integer"
fields.f = "integer"
fields.g = "integer"
fields.i = { type = "string", values = ["x"] }
fields.who = "string"
fields.after = "integer"
headers.Retry-After = "{after}"
headers.X-After = "{after}"
headers.X-Shop = "{who}"

[errors.missing]
status = 404
message.en = "There is no such book."
message.zh = "没有这本书。"

[errors.invalid]
status = 422
code = 22
violations = ["too_long", "required"]
message.en = "Wrong."
message.zh = "有误。"

[errors.busy]
status = 503
code = "busy"
message.en = "Busy."
message.zh = "繁忙。"

[errors.gone]
status = 410
code = "gone"
message.en = "Gone."
message.zh = "已下架。"

[errors.lost]
status = 500
code = "lost"
message.en = "Lost."
message.zh = "丢失。"

[errors.plain]
status = 400
code = false
envelope = "plain"
alternatives = false
message.en = "Plain."
message.zh = "普通。"

[envelopes.plain]
body = { text = "{message}" }

[retired.old]
code = "legacy"
"#;

const OTHER: &str = r#"[catalog]
name = "store"
languages = ["zh", "en"]
fallbacks = { yue = "en" }
envelope = "v2"
alternatives = ["v1"]
docs_url = "https://example.org/{name}"

[envelopes.api]
body = { code = "{code?}", text = "{message}", in = "{group?}", to = "{fields.who?}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}", field = "{pointer?}" }

[envelopes.v1]
content_type = "application/vnd.shop+json"
body = { code = "{code?}", type = "{type}", name = "{name}", "*" = "{fields}", id = "{trace_id?}", at = "{trace_id}", errors = "{violations?}" }
violation = { code = "{code}" }
success = { data = "{data}" }

[envelopes.v2]
http_status = 202
body = { code = "{code?}", message = "{message}", "*" = "{fields}", errors = "{violations?}" }
violation = { code = "{code}" }
success = { data = "{data}" }

[statuses.404]
error = "lost"

[groups.a]

[groups.b]

[violations.too_long]
code = 7
message.en = "Too long."
message.zh = "过长。"

[errors.sold_out]
status = [410, 409, 423]
envelope = "api"
group = "b"
grpc = "ABORTED"
message.en = "Sold out."
message.zh = "已售罄。"
retryable = false
aliases = ["none_left"]
fields.b = { type = "string", values = ["x", "z"] }
fields.c = { type = "datetime", format = "ms" }
fields.d = "string"
fields.e = { type = "integer", list = true }
fields.f = { type = "integer", wire = "eff" }
fields.h = { type = "integer", wire = "g" }
fields.i = "string"
fields.who = { type = "string", optional = true }
fields.after = { type = "integer", header_only = true }
headers.Retry-After = "60"
headers.X-After = "{after}"
headers.X-Shop = "{who}"

[errors.missing]
status = 400
shares_code = true
envelope = "v1"
audience = "internal"
alternatives = false
message.en = "There is no such book."
message.zh = "没有这本书。"

[errors.invalid]
status = 422
envelope = "api"
code = "22"
violations = ["too_long"]
message.en = "Wrong."
message.zh = "有误。"

[errors.full]
status = 503
envelope = "api"
kind = "action"
code = "busy"
message.en = "Full."
message.zh = "已满。"

[errors.lost]
status = 500
envelope = "api"
code = "gone"
message.en = "Lost."
message.zh = "丢失。"

[errors.fresh]
status = 500
envelope = "api"
code = "missing"
shares_code = true
message.en = "Fresh."
message.zh = "新。"

[errors.plain]
status = 400
code = false
envelope = "plain"
alternatives = false
message.en = "Very plain."
message.zh = "普通。"

[envelopes.plain]
body = { text = "{message}" }

[retired.missing_link]
"#;

fn locked(text: &str) -> Lock {
    let reading = read_text("catalog.toml", text);
    assert!(!reading.has_errors(), "{:?}", reading.errors().collect::<Vec<_>>());
    let mut lock = Lock::default();
    lock.update(&Contract::of(&reading.catalog, Detail::Contract));
    lock
}

/// Reads a catalog, and holds it against a lock.
fn held(text: &str, lock: LockFile<'_>) -> Reading {
    let mut reading = read_text("catalog.toml", text);
    assert!(!reading.has_errors(), "{:?}", reading.errors().collect::<Vec<_>>());
    enforce(&mut reading, "catalog.lock", lock);
    reading
}

/// Every rule breaks, whatever its level is elsewhere.
fn strict(text: &str) -> String {
    let rules = ContractRule::ALL.iter().map(|rule| format!("{} = \"breaking\"\n", rule.as_str()));
    format!("{text}\n[lock]\n{}", rules.collect::<String>())
}

fn broken(rule: ContractRule, old: &str, new: &str, english: Expect, chinese: Expect) {
    let lock = locked(old).to_string();
    let mut reading = held(new, LockFile::Content(lock.as_bytes()));
    reading.diagnostics.retain(|diagnostic| diagnostic.level == Level::Error);
    reported(Rule::Contract(rule), &reading, english, chinese);
}

#[test]
fn a_break_is_an_error_that_names_what_changed_and_every_way_out() {
    let other = SHOP.replace("code = \"busy\"", "code = \"full\"");
    broken(
        ContractRule::CodeChanged,
        SHOP,
        &other,
        expect![[r#"
        error[code_changed] catalog.toml:76:8 ‹"full"›
          the code of `busy` changed from `"busy"` to `"full"`
          note catalog.lock:63:1 ‹[errors.busy]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept code_changed busy --reason "…"`"#]],
        expect![[r#"
            error[code_changed] catalog.toml:76:8 ‹"full"›
              `busy` 的错误码由 `"busy"` 变为 `"full"`
              note catalog.lock:63:1 ‹[errors.busy]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_changed busy --reason "…"`"#]],
    );
}

#[test]
fn what_breaks_nothing_is_no_error() {
    let lock = locked(SHOP).to_string();
    assert!(!held(SHOP, LockFile::Content(lock.as_bytes())).has_errors());
    let more = format!("{SHOP}\n[errors.more]\nstatus = 400\nmessage.en = \"More.\"\nmessage.zh = \"更多。\"\n");
    assert!(!held(&more, LockFile::Content(lock.as_bytes())).has_errors());
    // A lock that nobody demands need not be there.
    assert!(!held(SHOP, LockFile::Missing).has_errors());
    let optional = format!("{SHOP}\n[lock]\nrequired = false\n");
    assert!(!held(&optional, LockFile::Missing).has_errors());
    // What the catalog calls a note is one, and so is what was accepted.
    let other = SHOP.replace("code = \"busy\"", "code = \"full\"");
    let lenient = format!("{other}\n[lock]\ncode_changed = \"note\"\n");
    assert!(!held(&lenient, LockFile::Content(lock.as_bytes())).has_errors());
    let mut accepted = locked(SHOP);
    let contract = Contract::of(&read_text("catalog.toml", &other).catalog, Detail::Contract);
    let breaks: Vec<Change> = accepted.breaks(&contract, &|change| change.rule.level());
    breaks.iter().for_each(|change| accepted.accept(change, "Nobody uses it."));
    assert!(!held(&other, LockFile::Content(accepted.to_string().as_bytes())).has_errors());
}

#[test]
fn a_catalog_with_errors_is_not_compared() {
    let lock = locked(SHOP).to_string();
    let wrong = SHOP.replace("code = \"busy\"", "code = \"full\"").replace("status = 503", "status = 9");
    let mut reading = read_text("catalog.toml", &wrong);
    let before = reading.diagnostics.clone();
    enforce(&mut reading, "catalog.lock", LockFile::Content(lock.as_bytes()));
    assert_eq!(reading.diagnostics, before);
}

#[test]
fn every_rule_of_the_contract_has_words() {
    broken(
        ContractRule::EntryRemoved,
        SHOP,
        &strict(OTHER),
        expect![[r#"
        error[alternative_removed] catalog.toml:2:8 ‹"store"›
          the catalog no longer has the alternative `v2`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept alternative_removed catalog.v2 --reason "…"`

        error[fallback_changed] catalog.toml:2:8 ‹"store"›
          the catalog no longer has the fallback entry of status 410, which was `missing`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept fallback_changed catalog.410 --reason "…"`

        error[catalog_name_changed] catalog.toml:2:8 ‹"store"›
          the name of the catalog changed from `"shop"` to `"store"`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept catalog_name_changed catalog --reason "…"`

        error[envelope_changed] catalog.toml:2:8 ‹"store"›
          the envelope of successes of the catalog changed from `api` to `v2`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept envelope_changed catalog.success --reason "…"`

        error[default_language_changed] catalog.toml:3:14 ‹"zh"›
          the default language of the catalog changed from `en` to `zh`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept default_language_changed catalog --reason "…"`

        error[language_fallback_changed] catalog.toml:4:15 ‹yue›
          the language for readers of `yue` of the catalog changed from `zh` to `en`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept language_fallback_changed catalog.yue --reason "…"`

        error[content_type_changed] catalog.toml:13:12 ‹v1›
          the content type of `envelopes.v1` changed from `"application/json"` to `"application/vnd.shop+json"`
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept content_type_changed envelopes.v1 --reason "…"`

        error[member_changed] catalog.toml:13:12 ‹v1›
          the member `/at` of `envelopes.v1` changed from `{instance}` to `{trace_id}`
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept member_changed envelopes.v1./at --reason "…"`

        error[member_made_required] catalog.toml:13:12 ‹v1›
          the member `/at` of `envelopes.v1` is now always there
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept member_made_required envelopes.v1./at --reason "…"`

        error[member_changed] catalog.toml:13:12 ‹v1›
          the member `/id` of `envelopes.v1` changed from `{request_id}` to `{trace_id}`
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept member_changed envelopes.v1./id --reason "…"`

        error[member_removed] catalog.toml:13:12 ‹v1›
          `envelopes.v1` no longer has the member `/old`, which was `1`
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept member_removed envelopes.v1./old --reason "…"`

        error[member_made_optional] catalog.toml:13:12 ‹v1›
          the member `/id` of `envelopes.v1` may now be absent
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept member_made_optional envelopes.v1./id --reason "…"`

        error[envelope_changed] catalog.toml:13:12 ‹v1›
          `envelopes.v1` now wraps successes
          note catalog.lock:36:1 ‹[envelopes.v1]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept envelope_changed envelopes.v1.success --reason "…"`

        error[http_status_changed] catalog.toml:19:12 ‹v2›
          the HTTP status for `default` of `envelopes.v2` changed from `200` to `202`
          note catalog.lock:51:1 ‹[envelopes.v2]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept http_status_changed envelopes.v2.default --reason "…"`

        error[fallback_changed] catalog.toml:26:9 ‹"lost"›
          the fallback entry of status 404 of the catalog changed from `missing` to `lost`
          note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept fallback_changed catalog.404 --reason "…"`

        error[code_changed] catalog.toml:33:8 ‹7›
          the code of `violations.too_long` changed from `"too_long"` to `7`
          note catalog.lock:150:1 ‹[violations.too_long]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept code_changed violations.too_long --reason "…"`

        error[alias_removed] catalog.toml:37:9 ‹sold_out›
          `sold_out` no longer has the alias `out_of_stock`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept alias_removed sold_out.out_of_stock --reason "…"`

        error[field_removed] catalog.toml:37:9 ‹sold_out›
          `sold_out` no longer has the field `a`, which was `string`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_removed sold_out.a --reason "…"`

        error[retryable_lost] catalog.toml:37:9 ‹sold_out›
          the key `retryable` of `sold_out` changed from `true` to `false`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept retryable_lost sold_out --reason "…"`

        error[shown_group_changed] catalog.toml:37:9 ‹sold_out›
          the group of `sold_out` changed from `a` to `b`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept shown_group_changed sold_out --reason "…"`

        error[type_changed] catalog.toml:37:9 ‹sold_out›
          the problem type of `sold_out` changed from `"https://example.com/sold_out"` to `"https://example.org/sold_out"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept type_changed sold_out --reason "…"`

        error[alias_added] catalog.toml:37:9 ‹sold_out›
          `sold_out` now has the alias `none_left`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept alias_added sold_out.none_left --reason "…"`

        error[default_status_changed] catalog.toml:38:11 ‹410›
          the default status of `sold_out` changed from `409` to `410`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept default_status_changed sold_out --reason "…"`

        error[status_added] catalog.toml:38:11 ‹410›
          the statuses of `sold_out` changed from `409, 410` to `409, 410, 423`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept status_added sold_out --reason "…"`

        error[field_value_removed] catalog.toml:46:8 ‹b›
          the field `b` of `sold_out` no longer has the value `"y"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept field_value_removed sold_out.b --reason "…"`

        error[field_value_added] catalog.toml:46:8 ‹b›
          the field `b` of `sold_out` can now have the value `"z"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept field_value_added sold_out.b --reason "…"`

        error[field_format_changed] catalog.toml:47:8 ‹c›
          the format of the field `c` of `sold_out` changed from `s` to `ms`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_format_changed sold_out.c --reason "…"`

        error[field_type_changed] catalog.toml:48:8 ‹d›
          the type of the field `d` of `sold_out` changed from `integer` to `string`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_type_changed sold_out.d --reason "…"`

        error[field_list_changed] catalog.toml:49:8 ‹e›
          the field `e` of `sold_out` is now a list
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_list_changed sold_out.e --reason "…"`

        error[field_wire_changed] catalog.toml:50:39 ‹"eff"›
          the name of the field `f` in bodies of `sold_out` changed from `"f"` to `"eff"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_wire_changed sold_out.f --reason "…"`

        error[field_renamed] catalog.toml:51:8 ‹h›
          the name of the field `g` of `sold_out` changed from `g` to `h`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept field_renamed sold_out.g --reason "…"`

        error[field_value_added] catalog.toml:52:8 ‹i›
          the field `i` of `sold_out` can now have any value, and had only `"x"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept field_value_added sold_out.i --reason "…"`

        error[field_made_optional] catalog.toml:53:8 ‹who›
          the field `who` of `sold_out` may now be absent
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept field_made_optional sold_out.who --reason "…"`

        error[field_made_header_only] catalog.toml:54:8 ‹after›
          the field `after` of `sold_out` is no longer in bodies
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept field_made_header_only sold_out.after --reason "…"`

        error[header_changed] catalog.toml:55:9 ‹Retry-After›
          the header `retry-after` of `sold_out` changed from `"{after}"` to `"60"`
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept header_changed sold_out.retry-after --reason "…"`

        error[header_made_optional] catalog.toml:57:9 ‹X-Shop›
          the header `x-shop` of `sold_out` may now be absent
          note catalog.lock:113:1 ‹[errors.sold_out]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept header_made_optional sold_out.x-shop --reason "…"`

        error[envelope_changed] catalog.toml:59:9 ‹missing›
          the envelope of `missing` changed from `api` to `v1`
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the envelope, and write the new body as another one that `alternatives` lists
        - accept the break: `errbook lock --accept envelope_changed missing --reason "…"`

        error[type_changed] catalog.toml:59:9 ‹missing›
          the problem type of `missing` changed from `"https://example.com/missing"` to `"https://example.org/missing"`
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept type_changed missing --reason "…"`

        error[made_internal] catalog.toml:59:9 ‹missing›
          `missing` is now internal
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept made_internal missing --reason "…"`

        error[code_became_shared] catalog.toml:59:9 ‹missing›
          the code `"missing"` of `missing` now means `fresh`, too
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - give the new one a code of its own: `code = "…"`
        - accept the break: `errbook lock --accept code_became_shared missing --reason "…"`

        error[status_changed] catalog.toml:60:10 ‹400›
          the statuses of `missing` changed from `404` to `400`
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept status_changed missing --reason "…"`

        error[alternative_removed] catalog.toml:64:1 ‹alternatives›
          `missing` is no longer answered in the alternatives
          note catalog.lock:97:1 ‹[errors.missing]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept alternative_removed missing --reason "…"`

        error[type_changed] catalog.toml:68:9 ‹invalid›
          the problem type of `invalid` changed from `"https://example.com/invalid"` to `"https://example.org/invalid"`
          note catalog.lock:79:1 ‹[errors.invalid]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept type_changed invalid --reason "…"`

        error[code_type_changed] catalog.toml:71:8 ‹"22"›
          the code of `invalid` changed from `22` to `"22"`
          note catalog.lock:79:1 ‹[errors.invalid]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept code_type_changed invalid --reason "…"`

        error[name_changed] catalog.toml:76:9 ‹full›
          `busy` was renamed to `full`
          note catalog.lock:63:1 ‹[errors.busy]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept name_changed busy --reason "…"`

        error[type_changed] catalog.toml:76:9 ‹full›
          the problem type of `busy` changed from `"https://example.com/busy"` to `"https://example.org/full"`
          note catalog.lock:63:1 ‹[errors.busy]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept type_changed busy --reason "…"`

        error[kind_changed] catalog.toml:76:9 ‹full›
          the kind of `busy` changed from `error` to `action`
          note catalog.lock:63:1 ‹[errors.busy]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept kind_changed busy --reason "…"`

        error[type_changed] catalog.toml:84:9 ‹lost›
          the problem type of `lost` changed from `"https://example.com/lost"` to `"https://example.org/lost"`
          note catalog.lock:89:1 ‹[errors.lost]›: clients rely on what is locked here
          help: undo the edit, or accept it: `errbook lock --accept type_changed lost --reason "…"`

        error[code_changed] catalog.toml:87:8 ‹"gone"›
          the code of `lost` changed from `"lost"` to `"gone"`
          note catalog.lock:89:1 ‹[errors.lost]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - keep the old one, and add the new one beside it
        - accept the break: `errbook lock --accept code_changed lost --reason "…"`

        error[code_reused] catalog.toml:87:8 ‹"gone"›
          the code `"gone"`, which meant `gone`, now means `lost`
          note catalog.lock:89:1 ‹[errors.lost]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - give the new one a code of its own: `code = "…"`
        - accept the break: `errbook lock --accept code_reused lost --reason "…"`

        error[entry_added] catalog.toml:91:9 ‹fresh›
          `fresh` is new
          help: undo the edit, or accept it: `errbook lock --accept entry_added fresh --reason "…"`

        error[message_changed] catalog.toml:105:14 ‹"普通。"›
          the message in `en` of `plain` changed from `"Plain."` to `"Very plain."`
          note catalog.lock:105:1 ‹[errors.plain]›: clients rely on what is locked here
          help: undo the edit, or choose another way:
        - show `{code}` in the body, so that clients need not compare messages
        - accept the break: `errbook lock --accept message_changed plain.en --reason "…"`

        error[entry_removed] catalog.lock:71:1 ‹[errors.gone]›
          `gone` was removed, and its code is not reserved
          help: undo the edit, or choose another way:
        - retire it: `[retired]` with `gone = { code = "gone" }`
        - make its code an alias of what replaces it: `aliases = ["gone"]`
        - accept the break: `errbook lock --accept entry_removed gone --reason "…"`

        error[tombstone_removed] catalog.lock:144:1 ‹[retired.old]›
          `retired.old` no longer reserves the code `"legacy"`
          help: undo the edit, or accept it: `errbook lock --accept tombstone_removed retired.old --reason "…"`

        error[violation_removed] catalog.lock:147:1 ‹[violations.required]›
          `violations.required` was removed, and its code is not reserved
          help: undo the edit, or choose another way:
        - retire it: `[retired_violations]` with `required = { code = "required" }`
        - make its code an alias of what replaces it: `aliases = ["required"]`
        - accept the break: `errbook lock --accept violation_removed violations.required --reason "…"`"#]],
        expect![[r#"
            error[alternative_removed] catalog.toml:2:8 ‹"store"›
              错误目录不再有备选模板 `v2`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alternative_removed catalog.v2 --reason "…"`

            error[fallback_changed] catalog.toml:2:8 ‹"store"›
              错误目录不再有状态码 410 的兜底条目，原为 `missing`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept fallback_changed catalog.410 --reason "…"`

            error[catalog_name_changed] catalog.toml:2:8 ‹"store"›
              错误目录的名字由 `"shop"` 变为 `"store"`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept catalog_name_changed catalog --reason "…"`

            error[envelope_changed] catalog.toml:2:8 ‹"store"›
              错误目录的成功响应的模板由 `api` 变为 `v2`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed catalog.success --reason "…"`

            error[default_language_changed] catalog.toml:3:14 ‹"zh"›
              错误目录的默认语言由 `en` 变为 `zh`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept default_language_changed catalog --reason "…"`

            error[language_fallback_changed] catalog.toml:4:15 ‹yue›
              错误目录的替代语言（`yue` 的读者）由 `zh` 变为 `en`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept language_fallback_changed catalog.yue --reason "…"`

            error[content_type_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的媒体类型由 `"application/json"` 变为 `"application/vnd.shop+json"`
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept content_type_changed envelopes.v1 --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/at`由 `{instance}` 变为 `{trace_id}`
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_changed envelopes.v1./at --reason "…"`

            error[member_made_required] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/at`现在总会出现
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept member_made_required envelopes.v1./at --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/id`由 `{request_id}` 变为 `{trace_id}`
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_changed envelopes.v1./id --reason "…"`

            error[member_removed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 不再有成员 `/old`，原为 `1`
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_removed envelopes.v1./old --reason "…"`

            error[member_made_optional] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/id`现在可能缺失
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_made_optional envelopes.v1./id --reason "…"`

            error[envelope_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 现在会包装成功响应
              note catalog.lock:36:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed envelopes.v1.success --reason "…"`

            error[http_status_changed] catalog.toml:19:12 ‹v2›
              `envelopes.v2` 的 HTTP 状态码（`default`）由 `200` 变为 `202`
              note catalog.lock:51:1 ‹[envelopes.v2]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept http_status_changed envelopes.v2.default --reason "…"`

            error[fallback_changed] catalog.toml:26:9 ‹"lost"›
              错误目录的状态码 404 的兜底条目由 `missing` 变为 `lost`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept fallback_changed catalog.404 --reason "…"`

            error[code_changed] catalog.toml:33:8 ‹7›
              `violations.too_long` 的错误码由 `"too_long"` 变为 `7`
              note catalog.lock:150:1 ‹[violations.too_long]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_changed violations.too_long --reason "…"`

            error[alias_removed] catalog.toml:37:9 ‹sold_out›
              `sold_out` 不再有别名 `out_of_stock`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alias_removed sold_out.out_of_stock --reason "…"`

            error[field_removed] catalog.toml:37:9 ‹sold_out›
              `sold_out` 不再有字段 `a`，原为 `string`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_removed sold_out.a --reason "…"`

            error[retryable_lost] catalog.toml:37:9 ‹sold_out›
              `sold_out` 的键 `retryable`由 `true` 变为 `false`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept retryable_lost sold_out --reason "…"`

            error[shown_group_changed] catalog.toml:37:9 ‹sold_out›
              `sold_out` 的分组由 `a` 变为 `b`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept shown_group_changed sold_out --reason "…"`

            error[type_changed] catalog.toml:37:9 ‹sold_out›
              `sold_out` 的问题类型由 `"https://example.com/sold_out"` 变为 `"https://example.org/sold_out"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed sold_out --reason "…"`

            error[alias_added] catalog.toml:37:9 ‹sold_out›
              `sold_out` 多了别名 `none_left`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alias_added sold_out.none_left --reason "…"`

            error[default_status_changed] catalog.toml:38:11 ‹410›
              `sold_out` 的默认状态码由 `409` 变为 `410`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept default_status_changed sold_out --reason "…"`

            error[status_added] catalog.toml:38:11 ‹410›
              `sold_out` 的状态码由 `409, 410` 变为 `409, 410, 423`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept status_added sold_out --reason "…"`

            error[field_value_removed] catalog.toml:46:8 ‹b›
              `sold_out` 的字段 `b`不再有取值 `"y"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_removed sold_out.b --reason "…"`

            error[field_value_added] catalog.toml:46:8 ‹b›
              `sold_out` 的字段 `b`现在可能取值 `"z"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_added sold_out.b --reason "…"`

            error[field_format_changed] catalog.toml:47:8 ‹c›
              `sold_out` 的字段 `c` 的格式由 `s` 变为 `ms`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_format_changed sold_out.c --reason "…"`

            error[field_type_changed] catalog.toml:48:8 ‹d›
              `sold_out` 的字段 `d` 的类型由 `integer` 变为 `string`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_type_changed sold_out.d --reason "…"`

            error[field_list_changed] catalog.toml:49:8 ‹e›
              `sold_out` 的字段 `e`变成了列表
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_list_changed sold_out.e --reason "…"`

            error[field_wire_changed] catalog.toml:50:39 ‹"eff"›
              `sold_out` 的字段 `f` 在响应体里的名字由 `"f"` 变为 `"eff"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_wire_changed sold_out.f --reason "…"`

            error[field_renamed] catalog.toml:51:8 ‹h›
              `sold_out` 的字段 `g` 的名字由 `g` 变为 `h`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_renamed sold_out.g --reason "…"`

            error[field_value_added] catalog.toml:52:8 ‹i›
              `sold_out` 的字段 `i`现在可以取任意值，原来只有 `"x"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_added sold_out.i --reason "…"`

            error[field_made_optional] catalog.toml:53:8 ‹who›
              `sold_out` 的字段 `who`现在可能缺失
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_made_optional sold_out.who --reason "…"`

            error[field_made_header_only] catalog.toml:54:8 ‹after›
              `sold_out` 的字段 `after`不再出现在响应体里
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_made_header_only sold_out.after --reason "…"`

            error[header_changed] catalog.toml:55:9 ‹Retry-After›
              `sold_out` 的响应头 `retry-after`由 `"{after}"` 变为 `"60"`
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept header_changed sold_out.retry-after --reason "…"`

            error[header_made_optional] catalog.toml:57:9 ‹X-Shop›
              `sold_out` 的响应头 `x-shop`现在可能缺失
              note catalog.lock:113:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept header_made_optional sold_out.x-shop --reason "…"`

            error[envelope_changed] catalog.toml:59:9 ‹missing›
              `missing` 的响应体模板由 `api` 变为 `v1`
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed missing --reason "…"`

            error[type_changed] catalog.toml:59:9 ‹missing›
              `missing` 的问题类型由 `"https://example.com/missing"` 变为 `"https://example.org/missing"`
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed missing --reason "…"`

            error[made_internal] catalog.toml:59:9 ‹missing›
              `missing` 改为仅供内部使用
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept made_internal missing --reason "…"`

            error[code_became_shared] catalog.toml:59:9 ‹missing›
              `missing` 的错误码 `"missing"` 现在也表示 `fresh`
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 为新的条目另设错误码：`code = "…"`
            - 接受这一改动：`errbook lock --accept code_became_shared missing --reason "…"`

            error[status_changed] catalog.toml:60:10 ‹400›
              `missing` 的状态码由 `404` 变为 `400`
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept status_changed missing --reason "…"`

            error[alternative_removed] catalog.toml:64:1 ‹alternatives›
              `missing` 不再使用备选模板应答
              note catalog.lock:97:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alternative_removed missing --reason "…"`

            error[type_changed] catalog.toml:68:9 ‹invalid›
              `invalid` 的问题类型由 `"https://example.com/invalid"` 变为 `"https://example.org/invalid"`
              note catalog.lock:79:1 ‹[errors.invalid]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed invalid --reason "…"`

            error[code_type_changed] catalog.toml:71:8 ‹"22"›
              `invalid` 的错误码由 `22` 变为 `"22"`
              note catalog.lock:79:1 ‹[errors.invalid]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_type_changed invalid --reason "…"`

            error[name_changed] catalog.toml:76:9 ‹full›
              `busy` 改名为 `full`
              note catalog.lock:63:1 ‹[errors.busy]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept name_changed busy --reason "…"`

            error[type_changed] catalog.toml:76:9 ‹full›
              `busy` 的问题类型由 `"https://example.com/busy"` 变为 `"https://example.org/full"`
              note catalog.lock:63:1 ‹[errors.busy]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed busy --reason "…"`

            error[kind_changed] catalog.toml:76:9 ‹full›
              `busy` 的类别由 `error` 变为 `action`
              note catalog.lock:63:1 ‹[errors.busy]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept kind_changed busy --reason "…"`

            error[type_changed] catalog.toml:84:9 ‹lost›
              `lost` 的问题类型由 `"https://example.com/lost"` 变为 `"https://example.org/lost"`
              note catalog.lock:89:1 ‹[errors.lost]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed lost --reason "…"`

            error[code_changed] catalog.toml:87:8 ‹"gone"›
              `lost` 的错误码由 `"lost"` 变为 `"gone"`
              note catalog.lock:89:1 ‹[errors.lost]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_changed lost --reason "…"`

            error[code_reused] catalog.toml:87:8 ‹"gone"›
              错误码 `"gone"` 原属于 `gone`，现在表示 `lost` 
              note catalog.lock:89:1 ‹[errors.lost]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 为新的条目另设错误码：`code = "…"`
            - 接受这一改动：`errbook lock --accept code_reused lost --reason "…"`

            error[entry_added] catalog.toml:91:9 ‹fresh›
              `fresh` 是新增的
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept entry_added fresh --reason "…"`

            error[message_changed] catalog.toml:105:14 ‹"普通。"›
              `plain` 的消息（`en`）由 `"Plain."` 变为 `"Very plain."`
              note catalog.lock:105:1 ‹[errors.plain]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 在响应体里写上 `{code}`，客户端就不必比较消息
            - 接受这一改动：`errbook lock --accept message_changed plain.en --reason "…"`

            error[entry_removed] catalog.lock:71:1 ‹[errors.gone]›
              `gone` 被删除，错误码也没有保留
              help: 请撤销修改，或选择其他办法：
            - 停用它：在 `[retired]` 中写 `gone = { code = "gone" }`
            - 把它的错误码写成替代者的别名：`aliases = ["gone"]`
            - 接受这一改动：`errbook lock --accept entry_removed gone --reason "…"`

            error[tombstone_removed] catalog.lock:144:1 ‹[retired.old]›
              `retired.old` 不再保留错误码 `"legacy"`
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept tombstone_removed retired.old --reason "…"`

            error[violation_removed] catalog.lock:147:1 ‹[violations.required]›
              `violations.required` 被删除，错误码也没有保留
              help: 请撤销修改，或选择其他办法：
            - 停用它：在 `[retired_violations]` 中写 `required = { code = "required" }`
            - 把它的错误码写成替代者的别名：`aliases = ["required"]`
            - 接受这一改动：`errbook lock --accept violation_removed violations.required --reason "…"`"#]],
    );
}

#[test]
fn every_rule_of_the_contract_has_words_the_other_way_round() {
    broken(
        ContractRule::EntryAdded,
        OTHER,
        &strict(SHOP),
        expect![[r#"
            error[catalog_name_changed] catalog.toml:2:8 ‹"shop"›
              the name of the catalog changed from `"store"` to `"shop"`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept catalog_name_changed catalog --reason "…"`

            error[alternative_added] catalog.toml:2:8 ‹"shop"›
              the catalog now has the alternative `v2`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept alternative_added catalog.v2 --reason "…"`

            error[envelope_changed] catalog.toml:2:8 ‹"shop"›
              the envelope of successes of the catalog changed from `v2` to `api`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept envelope_changed catalog.success --reason "…"`

            error[default_language_changed] catalog.toml:3:14 ‹"en"›
              the default language of the catalog changed from `zh` to `en`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept default_language_changed catalog --reason "…"`

            error[language_fallback_changed] catalog.toml:4:15 ‹yue›
              the language for readers of `yue` of the catalog changed from `en` to `zh`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept language_fallback_changed catalog.yue --reason "…"`

            error[content_type_changed] catalog.toml:13:12 ‹v1›
              the content type of `envelopes.v1` changed from `"application/vnd.shop+json"` to `"application/json"`
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept content_type_changed envelopes.v1 --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              the member `/at` of `envelopes.v1` changed from `{trace_id}` to `{instance}`
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept member_changed envelopes.v1./at --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              the member `/id` of `envelopes.v1` changed from `{trace_id}` to `{request_id}`
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept member_changed envelopes.v1./id --reason "…"`

            error[member_made_required] catalog.toml:13:12 ‹v1›
              the member `/id` of `envelopes.v1` is now always there
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept member_made_required envelopes.v1./id --reason "…"`

            error[envelope_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` no longer wraps successes
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept envelope_changed envelopes.v1.success --reason "…"`

            error[member_made_optional] catalog.toml:13:12 ‹v1›
              the member `/at` of `envelopes.v1` may now be absent
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept member_made_optional envelopes.v1./at --reason "…"`

            error[member_added] catalog.toml:13:12 ‹v1›
              `envelopes.v1` now has the member `/old`: `1`
              note catalog.lock:34:1 ‹[envelopes.v1]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept member_added envelopes.v1./old --reason "…"`

            error[http_status_changed] catalog.toml:17:12 ‹v2›
              the HTTP status for `default` of `envelopes.v2` changed from `202` to `200`
              note catalog.lock:49:1 ‹[envelopes.v2]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept http_status_changed envelopes.v2.default --reason "…"`

            error[fallback_changed] catalog.toml:24:9 ‹"missing"›
              the fallback entry of status 404 of the catalog changed from `lost` to `missing`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept fallback_changed catalog.404 --reason "…"`

            error[fallback_added] catalog.toml:27:9 ‹"missing"›
              the catalog now has the fallback entry of status 410: `missing`
              note catalog.lock:4:1 ‹[catalog]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept fallback_added catalog.410 --reason "…"`

            error[code_changed] catalog.toml:33:13 ‹too_long›
              the code of `violations.too_long` changed from `7` to `"too_long"`
              note catalog.lock:151:1 ‹[violations.too_long]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept code_changed violations.too_long --reason "…"`

            error[entry_added] catalog.toml:37:13 ‹required›
              `violations.required` is new
              help: undo the edit, or accept it: `errbook lock --accept entry_added violations.required --reason "…"`

            error[alias_removed] catalog.toml:41:9 ‹sold_out›
              `sold_out` no longer has the alias `none_left`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept alias_removed sold_out.none_left --reason "…"`

            error[retryable_changed] catalog.toml:41:9 ‹sold_out›
              the key `retryable` of `sold_out` changed from `false` to `true`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept retryable_changed sold_out --reason "…"`

            error[shown_group_changed] catalog.toml:41:9 ‹sold_out›
              the group of `sold_out` changed from `b` to `a`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept shown_group_changed sold_out --reason "…"`

            error[type_changed] catalog.toml:41:9 ‹sold_out›
              the problem type of `sold_out` changed from `"https://example.org/sold_out"` to `"https://example.com/sold_out"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept type_changed sold_out --reason "…"`

            error[alias_added] catalog.toml:41:9 ‹sold_out›
              `sold_out` now has the alias `out_of_stock`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept alias_added sold_out.out_of_stock --reason "…"`

            error[status_changed] catalog.toml:42:11 ‹409›
              the statuses of `sold_out` changed from `409, 410, 423` to `409, 410`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept status_changed sold_out --reason "…"`

            error[field_added] catalog.toml:48:8 ‹a›
              `sold_out` now has the field `a`: `string`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_added sold_out.a --reason "…"`

            error[field_value_removed] catalog.toml:49:8 ‹b›
              the field `b` of `sold_out` no longer has the value `"z"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_value_removed sold_out.b --reason "…"`

            error[field_value_added] catalog.toml:49:8 ‹b›
              the field `b` of `sold_out` can now have the value `"y"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_value_added sold_out.b --reason "…"`

            error[field_format_changed] catalog.toml:50:8 ‹c›
              the format of the field `c` of `sold_out` changed from `ms` to `s`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept field_format_changed sold_out.c --reason "…"`

            error[field_type_changed] catalog.toml:51:8 ‹d›
              the type of the field `d` of `sold_out` changed from `string` to `integer`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept field_type_changed sold_out.d --reason "…"`

            error[field_list_changed] catalog.toml:52:8 ‹e›
              the field `e` of `sold_out` is no longer a list
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept field_list_changed sold_out.e --reason "…"`

            error[field_wire_changed] catalog.toml:53:8 ‹f›
              the name of the field `f` in bodies of `sold_out` changed from `"eff"` to `"f"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept field_wire_changed sold_out.f --reason "…"`

            error[field_renamed] catalog.toml:54:8 ‹g›
              the name of the field `h` of `sold_out` changed from `h` to `g`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_renamed sold_out.h --reason "…"`

            error[field_value_removed] catalog.toml:55:8 ‹i›
              the field `i` of `sold_out` can now have only the value `"x"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_value_removed sold_out.i --reason "…"`

            error[field_made_required] catalog.toml:56:8 ‹who›
              the field `who` of `sold_out` is now always there
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_made_required sold_out.who --reason "…"`

            error[field_added] catalog.toml:57:8 ‹after›
              `sold_out` now has the field `after`: `integer`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept field_added sold_out.after --reason "…"`

            error[header_changed] catalog.toml:58:9 ‹Retry-After›
              the header `retry-after` of `sold_out` changed from `"60"` to `"{after}"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept header_changed sold_out.retry-after --reason "…"`

            error[header_made_required] catalog.toml:60:9 ‹X-Shop›
              the header `x-shop` of `sold_out` is now always there
              note catalog.lock:112:1 ‹[errors.sold_out]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept header_made_required sold_out.x-shop --reason "…"`

            error[envelope_changed] catalog.toml:62:9 ‹missing›
              the envelope of `missing` changed from `v1` to `api`
              note catalog.lock:95:1 ‹[errors.missing]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept envelope_changed missing --reason "…"`

            error[made_public] catalog.toml:62:9 ‹missing›
              `missing` is now public
              note catalog.lock:95:1 ‹[errors.missing]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept made_public missing --reason "…"`

            error[envelope_changed] catalog.toml:62:9 ‹missing›
              `missing` is now answered in the alternatives, too
              note catalog.lock:95:1 ‹[errors.missing]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the envelope, and write the new body as another one that `alternatives` lists
            - accept the break: `errbook lock --accept envelope_changed missing.alternatives --reason "…"`

            error[type_changed] catalog.toml:62:9 ‹missing›
              the problem type of `missing` changed from `"https://example.org/missing"` to `"https://example.com/missing"`
              note catalog.lock:95:1 ‹[errors.missing]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept type_changed missing --reason "…"`

            error[status_changed] catalog.toml:63:10 ‹404›
              the statuses of `missing` changed from `400` to `404`
              note catalog.lock:95:1 ‹[errors.missing]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept status_changed missing --reason "…"`

            error[type_changed] catalog.toml:67:9 ‹invalid›
              the problem type of `invalid` changed from `"https://example.org/invalid"` to `"https://example.com/invalid"`
              note catalog.lock:78:1 ‹[errors.invalid]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept type_changed invalid --reason "…"`

            error[code_type_changed] catalog.toml:69:8 ‹22›
              the code of `invalid` changed from `"22"` to `22`
              note catalog.lock:78:1 ‹[errors.invalid]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept code_type_changed invalid --reason "…"`

            error[violation_added] catalog.toml:70:1 ‹violations›
              `invalid` now has the violation `required`
              note catalog.lock:78:1 ‹[errors.invalid]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept violation_added invalid.required --reason "…"`

            error[name_changed] catalog.toml:74:9 ‹busy›
              `full` was renamed to `busy`
              note catalog.lock:69:1 ‹[errors.full]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept name_changed full --reason "…"`

            error[kind_changed] catalog.toml:74:9 ‹busy›
              the kind of `full` changed from `action` to `error`
              note catalog.lock:69:1 ‹[errors.full]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept kind_changed full --reason "…"`

            error[type_changed] catalog.toml:74:9 ‹busy›
              the problem type of `full` changed from `"https://example.org/full"` to `"https://example.com/busy"`
              note catalog.lock:69:1 ‹[errors.full]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept type_changed full --reason "…"`

            error[entry_added] catalog.toml:80:9 ‹gone›
              `gone` is new
              help: undo the edit, or accept it: `errbook lock --accept entry_added gone --reason "…"`

            error[code_reused] catalog.toml:82:8 ‹"gone"›
              the code `"gone"`, which meant `lost`, now means `gone`
              help: undo the edit, or choose another way:
            - give the new one a code of its own: `code = "…"`
            - accept the break: `errbook lock --accept code_reused gone --reason "…"`

            error[type_changed] catalog.toml:86:9 ‹lost›
              the problem type of `lost` changed from `"https://example.org/lost"` to `"https://example.com/lost"`
              note catalog.lock:87:1 ‹[errors.lost]›: clients rely on what is locked here
              help: undo the edit, or accept it: `errbook lock --accept type_changed lost --reason "…"`

            error[code_changed] catalog.toml:88:8 ‹"lost"›
              the code of `lost` changed from `"gone"` to `"lost"`
              note catalog.lock:87:1 ‹[errors.lost]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - keep the old one, and add the new one beside it
            - accept the break: `errbook lock --accept code_changed lost --reason "…"`

            error[message_changed] catalog.toml:97:14 ‹"Plain."›
              the message in `en` of `plain` changed from `"Very plain."` to `"Plain."`
              note catalog.lock:104:1 ‹[errors.plain]›: clients rely on what is locked here
              help: undo the edit, or choose another way:
            - show `{code}` in the body, so that clients need not compare messages
            - accept the break: `errbook lock --accept message_changed plain.en --reason "…"`

            error[entry_removed] catalog.lock:61:1 ‹[errors.fresh]›
              `fresh` was removed, and its code is not reserved
              help: undo the edit, or choose another way:
            - retire it: `[retired]` with `fresh = { code = "missing" }`
            - make its code an alias of what replaces it: `aliases = ["missing"]`
            - accept the break: `errbook lock --accept entry_removed fresh --reason "…"`

            error[tombstone_removed] catalog.lock:148:1 ‹[retired.missing_link]›
              `retired.missing_link` no longer reserves the code `"missing_link"`
              help: undo the edit, or accept it: `errbook lock --accept tombstone_removed retired.missing_link --reason "…"`"#]],
        expect![[r#"
            error[catalog_name_changed] catalog.toml:2:8 ‹"shop"›
              错误目录的名字由 `"store"` 变为 `"shop"`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept catalog_name_changed catalog --reason "…"`

            error[alternative_added] catalog.toml:2:8 ‹"shop"›
              错误目录多了备选模板 `v2`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alternative_added catalog.v2 --reason "…"`

            error[envelope_changed] catalog.toml:2:8 ‹"shop"›
              错误目录的成功响应的模板由 `v2` 变为 `api`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed catalog.success --reason "…"`

            error[default_language_changed] catalog.toml:3:14 ‹"en"›
              错误目录的默认语言由 `zh` 变为 `en`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept default_language_changed catalog --reason "…"`

            error[language_fallback_changed] catalog.toml:4:15 ‹yue›
              错误目录的替代语言（`yue` 的读者）由 `en` 变为 `zh`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept language_fallback_changed catalog.yue --reason "…"`

            error[content_type_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的媒体类型由 `"application/vnd.shop+json"` 变为 `"application/json"`
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept content_type_changed envelopes.v1 --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/at`由 `{trace_id}` 变为 `{instance}`
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_changed envelopes.v1./at --reason "…"`

            error[member_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/id`由 `{trace_id}` 变为 `{request_id}`
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_changed envelopes.v1./id --reason "…"`

            error[member_made_required] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/id`现在总会出现
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept member_made_required envelopes.v1./id --reason "…"`

            error[envelope_changed] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 不再包装成功响应
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed envelopes.v1.success --reason "…"`

            error[member_made_optional] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 的成员 `/at`现在可能缺失
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept member_made_optional envelopes.v1./at --reason "…"`

            error[member_added] catalog.toml:13:12 ‹v1›
              `envelopes.v1` 多了成员 `/old`：`1`
              note catalog.lock:34:1 ‹[envelopes.v1]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept member_added envelopes.v1./old --reason "…"`

            error[http_status_changed] catalog.toml:17:12 ‹v2›
              `envelopes.v2` 的 HTTP 状态码（`default`）由 `202` 变为 `200`
              note catalog.lock:49:1 ‹[envelopes.v2]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept http_status_changed envelopes.v2.default --reason "…"`

            error[fallback_changed] catalog.toml:24:9 ‹"missing"›
              错误目录的状态码 404 的兜底条目由 `lost` 变为 `missing`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept fallback_changed catalog.404 --reason "…"`

            error[fallback_added] catalog.toml:27:9 ‹"missing"›
              错误目录多了状态码 410 的兜底条目：`missing`
              note catalog.lock:4:1 ‹[catalog]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept fallback_added catalog.410 --reason "…"`

            error[code_changed] catalog.toml:33:13 ‹too_long›
              `violations.too_long` 的错误码由 `7` 变为 `"too_long"`
              note catalog.lock:151:1 ‹[violations.too_long]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_changed violations.too_long --reason "…"`

            error[entry_added] catalog.toml:37:13 ‹required›
              `violations.required` 是新增的
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept entry_added violations.required --reason "…"`

            error[alias_removed] catalog.toml:41:9 ‹sold_out›
              `sold_out` 不再有别名 `none_left`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alias_removed sold_out.none_left --reason "…"`

            error[retryable_changed] catalog.toml:41:9 ‹sold_out›
              `sold_out` 的键 `retryable`由 `false` 变为 `true`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept retryable_changed sold_out --reason "…"`

            error[shown_group_changed] catalog.toml:41:9 ‹sold_out›
              `sold_out` 的分组由 `b` 变为 `a`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept shown_group_changed sold_out --reason "…"`

            error[type_changed] catalog.toml:41:9 ‹sold_out›
              `sold_out` 的问题类型由 `"https://example.org/sold_out"` 变为 `"https://example.com/sold_out"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed sold_out --reason "…"`

            error[alias_added] catalog.toml:41:9 ‹sold_out›
              `sold_out` 多了别名 `out_of_stock`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept alias_added sold_out.out_of_stock --reason "…"`

            error[status_changed] catalog.toml:42:11 ‹409›
              `sold_out` 的状态码由 `409, 410, 423` 变为 `409, 410`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept status_changed sold_out --reason "…"`

            error[field_added] catalog.toml:48:8 ‹a›
              `sold_out` 多了字段 `a`：`string`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_added sold_out.a --reason "…"`

            error[field_value_removed] catalog.toml:49:8 ‹b›
              `sold_out` 的字段 `b`不再有取值 `"z"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_removed sold_out.b --reason "…"`

            error[field_value_added] catalog.toml:49:8 ‹b›
              `sold_out` 的字段 `b`现在可能取值 `"y"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_added sold_out.b --reason "…"`

            error[field_format_changed] catalog.toml:50:8 ‹c›
              `sold_out` 的字段 `c` 的格式由 `ms` 变为 `s`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_format_changed sold_out.c --reason "…"`

            error[field_type_changed] catalog.toml:51:8 ‹d›
              `sold_out` 的字段 `d` 的类型由 `string` 变为 `integer`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_type_changed sold_out.d --reason "…"`

            error[field_list_changed] catalog.toml:52:8 ‹e›
              `sold_out` 的字段 `e`不再是列表
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_list_changed sold_out.e --reason "…"`

            error[field_wire_changed] catalog.toml:53:8 ‹f›
              `sold_out` 的字段 `f` 在响应体里的名字由 `"eff"` 变为 `"f"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept field_wire_changed sold_out.f --reason "…"`

            error[field_renamed] catalog.toml:54:8 ‹g›
              `sold_out` 的字段 `h` 的名字由 `h` 变为 `g`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_renamed sold_out.h --reason "…"`

            error[field_value_removed] catalog.toml:55:8 ‹i›
              `sold_out` 的字段 `i`现在只能取值 `"x"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_value_removed sold_out.i --reason "…"`

            error[field_made_required] catalog.toml:56:8 ‹who›
              `sold_out` 的字段 `who`现在总会出现
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_made_required sold_out.who --reason "…"`

            error[field_added] catalog.toml:57:8 ‹after›
              `sold_out` 多了字段 `after`：`integer`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept field_added sold_out.after --reason "…"`

            error[header_changed] catalog.toml:58:9 ‹Retry-After›
              `sold_out` 的响应头 `retry-after`由 `"60"` 变为 `"{after}"`
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept header_changed sold_out.retry-after --reason "…"`

            error[header_made_required] catalog.toml:60:9 ‹X-Shop›
              `sold_out` 的响应头 `x-shop`现在总会出现
              note catalog.lock:112:1 ‹[errors.sold_out]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept header_made_required sold_out.x-shop --reason "…"`

            error[envelope_changed] catalog.toml:62:9 ‹missing›
              `missing` 的响应体模板由 `v1` 变为 `api`
              note catalog.lock:95:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed missing --reason "…"`

            error[made_public] catalog.toml:62:9 ‹missing›
              `missing` 改为公开
              note catalog.lock:95:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept made_public missing --reason "…"`

            error[envelope_changed] catalog.toml:62:9 ‹missing›
              `missing` 现在也使用备选模板应答
              note catalog.lock:95:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留这个响应体模板，把新的响应体写成另一个模板，并列入 `alternatives`
            - 接受这一改动：`errbook lock --accept envelope_changed missing.alternatives --reason "…"`

            error[type_changed] catalog.toml:62:9 ‹missing›
              `missing` 的问题类型由 `"https://example.org/missing"` 变为 `"https://example.com/missing"`
              note catalog.lock:95:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed missing --reason "…"`

            error[status_changed] catalog.toml:63:10 ‹404›
              `missing` 的状态码由 `400` 变为 `404`
              note catalog.lock:95:1 ‹[errors.missing]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept status_changed missing --reason "…"`

            error[type_changed] catalog.toml:67:9 ‹invalid›
              `invalid` 的问题类型由 `"https://example.org/invalid"` 变为 `"https://example.com/invalid"`
              note catalog.lock:78:1 ‹[errors.invalid]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed invalid --reason "…"`

            error[code_type_changed] catalog.toml:69:8 ‹22›
              `invalid` 的错误码由 `"22"` 变为 `22`
              note catalog.lock:78:1 ‹[errors.invalid]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_type_changed invalid --reason "…"`

            error[violation_added] catalog.toml:70:1 ‹violations›
              `invalid` 多了违规项 `required`
              note catalog.lock:78:1 ‹[errors.invalid]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept violation_added invalid.required --reason "…"`

            error[name_changed] catalog.toml:74:9 ‹busy›
              `full` 改名为 `busy`
              note catalog.lock:69:1 ‹[errors.full]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept name_changed full --reason "…"`

            error[kind_changed] catalog.toml:74:9 ‹busy›
              `full` 的类别由 `action` 变为 `error`
              note catalog.lock:69:1 ‹[errors.full]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept kind_changed full --reason "…"`

            error[type_changed] catalog.toml:74:9 ‹busy›
              `full` 的问题类型由 `"https://example.org/full"` 变为 `"https://example.com/busy"`
              note catalog.lock:69:1 ‹[errors.full]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed full --reason "…"`

            error[entry_added] catalog.toml:80:9 ‹gone›
              `gone` 是新增的
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept entry_added gone --reason "…"`

            error[code_reused] catalog.toml:82:8 ‹"gone"›
              错误码 `"gone"` 原属于 `lost`，现在表示 `gone` 
              help: 请撤销修改，或选择其他办法：
            - 为新的条目另设错误码：`code = "…"`
            - 接受这一改动：`errbook lock --accept code_reused gone --reason "…"`

            error[type_changed] catalog.toml:86:9 ‹lost›
              `lost` 的问题类型由 `"https://example.org/lost"` 变为 `"https://example.com/lost"`
              note catalog.lock:87:1 ‹[errors.lost]›: 客户端依赖这里锁定的内容
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept type_changed lost --reason "…"`

            error[code_changed] catalog.toml:88:8 ‹"lost"›
              `lost` 的错误码由 `"gone"` 变为 `"lost"`
              note catalog.lock:87:1 ‹[errors.lost]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 保留原来的，另外新增一个
            - 接受这一改动：`errbook lock --accept code_changed lost --reason "…"`

            error[message_changed] catalog.toml:97:14 ‹"Plain."›
              `plain` 的消息（`en`）由 `"Very plain."` 变为 `"Plain."`
              note catalog.lock:104:1 ‹[errors.plain]›: 客户端依赖这里锁定的内容
              help: 请撤销修改，或选择其他办法：
            - 在响应体里写上 `{code}`，客户端就不必比较消息
            - 接受这一改动：`errbook lock --accept message_changed plain.en --reason "…"`

            error[entry_removed] catalog.lock:61:1 ‹[errors.fresh]›
              `fresh` 被删除，错误码也没有保留
              help: 请撤销修改，或选择其他办法：
            - 停用它：在 `[retired]` 中写 `fresh = { code = "missing" }`
            - 把它的错误码写成替代者的别名：`aliases = ["missing"]`
            - 接受这一改动：`errbook lock --accept entry_removed fresh --reason "…"`

            error[tombstone_removed] catalog.lock:148:1 ‹[retired.missing_link]›
              `retired.missing_link` 不再保留错误码 `"missing_link"`
              help: 请撤销修改；若确要修改，请接受它：`errbook lock --accept tombstone_removed retired.missing_link --reason "…"`"#]],
    );
}

fn refused(rule: Rule, lock: LockFile<'_>, english: Expect, chinese: Expect) {
    let catalog = "[catalog]\nname = \"shop\"\n\n[lock]\n\n[errors.gone]\nstatus = 410\nmessage.en = \"Gone.\"\nmessage.zh = \"已下架。\"\n";
    reported(rule, &held(catalog, lock), english, chinese);
}

#[test]
fn a_lock_that_the_catalog_demands_has_to_be_there() {
    refused(
        Rule::MissingLock,
        LockFile::Missing,
        expect![[r#"
        error[missing-lock] catalog.toml:4:2 ‹lock›
          `[lock]` requires the lock `catalog.lock`, which does not exist
          help: restore it from version control, or write the first one: `errbook lock`"#]],
        expect![[r#"
        error[missing-lock] catalog.toml:4:2 ‹lock›
          `[lock]` 要求有锁文件 `catalog.lock`，但它不存在
          help: 请从版本控制中恢复它；如果还没有锁文件，请运行 `errbook lock` 生成"#]],
    );
}

#[test]
fn a_lock_has_to_be_readable() {
    let reason = Unavailable::from(phrase!("permission denied", "没有权限"));
    refused(
        Rule::UnreadableFile,
        LockFile::Unreadable(reason),
        expect![[r#"
        error[unreadable-file] catalog.toml:4:2 ‹lock›
          cannot read the lock `catalog.lock`: permission denied"#]],
        expect![[r#"
        error[unreadable-file] catalog.toml:4:2 ‹lock›
          无法读取锁文件 `catalog.lock`：没有权限"#]],
    );
    let helpful = Unavailable::from(phrase!("permission denied", "没有权限")).help(phrase!("ask for it", "请申请权限"));
    refused(
        Rule::UnreadableFile,
        LockFile::Unreadable(helpful),
        expect![[r#"
        error[unreadable-file] catalog.toml:4:2 ‹lock›
          cannot read the lock `catalog.lock`: permission denied
          help: ask for it"#]],
        expect![[r#"
        error[unreadable-file] catalog.toml:4:2 ‹lock›
          无法读取锁文件 `catalog.lock`：没有权限
          help: 请申请权限"#]],
    );
    refused(
        Rule::NotUtf8,
        LockFile::Content(b"format = 1\n\xff\n"),
        expect![[r#"
        error[not-utf8] catalog.lock:2:1 ‹›
          invalid UTF-8
          help: save the file as UTF-8"#]],
        expect![[r#"
        error[not-utf8] catalog.lock:2:1 ‹›
          不是合法的 UTF-8
          help: 请把文件保存为 UTF-8 编码"#]],
    );
}

#[test]
fn an_empty_lock_is_no_lock() {
    refused(
        Rule::MalformedLock,
        LockFile::Content(b""),
        expect![[r#"
        error[malformed-lock] catalog.lock:1:1 ‹›
          the lock is empty
          note: the lock is written by `errbook lock` and is not edited by hand
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-lock] catalog.lock:1:1 ‹›
          锁文件是空的
          note: 锁文件由 `errbook lock` 写入，不应手工修改
          help: 请从版本控制中恢复它"#]],
    );
}

#[test]
fn a_lock_begins_with_its_format() {
    refused(
        Rule::MalformedLock,
        LockFile::Content(b"# lock\n[catalog]\nname = \"shop\"\n"),
        expect![[r#"
        error[malformed-lock] catalog.lock:1:1 ‹# lock›
          the lock does not begin with `format = 1`
          note: the lock is written by `errbook lock` and is not edited by hand
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-lock] catalog.lock:1:1 ‹# lock›
          锁文件没有以 `format = 1` 开头
          note: 锁文件由 `errbook lock` 写入，不应手工修改
          help: 请从版本控制中恢复它"#]],
    );
}

#[test]
fn a_newer_format_needs_a_newer_errbook() {
    refused(
        Rule::NewerLock,
        LockFile::Content(b"format = 2\n"),
        expect![[r#"
        error[newer-lock] catalog.lock:1:1 ‹format = 2›
          the lock has format 2, and this version of errbook reads format 1
          help: update errbook to the version that wrote it"#]],
        expect![[r#"
        error[newer-lock] catalog.lock:1:1 ‹format = 2›
          锁文件的格式是 2，而当前版本的 errbook 读取的格式是 1
          help: 请把 errbook 更新到写入它的版本"#]],
    );
}

#[test]
fn a_merge_conflict_is_joined_by_the_command() {
    let text = b"format = 1\n\n[catalog]\n<<<<<<< HEAD\nname = \"shop\"\n=======\nname = \"store\"\n>>>>>>> other\n";
    refused(
        Rule::LockConflict,
        LockFile::Content(text),
        expect![[r#"
        error[lock-conflict] catalog.lock:4:1 ‹<<<<<<< HEAD›
          the lock has a merge conflict
          help: resolve the conflicts in the catalog, then join both sides of the lock: `errbook lock`"#]],
        expect![[r#"
        error[lock-conflict] catalog.lock:4:1 ‹<<<<<<< HEAD›
          锁文件里有合并冲突
          help: 请先解决错误目录里的冲突，再运行 `errbook lock` 合并锁文件的双方"#]],
    );
}

#[test]
fn a_lock_is_refused_for_a_line_that_is_not_understood() {
    refused(
        Rule::MalformedLock,
        LockFile::Content(b"format = 1\n\n[things.x]\n"),
        expect![[r#"
        error[malformed-lock] catalog.lock:3:1 ‹[things.x]›
          this heading of the lock is unknown or occurs twice
          note: the lock is written by `errbook lock` and is not edited by hand
          help: restore it from version control"#]],
        expect![[r#"
        error[malformed-lock] catalog.lock:3:1 ‹[things.x]›
          锁文件里的这个标题无法识别，或者出现了两次
          note: 锁文件由 `errbook lock` 写入，不应手工修改
          help: 请从版本控制中恢复它"#]],
    );
    refused(
        Rule::MalformedLock,
        LockFile::Content(b"format = 1\n\n[errors.gone]\ncolour = \"red\"\n"),
        expect![[r#"
            error[malformed-lock] catalog.lock:4:1 ‹colour = "red"›
              this line of the lock is no fact that errbook knows, or states one a second time
              note: the lock is written by `errbook lock` and is not edited by hand
              help: restore it from version control"#]],
        expect![[r#"
            error[malformed-lock] catalog.lock:4:1 ‹colour = "red"›
              锁文件里的这一行不是 errbook 认识的事实，或者与另一行重复
              note: 锁文件由 `errbook lock` 写入，不应手工修改
              help: 请从版本控制中恢复它"#]],
    );
}
