//! Lists of preferences with weights, such as `Accept` (RFC 9110 §12.4.2).

use errbook_format::quality;
use http::HeaderMap;
use http::header::HeaderName;

/// Returns the members of all headers of a name with their weights in thousandths, best first. Malformed members are left
/// out.
pub(super) fn list<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Vec<(&'h str, u16)> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let members = values.flat_map(|value| value.split(',')).filter_map(member);
    let mut list: Vec<(&str, u16)> = members.collect();
    list.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    list
}

/// Returns a member without its parameters, and its weight, which defaults to 1.
fn member(member: &str) -> Option<(&str, u16)> {
    let mut parts = member.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let weight = weight.map_or(Some(quality::FULL), |weight| quality::parse(weight.as_bytes()))?;
    Some((name, weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::ACCEPT;

    #[test]
    fn the_best_comes_first_and_malformed_members_are_left_out() {
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT, "a;q=0.5, b;x=1 ; q=0.75,, c;q=2, d;q=0.1234, e; Q=0".parse().expect("a value"));
        headers.append(ACCEPT, "f, g;q=1.000, h;q=-1, i;q=NaN".parse().expect("a value"));
        let expected = [("f", 1000), ("g", 1000), ("b", 750), ("a", 500), ("e", 0)];
        assert_eq!(list(&headers, &ACCEPT), expected);
    }
}
