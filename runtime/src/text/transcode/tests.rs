use super::*;

#[test]
fn strings_are_unescaped_with_pairs_and_halves_of_them() {
    for (json, text) in [
        (r#""plain""#, "plain"),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\u00e9z\u0000""#, "aéz\0"),
        (r#""\ud83d\ude00!""#, "\u{1F600}!"),
        (r#""\ud83d!""#, "\u{FFFD}!"),
        (r#""\ude00""#, "\u{FFFD}"),
        (r#""\ud83d\u0041""#, "\u{FFFD}A"),
        (r#""""#, ""),
        (r#""\\""#, "\\"),
    ] {
        assert_eq!(unescaped(json.as_bytes()), text, "{json}");
    }
}

#[cfg(feature = "json")]
mod through_serde {
    use super::*;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn transcoded(json: &str) -> Result<String, serde_json::Error> {
        let mut out = Vec::new();
        transcode(json.as_bytes(), &mut serde_json::Serializer::new(&mut out))?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_compact_body_comes_out_as_it_went_in() {
        for json in [
            r#"{"z":1,"a":[true,false,null,{}],"s":"}],\"\\","n":{"m":[[],[1,2]]}}"#,
            r#"{"a\"b":"c:d,e"}"#,
            "[-9223372036854775808,18446744073709551615,1.5,-0.25]",
            "\"\u{2028}重试\"",
            "null",
            "7",
        ] {
            assert_eq!(transcoded(json).unwrap(), json);
        }
    }

    #[test]
    fn white_space_between_values_is_nothing() {
        let json = " { \"a\" : [ 1 , { \"b\" : \"x\" } ] , \"c\" : { } } ";
        assert_eq!(transcoded(json).unwrap(), r#"{"a":[1,{"b":"x"}],"c":{}}"#);
    }

    #[test]
    fn numbers_of_every_size_keep_their_text() {
        for json in [
            "18446744073709551616",
            "-9223372036854775809",
            "340282366920938463463374607431768211455",
            "-170141183460469231731687303715884105728",
            "-0.0",
            "0.1",
            "0",
        ] {
            assert_eq!(transcoded(json).unwrap(), json);
        }
        // serde_json writes exponents with a sign or without, by its version.
        for json in ["1e300", "1e-7", "-1.5e-300"] {
            assert_eq!(transcoded(json).unwrap().replace("e+", "e"), json);
        }
    }

    /// With `arbitrary_precision`, a `json` field has such numbers, and the body has their text: CI runs the test with it too.
    #[test]
    fn numbers_that_no_type_has_keep_their_text_or_their_value() {
        let keeps_texts = "1e400".parse::<serde_json::Number>().is_ok();
        for (json, value) in [("-0", "-0.0"), ("1.50", "1.5"), ("0.30000000000000000001", "0.3")] {
            assert_eq!(transcoded(json).unwrap(), if keeps_texts { json } else { value });
        }
        let too_large = "340282366920938463463374607431768211456";
        assert_eq!(
            transcoded(too_large).unwrap().replace("e+", "e"),
            if keeps_texts { too_large } else { "3.402823669209385e38" }
        );
        match transcoded("1e400") {
            Ok(text) => assert!(keeps_texts && text.replace("e+", "e") == "1e400"),
            Err(error) => assert!(!keeps_texts && error.to_string().contains("out of range")),
        }
    }

    #[test]
    fn nesting_beyond_the_bound_is_an_error() {
        let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(transcoded(&nested(129)).is_ok());
        let error = transcoded(&nested(130)).unwrap_err();
        assert!(error.to_string().contains("too deeply"));
        assert!(transcoded(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn bytes_that_are_no_json_end_without_panic() {
        for bad in ["", "{", "{\"a", "{\"a\"", "[1,", "\"", "\"\\", "\"\\u12", "}", "tru", "-", "[,,]", "{:}"] {
            assert!(transcoded(bad).is_ok());
        }
    }
}
