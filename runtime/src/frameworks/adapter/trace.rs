//! The trace id of a `traceparent` header (W3C Trace Context).

/// Returns the trace id of a `traceparent` (Trace Context §3.2): `version-trace_id-parent_id-flags`, in lower-case
/// hexadecimal. `None` for a value that the specification says to ignore.
///
/// A version that is not known yet may have more behind a further `-` (§4.3).
pub(super) fn trace_id(value: &[u8]) -> Option<&str> {
    let [version, trace_id, parent_id, flags] = [0..2, 3..35, 36..52, 53..55].map(|part| value.get(part));
    let (version, trace_id) = (version?, trace_id?);
    let dashes = [2, 35, 52].iter().all(|at| value.get(*at) == Some(&b'-'));
    let parts = [version, trace_id, parent_id?, flags?];
    let ends = match (version, value.get(55)) {
        // Not a version.
        (b"ff", _) => false,
        (b"00", after) => after.is_none(),
        (_, after) => matches!(after, None | Some(b'-')),
    };
    let is_zero = |part: &[u8]| part.iter().all(|byte| *byte == b'0');
    let is_hex = |part: &&[u8]| part.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_sound = dashes && ends && parts.iter().all(is_hex) && !is_zero(trace_id) && !is_zero(parent_id?);
    is_sound.then(|| core::str::from_utf8(trace_id).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    #[test]
    fn the_trace_id_of_every_version_is_found() {
        for value in [
            // The example of §3.2.3, and one that is not sampled.
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
            // Flags whose meaning is not known (§3.2.2.5).
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-ff",
            // Later versions (§4.3).
            "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-brings",
            "fe-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
        ] {
            assert_eq!(trace_id(value.as_bytes()), Some(TRACE), "{value}");
        }
    }

    #[test]
    fn a_value_that_is_not_valid_is_ignored() {
        for value in [
            "",
            "4bf92f3577b34da6a3ce929d0e0e4736",
            // Version ff (§3.2.1).
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            // All zeros (§3.2.2.3, §3.2.2.4).
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            // Upper case (§3.2.1, HEXDIGLC).
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00F067AA0BA902B7-01",
            "0A-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
            // Other lengths.
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01a",
            "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more",
            // Other separators, and other characters.
            "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01",
            "00-4bf92f3577b34da6a3ce929d0e0e473号-0f067aa0ba902b7-01",
            " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ] {
            assert_eq!(trace_id(value.as_bytes()), None, "{value}");
        }
    }
}
