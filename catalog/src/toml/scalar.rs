//! Numbers, booleans, dates and times.

use std::borrow::Cow;

use crate::tree::{Datetime, Value};

/// Returns the value of a text without quotes; `None` if it is not a value.
pub(super) fn value(raw: &str) -> Option<Value<'static>> {
    match raw {
        "true" => return Some(Value::Boolean(true)),
        "false" => return Some(Value::Boolean(false)),
        _ => {}
    }
    small_number(raw.as_bytes()).or_else(|| number(raw)).or_else(|| moment(raw).map(Value::Datetime))
}

/// Returns a number in its most common form: digits without a sign or a leading zero.
fn small_number(digits: &[u8]) -> Option<Value<'static>> {
    let leading_zero = digits.len() > 1 && digits.first() == Some(&b'0');
    if leading_zero || digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(Value::Integer(Some(number)))
}

fn number(raw: &str) -> Option<Value<'static>> {
    let (radix, digits) = match raw.as_bytes() {
        [b'0', b'x', digits @ ..] => (16, digits),
        [b'0', b'o', digits @ ..] => (8, digits),
        [b'0', b'b', digits @ ..] => (2, digits),
        _ => (10, raw.as_bytes()),
    };
    let plain = if raw.contains('_') { Cow::Owned(raw.replace('_', "")) } else { Cow::Borrowed(raw) };
    if radix != 10 {
        let is_whole = run(digits, radix)? == digits.len();
        let number = i64::from_str_radix(plain.get(2..)?, radix).ok();
        return is_whole.then_some(Value::Integer(number));
    }
    let unsigned = digits.strip_prefix(b"-").or_else(|| digits.strip_prefix(b"+")).unwrap_or(digits);
    if matches!(unsigned, b"inf" | b"nan") {
        return plain.parse().ok().map(Value::Float);
    }
    let whole = run(unsigned, 10)?;
    if whole > 1 && unsigned.first() == Some(&b'0') {
        return None;
    }
    let mut rest = unsigned.get(whole..)?;
    if rest.is_empty() {
        return Some(Value::Integer(plain.parse().ok()));
    }
    if let Some(fraction) = rest.strip_prefix(b".") {
        rest = fraction.get(run(fraction, 10)?..)?;
    }
    if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
        let exponent = exponent.strip_prefix(b"-").or_else(|| exponent.strip_prefix(b"+")).unwrap_or(exponent);
        rest = exponent.get(run(exponent, 10)?..)?;
    }
    if rest.is_empty() { plain.parse().ok().map(Value::Float) } else { None }
}

/// Returns the length of the digits at the start, with single underscores between them; `None` if there are none.
fn run(bytes: &[u8], radix: u32) -> Option<usize> {
    let is_digit = |byte: &u8| char::from(*byte).is_digit(radix);
    let length = bytes.iter().take_while(|byte| is_digit(byte) || **byte == b'_').count();
    let digits = bytes.get(..length)?;
    let is_sound = digits.first().is_some_and(is_digit)
        && digits.last().is_some_and(is_digit)
        && !digits.windows(2).any(|pair| pair == b"__");
    is_sound.then_some(length)
}

/// Returns a date, a time, or both (RFC 3339; the seconds are optional); `None` for any other text.
pub(crate) fn moment(raw: &str) -> Option<Datetime> {
    let mut text = Clock { rest: raw.as_bytes() };
    let has_date = raw.as_bytes().get(4) == Some(&b'-');
    if has_date {
        text.date()?;
    }
    let has_time = !has_date || !text.rest.is_empty();
    if has_date && has_time {
        text.one_of(b"Tt ")?;
    }
    let has_seconds = has_time && text.time()?;
    let has_offset = has_date && has_time && !text.rest.is_empty();
    if has_offset {
        text.offset()?;
    }
    if !text.rest.is_empty() {
        return None;
    }
    let normal = raw.replace([' ', 't'], "T").replace('z', "Z");
    Some(Datetime { text: normal, is_instant: has_seconds && has_offset })
}

/// The rest of a date or a time.
struct Clock<'t> {
    rest: &'t [u8],
}

impl Clock<'_> {
    fn date(&mut self) -> Option<()> {
        let year = self.digits(2)? * 100 + self.digits(2)?;
        self.one_of(b"-")?;
        let month = self.digits(2)?;
        self.one_of(b"-")?;
        let day = self.digits(2)?;
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(())
    }

    /// Returns whether there are seconds.
    fn time(&mut self) -> Option<bool> {
        self.up_to(23)?;
        self.one_of(b":")?;
        self.up_to(59)?;
        if self.one_of(b":").is_none() {
            return Some(false);
        }
        // 60 is a leap second.
        self.up_to(60)?;
        if self.one_of(b".").is_some() {
            let length = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length == 0 {
                return None;
            }
            self.rest = self.rest.get(length..)?;
        }
        Some(true)
    }

    fn offset(&mut self) -> Option<()> {
        if self.one_of(b"Zz").is_some() {
            return Some(());
        }
        self.one_of(b"+-")?;
        self.up_to(23)?;
        self.one_of(b":")?;
        self.up_to(59)
    }

    fn up_to(&mut self, most: u32) -> Option<()> {
        (self.digits(2)? <= most).then_some(())
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        digits.iter().try_fold(0, |number, digit| Some(number * 10 + char::from(*digit).to_digit(10)?))
    }

    fn one_of(&mut self, signs: &[u8]) -> Option<()> {
        let (sign, rest) = self.rest.split_first()?;
        if !signs.contains(sign) {
            return None;
        }
        self.rest = rest;
        Some(())
    }
}
