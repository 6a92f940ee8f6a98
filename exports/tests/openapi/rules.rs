//! The rules of unions, headers and names.

use errbook_exports::openapi::{Answered, Options, Version, responses};
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
        json!({ "required": true, "schema": { "type": "integer" }, "example": 5 })
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
