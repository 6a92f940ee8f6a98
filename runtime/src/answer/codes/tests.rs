use super::*;
use crate::image::builder::{ImageBuilder, Spec};
use alloc::vec::Vec;

/// Records: `b` twice, -7, `9`, 9, and one without code. `a` is an alias of -7.
fn image() -> &'static Image {
    let mut builder = ImageBuilder::new(&["en"]);
    let text = |builder: &mut ImageBuilder, code| {
        let (start, length) = builder.span(code);
        (start, length, flags::CODE_STRING)
    };
    let integer = |code: i64| (code as u32, (code >> 32) as u32, flags::CODE_INTEGER);
    let (b, nine) = (text(&mut builder, "b"), text(&mut builder, "9"));
    for code in [b, b, integer(-7), nine, integer(9), (0, 0, 0)] {
        builder.record(Spec { code, ..Spec::default() });
    }
    builder.codes(&[("b", 0), ("b", 1), ("-7", 2), ("a", 2), ("9", 3), ("9", 4)]);
    builder.finish()
}

#[test]
fn a_code_finds_its_first_record_and_all() {
    assert_eq!(find(image(), "b".into()), Some(0));
    assert!(find_all(image(), "b".into()).eq([0, 1]));
    assert_eq!(find(image(), "a".into()), Some(2));
    assert_eq!(find(image(), (-7).into()), Some(2));
}

#[test]
fn what_is_no_code_finds_nothing() {
    for unknown in ["", "c", "B", "bb", "-", "8", "99"] {
        assert_eq!(find(image(), unknown.into()), None);
    }
    assert_eq!(find(image(), 7.into()), None);
    assert_eq!(find(image(), Code::None), None);
    assert_eq!(find(ImageBuilder::new(&["en"]).finish(), "b".into()), None);
}

#[test]
fn every_code_of_a_large_table_is_found_and_nothing_else() {
    for count in [1, 2, 7, 64, 1000] {
        let mut builder = ImageBuilder::new(&["en"]);
        let names: Vec<_> = (0..count).map(|number| alloc::format!("code_{}", number / 2)).collect();
        for name in &names {
            let (start, length) = builder.span(name);
            builder.record(Spec { code: (start, length, flags::CODE_STRING), ..Spec::default() });
        }
        builder.codes(&names.iter().zip(0..).map(|(name, record)| (&**name, record)).collect::<Vec<_>>());
        let image = builder.finish();
        for (record, name) in names.iter().enumerate() {
            assert_eq!(find(image, (&**name).into()), Some(record / 2 * 2));
            assert!(find_all(image, (&**name).into()).eq((0..names.len()).filter(|other| other / 2 == record / 2)));
            assert_eq!(find(image, (&*alloc::format!("{name}_")).into()), None);
        }
    }
}

#[test]
fn text_and_integer_of_the_same_digits_are_told_apart_where_both_are_codes() {
    assert_eq!(find(image(), "9".into()), Some(3));
    assert_eq!(find(image(), 9.into()), Some(4));
    assert_eq!(find(image(), "-7".into()), Some(2));
}

#[test]
fn the_text_of_a_code_is_its_decimal_where_it_is_an_integer() {
    let texts: Vec<_> = (0..6).map(|record| code_text(image(), record)).collect();
    assert_eq!(texts, ["b", "b", "-7", "9", "9", ""]);
}

#[cfg(feature = "json")]
#[test]
fn codes_are_read_and_written_as_strings_and_integers() {
    use crate::answer::codes::wire::{deserialize, serialize};
    use alloc::string::ToString;
    use serde_core::{Serialize, Serializer};
    let read = |json: &str| {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        deserialize(&mut deserializer, |code| find(image(), code))
    };
    assert_eq!(read("\"b\"").unwrap(), 0);
    assert_eq!(read("\"\\u0062\"").unwrap(), 0);
    assert_eq!(read("-7").unwrap(), 2);
    assert_eq!(read("9").unwrap(), 4);
    for unknown in ["\"c\"", "10", "18446744073709551615", "null", "1.5", "[]"] {
        assert!(read(unknown).unwrap_err().to_string().contains("a code of the catalog"));
    }
    struct Written(u32);
    impl Serialize for Written {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serialize(Record::new(image(), self.0).code(), serializer)
        }
    }
    let written = |record| serde_json::to_string(&Written(record)).unwrap();
    assert_eq!(written(0), "\"b\"");
    assert_eq!(written(2), "-7");
    assert_eq!(written(5), "null");
}
