//! Lists of what a client likes, with weights: `Accept` (RFC 9110 §12.4.2).

use http::HeaderMap;
use http::header::HeaderName;

/// The members of all fields of a name, with their weights in thousandths, best first. What cannot be read is left out.
pub(super) fn list<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Vec<(&'h str, u16)> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let members = values.flat_map(|value| value.split(',')).filter_map(member);
    let mut list: Vec<(&str, u16)> = members.collect();
    list.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    list
}

/// A member without its parameters, and its weight: 1 where it has none.
fn member(member: &str) -> Option<(&str, u16)> {
    let mut parts = member.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    Some((name, weight.map_or(Some(1000), thousandths)?))
}

/// A weight: 0 to 1 with at most three digits after the point.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !matches!(whole, "0" | "1") || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    let weight = if whole == "1" { 1000 + fraction } else { fraction };
    (weight <= 1000).then_some(weight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::ACCEPT;

    #[test]
    fn the_best_comes_first_and_what_is_malformed_is_left_out() {
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT, "a;q=0.5, b;x=1 ; q=0.75,, c;q=2, d;q=0.1234, e; Q=0".parse().expect("a value"));
        headers.append(ACCEPT, "f, g;q=1.000, h;q=-1, i;q=NaN".parse().expect("a value"));
        let expected = [("f", 1000), ("g", 1000), ("b", 750), ("a", 500), ("e", 0)];
        assert_eq!(list(&headers, &ACCEPT), expected);
    }
}
