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
    use alloc::string::ToString;
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
    fn an_integer_beyond_64_bits_is_a_float() {
        assert_eq!(transcoded("18446744073709551616").unwrap(), "1.8446744073709552e+19");
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
