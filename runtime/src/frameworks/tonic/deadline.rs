//! The deadline of a call.

use core::time::Duration;

use http::HeaderMap;
use tokio::time::Sleep;

/// The most digits of a time-out (gRPC over HTTP/2, "Requests": `TimeoutValue`).
const MAX_DIGITS: usize = 8;

/// Returns a timer for the shorter of the layer's time-out and the client's. `None` without either, or outside of a runtime
/// of tokio, which has the timers.
pub(super) fn deadline(headers: &HeaderMap, own: Option<Duration>) -> Option<Sleep> {
    let clients = headers.get("grpc-timeout").and_then(|value| parse(value.as_bytes()));
    let shorter = clients.into_iter().chain(own).min()?;
    tokio::runtime::Handle::try_current().is_ok().then(|| tokio::time::sleep(shorter))
}

/// Reads a time-out such as `100m` (gRPC over HTTP/2, "Requests": `Timeout`).
fn parse(value: &[u8]) -> Option<Duration> {
    let (unit, digits) = value.split_last()?;
    if digits.is_empty() || digits.len() > MAX_DIGITS || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = digits.iter().fold(0, |number: u64, digit| number * 10 + u64::from(digit - b'0'));
    Some(match unit {
        b'H' => Duration::from_secs(number * 3600),
        b'M' => Duration::from_secs(number * 60),
        b'S' => Duration::from_secs(number),
        b'm' => Duration::from_millis(number),
        b'u' => Duration::from_micros(number),
        b'n' => Duration::from_nanos(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_out_is_up_to_eight_digits_and_a_unit() {
        for (value, expected) in [
            ("1H", Some(Duration::from_secs(3600))),
            ("2M", Some(Duration::from_secs(120))),
            ("3S", Some(Duration::from_secs(3))),
            ("4m", Some(Duration::from_millis(4))),
            ("5u", Some(Duration::from_micros(5))),
            ("99999999n", Some(Duration::from_nanos(99_999_999))),
            ("100000000n", None),
            ("", None),
            ("S", None),
            ("-1S", None),
            ("1", None),
            ("1s", None),
        ] {
            assert_eq!(parse(value.as_bytes()), expected, "{value}");
        }
    }

    #[test]
    fn outside_of_tokio_there_is_no_deadline() {
        assert!(deadline(&HeaderMap::new(), Some(Duration::from_secs(1))).is_none());
    }
}
