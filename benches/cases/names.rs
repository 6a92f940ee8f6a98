// The codes of an invented service. Included by build scripts too, so that every table holds the same ones.

/// The numbers of codes that tables are measured with.
pub const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// One code: `invoice_expired_00007`.
pub fn code(index: usize) -> String {
    const NOUNS: [&str; 8] = ["invoice", "project", "session", "passkey", "mailbox", "payment", "webhook", "order"];
    const STATES: [&str; 7] = ["not_found", "locked", "expired", "too_large", "unverified", "disabled", "conflict"];
    format!("{}_{}_{index:05}", NOUNS[index % NOUNS.len()], STATES[index % STATES.len()])
}
