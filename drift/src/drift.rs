//! [`Drift`]: holds responses against a catalog, one by one, and keeps what was found.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use errbook_catalog::model::Catalog;
use errbook_catalog::{Phrase, nearest};

use crate::coverage;
use crate::finding::Finding;
use crate::index::Index;
use crate::judge::{judge, recognizes};
use crate::kind::FindingKind;
use crate::messages::entry::similar;
use crate::names::Named;
use crate::observation::Observation;
use crate::report::{Report, ReportedFinding};
use crate::shown;

/// How many different findings are kept: what responses contain can be anything.
const MOST_FINDINGS: usize = 10_000;
/// How many findings of one response are kept.
const MOST_OF_ONE: usize = 100;
/// How many origins of a finding are kept.
const ORIGINS: usize = 3;

/// Holds the responses of a service against its catalog.
#[derive(Debug)]
pub struct Drift<'c> {
    index: Index<'c>,
    responses: usize,
    errors: usize,
    found: BTreeMap<(FindingKind, String, String), ReportedFinding>,
    more: usize,
    skipped: usize,
    /// By unknown code: one of the catalog that is similar.
    similar: HashMap<String, Option<String>>,
    entries: Vec<bool>,
    violations: Vec<bool>,
}

impl<'c> Drift<'c> {
    /// Returns a judge with a catalog without errors, which has not seen any response.
    #[must_use]
    pub fn new(catalog: &'c Catalog) -> Drift<'c> {
        Drift {
            index: Index::of(catalog),
            responses: 0,
            errors: 0,
            found: BTreeMap::new(),
            more: 0,
            skipped: 0,
            similar: HashMap::new(),
            entries: vec![false; catalog.entries.len()],
            violations: vec![false; catalog.violations.len()],
        }
    }

    /// Returns the catalog.
    #[must_use]
    pub fn catalog(&self) -> &'c Catalog {
        self.index.catalog
    }

    /// Returns whether HTTP answers some errors of the catalog with a status below 400.
    #[cfg(feature = "testing")]
    pub(crate) fn has_errors_below_400(&self) -> bool {
        self.index.below_400.contains(&true)
    }

    /// Holds a response against the catalog. Returns what was found, the gravest first; empty for one that is as the catalog says,
    /// and for a success.
    pub fn observe(&mut self, observation: &Observation<'_>) -> Vec<Finding> {
        let verdict = judge(&self.index, observation);
        self.responses += 1;
        self.errors += usize::from(verdict.is_error);
        for (seen, list) in
            [(verdict.entry.into_iter().collect(), &mut self.entries), (verdict.violations, &mut self.violations)]
        {
            let seen: Vec<usize> = seen;
            for position in seen {
                if let Some(flag) = list.get_mut(position) {
                    *flag = true;
                }
            }
        }
        let mut known = HashSet::new();
        let mut findings = verdict.findings;
        findings.retain(|finding| known.insert((finding.kind, finding.path.clone(), finding.message.en.clone())));
        findings.iter_mut().for_each(|finding| self.suggest(finding));
        findings.sort_by_key(|finding| Reverse(finding.level()));
        findings.truncate(MOST_OF_ONE);
        for finding in &findings {
            self.keep(finding, observation);
        }
        findings
    }

    /// Adds a part of the input that cannot be read, with the reason, to the report.
    pub fn unreadable(&mut self, origin: &str, reason: &Phrase) -> Finding {
        let finding = Finding::new(FindingKind::UnreadableInput, "-", reason.clone());
        self.keep(&finding, &Observation::new(origin));
        finding
    }

    /// Counts a part of the input that tells of no response, such as another event of a log.
    pub fn skip(&mut self) {
        self.skipped += 1;
    }

    /// Returns whether a text is the body of an error of the catalog: of a known entry, or with all members of an envelope and no
    /// others.
    #[must_use]
    pub fn recognizes(&self, body: &[u8]) -> bool {
        recognizes(&self.index, body)
    }

    /// Returns whether a code is one of the catalog, an older one and a retired one included.
    #[must_use]
    pub fn knows(&self, code: &str) -> bool {
        !matches!(self.index.entries.code(code), Named::Unknown)
    }

    /// Returns what was found so far, and which entries and violations were seen.
    #[must_use]
    pub fn report(&self) -> Report {
        let catalog = self.index.catalog;
        let mut findings: Vec<ReportedFinding> = self.found.values().cloned().collect();
        findings.sort_by_key(|finding| Reverse(finding.level()));
        let entries = catalog.entries.iter().map(|entry| &entry.definition);
        let violations = catalog.violations.iter().map(|violation| &violation.definition);
        Report {
            catalog: catalog.name.clone(),
            responses: self.responses,
            errors: self.errors,
            findings,
            more: self.more,
            skipped: self.skipped,
            entries: coverage::of(catalog, entries, &self.entries),
            violations: coverage::of(catalog, violations, &self.violations),
        }
    }

    /// Adds a similar code to the finding of an unknown one. It is looked for once, as logs repeat their codes.
    fn suggest(&mut self, finding: &mut Finding) {
        if finding.kind != FindingKind::UndocumentedCode {
            return;
        }
        let near = match self.similar.get(&finding.path) {
            Some(near) => near.clone(),
            None if self.similar.len() >= MOST_FINDINGS => None,
            None => {
                let near = nearest(&finding.path, self.index.entries.codes()).map(str::to_owned);
                self.similar.insert(finding.path.clone(), near.clone());
                near
            }
        };
        if let Some(near) = near {
            *finding = Finding::new(finding.kind, finding.path.clone(), similar(&finding.path, &near));
        }
    }

    fn keep(&mut self, finding: &Finding, observation: &Observation<'_>) {
        let key = (finding.kind, finding.path.clone(), finding.message.en.clone());
        let is_full = self.found.len() >= MOST_FINDINGS;
        let kept = match self.found.entry(key) {
            std::collections::btree_map::Entry::Vacant(_) if is_full => {
                self.more += 1;
                return;
            }
            entry => {
                entry.or_insert_with(|| ReportedFinding { finding: finding.clone(), count: 0, origins: Vec::new() })
            }
        };
        kept.count += 1;
        if kept.origins.len() < ORIGINS {
            kept.origins.push(shown::origin(&observation.place()));
        }
    }
}
