//! Bodies with other values.

use serde_json::Value;

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
pub(crate) struct Random(pub(crate) u64);

const TEXTS: [&str; 8] = ["", "x", "a\"b\\c/\u{8}\n\u{1}", "中文，标点", "\u{10FFFF}é", "%41 &=", "null", "-1"];
const INTEGERS: [i64; 6] = [0, 1, -1, i64::MAX, i64::MIN, 9_007_199_254_740_993];

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    /// Returns a body in which some of the values are others of the same type, and a member is more than before.
    pub(crate) fn varied(&mut self, body: &str) -> String {
        let mut value: Value = serde_json::from_str(body).expect("a body is JSON");
        self.vary(&mut value);
        if let Value::Object(members) = &mut value {
            members.insert("another".to_owned(), Value::from("member"));
        }
        value.to_string()
    }

    fn vary(&mut self, value: &mut Value) {
        match value {
            Value::Object(members) => members.values_mut().for_each(|member| self.vary(member)),
            Value::Array(elements) => elements.iter_mut().for_each(|element| self.vary(element)),
            _ if self.below(3) > 0 => {}
            Value::String(text) => TEXTS[self.below(TEXTS.len())].clone_into(text),
            Value::Number(number) => *number = INTEGERS[self.below(INTEGERS.len())].into(),
            Value::Bool(boolean) => *boolean = !*boolean,
            Value::Null => {}
        }
    }
}
