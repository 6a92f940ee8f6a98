//! [`Verdict`]: what a response is.

use crate::finding::Finding;
use crate::kind::DriftLevel;

/// What a response is.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// Whether it is an error, or else a success, which is not held against anything.
    pub(crate) is_error: bool,
    pub(crate) findings: Vec<Finding>,
    /// The entry that it is, by index.
    pub(crate) entry: Option<usize>,
    /// The violations that it lists, by index.
    pub(crate) violations: Vec<usize>,
}

impl Verdict {
    pub(crate) fn error(findings: Vec<Finding>) -> Verdict {
        Verdict { is_error: true, findings, ..Verdict::default() }
    }

    /// How much was found: the errors first.
    pub(crate) fn rank(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|finding| finding.level() == DriftLevel::Error).count();
        (errors, self.findings.len())
    }
}
