//! The values of fields of every Rust type, as text.

use super::{Dates, write_value};
use crate::model::language::Language;
use crate::values::field::{Boolean, FieldValue, Integer, List, Number, Optional, Text};
use alloc::{boxed::Box, string::String};
use core::num;

fn text<K, T: FieldValue<K> + ?Sized>(value: &T) -> Option<String> {
    let mut out = None;
    value.visit_field(&mut |value| write_value(value, Language::EN, Dates::Rfc3339, out.get_or_insert_default()));
    out
}

#[test]
fn references_boxes_and_unsized_types_are_values_of_their_kind() {
    assert_eq!(text::<Text, &str>(&"a").unwrap(), "a");
    assert_eq!(text::<Text, _>(&Box::new('c')).unwrap(), "c");
    assert_eq!(text::<Integer, _>(&&Box::new(7_u8)).unwrap(), "7");
    assert_eq!(text::<Boolean, _>(&&true).unwrap(), "true");
    assert_eq!(text::<List<Integer>, [i32]>(&[1, 2]).unwrap(), "1, 2");
    assert_eq!(text::<List<Text>, Box<[&str]>>(&Box::from(["a"])).unwrap(), "a");
    assert_eq!(text::<Optional<List<Text>>, _>(&Some(["a", "b"])).unwrap(), "a, b");
}

#[test]
fn none_has_no_value_and_is_left_out_of_the_text_of_a_list() {
    assert_eq!(text::<Optional<Integer>, Option<i32>>(&None), None);
    let list = alloc::vec![Some(1), None, Some(3)];
    assert_eq!(text::<List<Optional<Integer>>, _>(&list).unwrap(), "1, 3");
}

fn number<T: FieldValue<Number>>(value: T) -> String {
    let mut out = String::new();
    FieldValue::<Number>::visit_field(&value, &mut |value| {
        write_value(value, Language::EN, Dates::Rfc3339, &mut out);
    });
    out
}

#[test]
fn numbers_keep_their_value_at_the_bounds_of_their_types() {
    assert_eq!(number(i128::MIN), "-170141183460469231731687303715884105728");
    assert_eq!(number(u128::MAX), "340282366920938463463374607431768211455");
    assert_eq!(number(num::NonZeroU64::MAX), "18446744073709551615");
    assert_eq!(number(num::NonZeroU128::MIN), "1");
}

#[test]
fn a_single_precision_float_is_written_as_its_own_shortest_text() {
    assert_eq!(number(0.1_f32), "0.1");
    assert_eq!(number(f32::MAX), "340282350000000000000000000000000000000");
    assert_eq!(number(f32::INFINITY), "inf");
}
