// The codes of an invented service. Build scripts include this file too, so that all tables hold the same codes.

/// The sizes of the measured tables.
pub const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// Returns a code such as `invoice_expired_00007`.
pub fn code(index: usize) -> String {
    const NOUNS: [&str; 8] = ["invoice", "project", "session", "passkey", "mailbox", "payment", "webhook", "order"];
    const STATES: [&str; 7] = ["not_found", "locked", "expired", "too_large", "unverified", "disabled", "conflict"];
    format!("{}_{}_{index:05}", NOUNS[index % NOUNS.len()], STATES[index % STATES.len()])
}
