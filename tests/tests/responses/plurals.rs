//! Plural forms of messages, in English and Chinese.

use std::num::NonZeroU8;

use errbook::field::{FieldValue, Integer, Number};
use errbook::{ApiError, Language};
use errbook_tests::{body_in, json};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/plurals.toml", entry = "attempts")]
struct Attempts<N> {
    left: N,
    name: &'static str,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/plurals.toml", entry = "exact")]
struct Exact<N> {
    left: N,
}

fn attempts<N: FieldValue<Number> + std::fmt::Debug>(left: N) -> String {
    Attempts { left, name: "Ann" }.to_string()
}

fn exact<N: FieldValue<Integer> + std::fmt::Debug>(left: N) -> String {
    Exact { left }.to_string()
}

#[test]
fn english_has_one_for_the_integer_one_alone() {
    assert_eq!(attempts(1), "1 attempt left for Ann.");
    assert_eq!(attempts(0), "0 attempts left for Ann.");
    assert_eq!(attempts(2), "2 attempts left for Ann.");
    assert_eq!(attempts(11), "11 attempts left for Ann.");
    assert_eq!(attempts(101), "101 attempts left for Ann.");
}

#[test]
fn the_sign_does_not_count() {
    assert_eq!(attempts(-1), "-1 attempt left for Ann.");
    assert_eq!(attempts(-2), "-2 attempts left for Ann.");
    assert_eq!(attempts(i128::MIN), format!("{} attempts left for Ann.", i128::MIN));
}

#[test]
fn a_float_is_one_where_it_is_written_without_a_fraction() {
    assert_eq!(attempts(1.0), "1 attempt left for Ann.");
    assert_eq!(attempts(1.5_f32), "1.5 attempts left for Ann.");
    assert_eq!(attempts(0.1), "0.1 attempts left for Ann.");
    assert_eq!(attempts(-0.0), "-0 attempts left for Ann.");
    assert_eq!(attempts(f64::NAN), "NaN attempts left for Ann.");
    assert_eq!(attempts(f64::INFINITY), "inf attempts left for Ann.");
}

#[test]
fn numbers_of_any_size_have_a_form() {
    assert_eq!(attempts(u128::MAX), format!("{} attempts left for Ann.", u128::MAX));
    assert_eq!(attempts(1e300).len(), 301 + " attempts left for Ann.".len());
    assert_eq!(exact(NonZeroU8::MIN), "The last one, {honestly}.");
    assert_eq!(exact(u64::MAX), format!("{} to go.", u64::MAX));
}

#[test]
fn chinese_has_one_form_for_all() {
    for left in [0, 1, 2, -1] {
        let error = Attempts { left, name: "小明" };
        assert_eq!(error.message(Language::ZH).to_string(), format!("小明 还可以尝试 {left} 次。"));
        assert_eq!(Exact { left }.message(Language::ZH).to_string(), format!("还剩 {left} 个。"));
    }
}

#[test]
fn a_body_has_the_form_of_its_number_and_language() {
    let error = Attempts { left: 1, name: "\"A\"" };
    let expected = r#"{"error":"attempts","message":"1 attempt left for \"A\".","left":1,"name":"\"A\""}"#;
    assert_eq!(body_in(&error, Language::EN), expected);
    let expected = r#"{"error":"attempts","message":"\"A\" 还可以尝试 1 次。","left":1,"name":"\"A\""}"#;
    assert_eq!(body_in(&error, Language::ZH), expected);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/plurals.toml", envelope = "both")]
enum Both {
    Exact { left: i8 },
}

#[test]
fn a_body_in_all_languages_has_the_form_of_each() {
    let one = json(&Both::Exact { left: 1 });
    assert_eq!(one["texts"]["en"], "The last one, {honestly}.");
    assert_eq!(one["texts"]["zh"], "还剩 1 个。");
    assert_eq!(one["zh"], "还剩 1 个。");
    let two = body_in(&Both::Exact { left: 2 }, Language::ZH);
    let expected = r#"{"texts":{"en":"2 to go.","zh":"还剩 2 个。"},"zh":"还剩 2 个。","en":"In English: 2 to go."}"#;
    assert_eq!(two, expected);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/plurals.toml", entry = "reserved")]
struct Reserved<N> {
    left: N,
}

/// As in ICU's message format, `=0` holds for that number alone, and before the categories.
#[test]
fn an_exact_form_comes_before_the_categories_in_messages_and_bodies() {
    fn both<N: FieldValue<Number> + std::fmt::Debug>(left: N) -> [String; 2] {
        let error = Reserved { left };
        [Language::EN, Language::ZH].map(|language| {
            let message = error.occurrence().localized(language).to_string();
            let body = body_in(&error, language);
            assert!(body.contains(&format!("\"message\":\"{message}\"")), "{body}");
            message
        })
    }
    assert_eq!(both(0), ["Nothing is left.", "已经没有了。"]);
    assert_eq!(both(0.0), ["Nothing is left.", "已经没有了。"]);
    assert_eq!(both(2_u8), ["A pair is left.", "还剩 2 个。"]);
    assert_eq!(both(1), ["One is left.", "还剩 1 个。"]);
    assert_eq!(both(-2), ["-2 are left.", "还剩 -2 个。"]);
    assert_eq!(both(0.5), ["0.5 are left.", "还剩 0.5 个。"]);
}
