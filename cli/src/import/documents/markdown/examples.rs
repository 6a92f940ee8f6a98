//! Example bodies, which tell the status of a code.

use serde_json::{Deserializer, Map, Value};

use super::super::status::is_status;

const CODES: [&str; 6] = ["errorCode", "error_code", "apiCode", "api_code", "code", "error"];
const STATUSES: [&str; 4] = ["status", "statusCode", "status_code", "httpStatus"];

/// Returns the codes in the JSON objects of a text, with their statuses. Lines that are comments are skipped.
pub(super) fn read(text: &str) -> Vec<(String, u16)> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    let mut found = Vec::new();
    let mut start = 0;
    let mut read_to = 0;
    for line in text.split_inclusive('\n') {
        let own = start;
        start += line.len();
        if own < read_to || !line.trim_start().starts_with('{') {
            continue;
        }
        let rest = text.get(own..).unwrap_or_default();
        let mut values = Deserializer::from_str(rest).into_iter::<Map<String, Value>>();
        if let Some(Ok(object)) = values.next() {
            read_to = own + values.byte_offset();
            found.extend(example(&object));
        }
    }
    found
}

fn example(object: &Map<String, Value>) -> Option<(String, u16)> {
    let code = CODES.iter().find_map(|name| match object.get(*name)? {
        Value::String(code) => Some(code.clone()),
        Value::Number(code) => Some(code.to_string()),
        _ => None,
    })?;
    let status = STATUSES.iter().find_map(|name| object.get(*name)?.as_u64())?;
    let status = u16::try_from(status).ok().filter(|status| is_status(*status))?;
    Some((code, status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_tell_the_status_of_their_code() {
        let text = "A body:\n{\n  // a comment\n  \"statusCode\": 403,\n  \"apiCode\": 2333\n}\n```json\n{\"status\": 400, \"errorCode\": \"missing\"}\n```\n{\"error\": \"x\"}\n{ broken\n";
        assert_eq!(read(text), [("2333".to_owned(), 403), ("missing".to_owned(), 400)]);
    }
}
