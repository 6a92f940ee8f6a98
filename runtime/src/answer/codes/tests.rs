use super::*;
use crate::image::builder::{Image, Spec};
use alloc::vec::Vec;

/// Records: `b` twice, -7, `9`, 9, and one without code. `a` is an alias of -7.
fn book() -> &'static Book {
    let mut image = Image::new(&["en"]);
    let text = |image: &mut Image, code| {
        let (start, length) = image.span(code);
        (start, length, 1)
    };
    let integer = |code: i64| (code as u32, (code >> 32) as u32, 2);
    let (b, nine) = (text(&mut image, "b"), text(&mut image, "9"));
    for code in [b, b, integer(-7), nine, integer(9), (0, 0, 0)] {
        image.record(Spec { code, ..Spec::default() });
    }
    image.codes(&[("b", 0), ("b", 1), ("-7", 2), ("a", 2), ("9", 3), ("9", 4)]);
    image.finish()
}

#[test]
fn a_code_finds_its_first_record_and_all() {
    assert_eq!(find(book(), "b".into()), Some(0));
    assert!(find_all(book(), "b".into()).eq([0, 1]));
    assert_eq!(find(book(), "a".into()), Some(2));
    assert_eq!(find(book(), (-7).into()), Some(2));
}

#[test]
fn what_is_no_code_finds_nothing() {
    for unknown in ["", "c", "B", "bb", "-", "8", "99"] {
        assert_eq!(find(book(), unknown.into()), None);
    }
    assert_eq!(find(book(), 7.into()), None);
    assert_eq!(find(book(), Code::None), None);
    assert_eq!(find(Image::new(&["en"]).finish(), "b".into()), None);
}

#[test]
fn every_code_of_a_large_table_is_found_and_nothing_else() {
    for count in [1, 2, 7, 64, 1000] {
        let mut image = Image::new(&["en"]);
        let names: Vec<_> = (0..count).map(|number| alloc::format!("code_{}", number / 2)).collect();
        for name in &names {
            let (start, length) = image.span(name);
            image.record(Spec { code: (start, length, 1), ..Spec::default() });
        }
        image.codes(&names.iter().zip(0..).map(|(name, record)| (&**name, record)).collect::<Vec<_>>());
        let book = image.finish();
        for (record, name) in names.iter().enumerate() {
            assert_eq!(find(book, (&**name).into()), Some(record / 2 * 2));
            assert!(find_all(book, (&**name).into()).eq((0..names.len()).filter(|other| other / 2 == record / 2)));
            assert_eq!(find(book, (&*alloc::format!("{name}_")).into()), None);
        }
    }
}

#[test]
fn text_and_integer_of_the_same_digits_are_told_apart_where_both_are_codes() {
    assert_eq!(find(book(), "9".into()), Some(3));
    assert_eq!(find(book(), 9.into()), Some(4));
    assert_eq!(find(book(), "-7".into()), Some(2));
}

#[test]
fn the_text_of_a_code_is_its_decimal_where_it_is_an_integer() {
    let texts: Vec<_> = (0..6).map(|record| code_text(book(), record)).collect();
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
        deserialize(&mut deserializer, |code| find(book(), code))
    };
    assert_eq!(read("\"b\"").unwrap(), 0);
    assert_eq!(read("\"\\u0062\"").unwrap(), 0);
    assert_eq!(read("-7").unwrap(), 2);
    assert_eq!(read("9").unwrap(), 4);
    for unknown in ["\"c\"", "10", "18446744073709551615", "null", "1.5", "[]"] {
        assert!(read(unknown).unwrap_err().to_string().contains("a code of the catalog"));
    }
    struct Written(usize);
    impl Serialize for Written {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serialize(book(), self.0, serializer)
        }
    }
    let written = |record| serde_json::to_string(&Written(record)).unwrap();
    assert_eq!(written(0), "\"b\"");
    assert_eq!(written(2), "-7");
    assert_eq!(written(5), "null");
}
