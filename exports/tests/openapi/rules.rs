//! The rules of unions, headers and names.

use errbook_exports::openapi::{Answered, Grouping, Options, Version, document, responses};
use serde_json::{Value, json};

use super::{contents, of};

/// Returns a catalog of one language with some entries.
fn catalog(rest: &str) -> String {
    format!("[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n{rest}")
}

fn schema(catalog: &str, name: &str) -> Value {
    of(catalog, Version::V3_1)["components"]["schemas"][name].clone()
}

const TWO: &str =
    "[errors.sold_out]\nstatus = 409\nmessage = \"No.\"\n[errors.gone]\nstatus = 409\nmessage = \"Gone.\"\n";

#[test]
fn a_union_has_a_discriminator_where_the_code_is_a_required_string_at_the_top() {
    let mapping = json!({ "sold_out": "#/components/schemas/SoldOut", "gone": "#/components/schemas/Gone" });
    let union = schema(&catalog(TWO), "Errors409");
    assert_eq!(union["discriminator"], json!({ "propertyName": "code", "mapping": mapping }));
    assert_eq!(union["oneOf"].as_array().map(Vec::len), Some(2));
    for (what, head) in [
        ("below the top", "body = { error = { code = \"{code}\", text = \"{message}\" } }"),
        ("optional", "body = { code = \"{code?}\", text = \"{message}\" }"),
    ] {
        let text = catalog(&format!("envelope = \"own\"\n[envelopes.own]\n{head}\n{TWO}"));
        let union = schema(&text, "Errors409");
        // `?` omits a member only where an entry has no code, and these have one.
        assert_eq!(union.get("discriminator").is_some(), what == "optional", "{what}");
        assert_eq!(union["oneOf"].as_array().map(Vec::len), Some(2), "{what}");
    }
    let numbers = TWO.replace("status", "code = 7\nstatus").replacen("code = 7", "code = 8", 1);
    let union = schema(&catalog(&numbers), "Errors409");
    assert!(union.get("oneOf").is_some() && union.get("discriminator").is_none(), "{union}");
}

#[test]
fn entries_that_a_body_does_not_tell_apart_are_in_an_any_of() {
    let shared = TWO.replace("status", "code = \"conflict\"\nshares_code = true\nstatus");
    let text = catalog(&format!(
        "envelope = \"own\"\n[envelopes.own]\nbody = {{ code = \"{{code}}\", text = \"{{message}}\" }}\n{shared}"
    ));
    let union = schema(&text, "Errors409");
    assert!(union.get("anyOf").is_some() && union.get("discriminator").is_none(), "{union}");
}

#[test]
fn a_code_is_an_enum_of_one_and_no_schema_is_composed() {
    let schema = schema(&catalog(TWO), "SoldOut");
    assert_eq!(schema["properties"]["code"], json!({ "type": "string", "enum": ["sold_out"] }));
    assert!(schema.get("allOf").is_none() && schema["properties"]["code"].get("const").is_none());
}

#[test]
fn a_header_is_required_where_every_entry_of_the_status_sends_it() {
    let header = |rest: &str| {
        let text = catalog(&format!("{TWO}{rest}"));
        of(&text, Version::V3_1)["components"]["responses"]["Errors409"]["headers"]["Retry-After"].clone()
    };
    let second = "headers.Retry-After = \"5\"\n";
    assert_eq!(header(second)["required"], false);
    let both = |rest: &str| {
        let text = catalog(&TWO.replace("status = 409", &format!("status = 409\n{rest}")));
        of(&text, Version::V3_1)["components"]["responses"]["Errors409"]["headers"]["Retry-After"].clone()
    };
    assert_eq!(
        both("headers.Retry-After = \"5\""),
        json!({ "required": true, "schema": { "type": "integer", "format": "int64" }, "example": 5 })
    );
    let field = "headers.Retry-After = \"{after}\"\nfields.after";
    assert_eq!(both(&format!("{field} = \"integer\""))["required"], true);
    // A value that an occurrence lacks.
    assert_eq!(both(&format!("{field} = {{ type = \"integer\", optional = true }}"))["required"], false);
}

#[test]
fn names_are_those_of_variants_and_differ_from_each_other() {
    let text = catalog(
        "[errors.errors409]\nstatus = 409\nmessage = \"A.\"\n[errors.unknown_error]\nstatus = 409\nmessage = \"B.\"\n",
    );
    let document = of(&text, Version::V3_1);
    let names: Vec<&String> = document["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["Errors409", "Errors409_", "UnknownError", "UnknownError_"]);
}

#[test]
fn names_have_no_letters_that_open_api_does_not_allow() {
    let document =
        of(&catalog("[errors.sold_out]\nvariant = \"库存\"\nstatus = 409\nmessage = \"A.\"\n"), Version::V3_1);
    assert!(document["components"]["schemas"].get("_5E93_5B58").is_some(), "{document}");
}

#[test]
fn an_entry_has_the_same_schema_whatever_it_is_described_with() {
    let contents = contents(&catalog(
        "[errors.down]\nstatus = [502, 503]\nmessage = \"D.\"\n[errors.other]\nstatus = 503\nmessage = \"O.\"\n",
    ));
    let catalog = contents.catalog();
    let options = Options::new(Version::V3_1);
    let at = |entry, status| Answered { entry, status, envelope: catalog.envelope };
    let one = responses(catalog, &[at(0, 502)], "A", &options);
    let other = responses(catalog, &[at(1, 503), at(0, 503), at(0, 503)], "B", &options);
    assert_eq!(one.schemas["Down"], other.schemas["Down"]);
    assert_eq!(one.responses.keys().collect::<Vec<_>>(), ["502", "default"]);
    assert_eq!(other.schemas["BErrors503"]["oneOf"].as_array().map(Vec::len), Some(2));
    // Entries that the catalog does not have are left out.
    assert_eq!(responses(catalog, &[at(9, 500)], "", &options).responses.keys().collect::<Vec<_>>(), ["default"]);
}

#[test]
fn responses_by_class_have_one_schema_for_all_errors() {
    let text = catalog(
        "envelope = \"own\"\n[envelopes.own]\nhttp_status = { 418 = 200 }\nbody = { code = \"{code}\", text = \"{message}\" }\n\
         [errors.sold_out]\nstatus = 409\nmessage = \"S.\"\nheaders.Retry-After = \"5\"\n\
         [errors.gone]\nstatus = 410\nmessage = \"G.\"\n\
         [errors.down]\nstatus = [502, 503]\nmessage = \"D.\"\nheaders.Retry-After = \"5\"\n\
         [errors.teapot]\nstatus = 418\nmessage = \"T.\"\n",
    );
    let contents = contents(&text);
    let catalog = contents.catalog();
    let at = |entry: &str, status| Answered {
        entry: contents.entry_named(entry).expect("the entry"),
        status,
        envelope: catalog.envelope,
    };
    let mut options = Options::new(Version::V3_0);
    options.grouping = Grouping::Class;
    let all = [at("sold_out", 409), at("gone", 410), at("down", 502), at("down", 503), at("teapot", 418)];
    let described = responses(catalog, &all, "Buy", &options);
    let described_keys: Vec<&String> = described.responses.keys().collect();
    assert_eq!(described_keys, ["200", "4XX", "5XX"]);
    let body = |status: &str| &described.responses[status]["content"]["application/json"];
    for class in ["4XX", "5XX"] {
        assert_eq!(body(class)["schema"], json!({ "$ref": "#/components/schemas/BuyErrors" }), "{class}");
    }
    assert_eq!(body("200")["schema"], json!({ "$ref": "#/components/schemas/BuyErrors200" }));
    // Once each, though an entry has two statuses.
    let names = |name: &str| {
        let branches = described.schemas[name]["oneOf"].as_array().expect("a union").iter();
        branches.map(|branch| branch["$ref"].as_str().expect("a reference").rsplit('/').next()).collect::<Vec<_>>()
    };
    assert_eq!(names("BuyErrors"), [Some("SoldOut"), Some("Gone"), Some("Down")]);
    assert_eq!(names("BuyErrors200"), [Some("Teapot")]);
    let examples =
        |class: &str| body(class)["examples"].as_object().expect("examples").keys().cloned().collect::<Vec<_>>();
    assert_eq!(examples("4XX"), ["sold_out.en", "gone.en"]);
    assert_eq!(examples("5XX"), ["down.502.en", "down.503.en"]);
    assert_eq!(described.responses["4XX"]["description"], "4XX: `sold_out`, `gone`");
    let required = |class: &str| &described.responses[class]["headers"]["Retry-After"]["required"];
    assert_eq!((required("4XX"), required("5XX")), (&json!(false), &json!(true)));

    let document: Value = serde_json::from_str(&document(&contents, &options)).expect("it is JSON");
    let keys =
        |kind: &str| document["components"][kind].as_object().expect("components").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys("responses"), ["Errors200", "Errors4XX", "Errors5XX"]);
    assert_eq!(keys("schemas"), ["Down", "Errors", "Errors200", "Gone", "SoldOut", "Teapot"]);
}

#[test]
fn integers_that_can_need_more_than_32_bits_have_a_format() {
    let text = catalog(
        "[errors.sold_out]\nstatus = 409\ncode = 4_000_000_001\nmessage = \"S.\"\nfields.left = \"integer\"\n\
         [errors.gone]\nstatus = 410\ncode = 41001\nmessage = \"G.\"\n",
    );
    let member = |name: &str, member: &str| schema(&text, name)["properties"][member].clone();
    assert_eq!(member("SoldOut", "left"), json!({ "type": "integer", "format": "int64" }));
    assert_eq!(member("SoldOut", "code"), json!({ "type": "integer", "format": "int64", "enum": [4_000_000_001_i64] }));
    assert_eq!(member("Gone", "code"), json!({ "type": "integer", "enum": [41001] }));
    assert_eq!(member("UnknownError", "code"), json!({ "type": "integer", "format": "int64" }));
}
