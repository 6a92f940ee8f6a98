//! The enums of fields that are limited to some `values`: parsed, listed, and serialised as the strings that clients receive.

use errbook::UnknownValue;

#[errbook::catalog(catalog = "catalogs/fill.toml")]
enum Filled {}

#[test]
fn all_lists_the_values_in_the_order_of_the_catalog() {
    assert_eq!(OutOfStockSize::ALL, [OutOfStockSize::Small, OutOfStockSize::ExtraLarge]);
    let texts: Vec<&str> = OutOfStockSize::ALL.iter().map(|value| value.as_str()).collect();
    assert_eq!(texts, ["small", "extra large"]);
}

#[test]
fn each_value_parses_from_its_own_text_and_from_no_other() {
    for value in OutOfStockSize::ALL {
        assert_eq!(value.as_str().parse(), Ok(*value));
        assert_eq!(value.to_string().parse(), Ok(*value));
    }
    for text in ["", "Small", "SMALL", "small ", "ExtraLarge", "extra_large"] {
        let unknown: UnknownValue = text.parse::<OutOfStockSize>().unwrap_err();
        assert_eq!(unknown.to_string(), "unknown value");
    }
}

#[test]
fn serde_writes_and_reads_the_text_of_a_value() {
    let values = [OutOfStockSize::ExtraLarge, OutOfStockSize::Small];
    let json = serde_json::to_string(&values).unwrap();
    assert_eq!(json, r#"["extra large","small"]"#);
    assert_eq!(serde_json::from_str::<[OutOfStockSize; 2]>(&json).unwrap(), values);
    // From what owns its texts, too.
    let value = serde_json::Value::String("small".to_owned());
    assert_eq!(serde_json::from_value::<OutOfStockSize>(value).unwrap(), OutOfStockSize::Small);
}

#[test]
fn serde_names_the_values_where_a_text_is_none_of_them() {
    let error = |json: &str| serde_json::from_str::<OutOfStockSize>(json).unwrap_err().to_string();
    let expected = "expected one of `small`, `extra large` at line 1 column";
    assert!(
        error("\"large\"").starts_with(&format!("invalid value: string \"large\", {expected}")),
        "{}",
        error("\"large\"")
    );
    assert!(error("1").starts_with(&format!("invalid type: integer `1`, {expected}")), "{}", error("1"));
}
