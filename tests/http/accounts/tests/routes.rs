//! The handlers of the service: every documented error comes from a route that has a reason for it.

mod accounts_and_oauth;
mod admin;
mod agents_and_billing;
mod mfa;
mod xworkmate;

use std::collections::BTreeSet;

use accounts::SECRET;
use errbook_http_accounts::Answer;

/// The errors of the responses: status and code.
#[derive(Debug, Default)]
pub(crate) struct Reached(BTreeSet<(u16, String)>);

impl Reached {
    /// Checks that the response is this error, without its source.
    pub(crate) fn note(&mut self, answer: &Answer, status: u16, code: &str) {
        assert_eq!(answer.error(), (status, code.to_owned()), "{answer:?}");
        assert!(!answer.everything().contains(SECRET), "{answer:?}");
        self.0.insert((status, code.to_owned()));
    }
}

/// Returns the documented errors: each code with each of its statuses, or with those of the catalog if it has none.
fn documented() -> BTreeSet<(u16, String)> {
    let rows = include_str!("../../../systems/accounts.tsv").lines().skip(1);
    let mut all = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let code = if cells[0].is_empty() { "admin_settings_conflict" } else { cells[0] };
        let statuses: Vec<u16> = cells[1].split(['/', ' ']).filter_map(|part| part.parse().ok()).collect();
        let ours = if code.contains(' ') { 401 } else { 400 };
        let statuses = if statuses.is_empty() { vec![ours] } else { statuses };
        all.extend(statuses.into_iter().map(|status| (status, code.to_owned())));
    }
    // "503 and others": the catalog has the others.
    all.insert((500, "metrics_unavailable".to_owned()));
    all
}

#[tokio::test]
async fn every_error_of_the_document_is_reached_through_a_handler() {
    let mut reached = Reached::default();
    accounts_and_oauth::reach(&mut reached).await;
    mfa::reach(&mut reached).await;
    admin::reach(&mut reached).await;
    xworkmate::reach(&mut reached).await;
    agents_and_billing::reach(&mut reached).await;
    assert_eq!(reached.0, documented());
}
