//! [`Oracle`]: what identifies a body, by the templates of the catalog and `serde_json`, without errbook's reader.

use errbook::Entry;
use errbook_catalog::Catalog;
use errbook_catalog::model::{Member, Node, ValueSource};
use serde_json::Value;

/// What says in a body which entry it is, in one envelope: the first that the body has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Identity {
    Code(String),
    Name(String),
    Type(String),
    Status(String),
    /// HTTP's.
    Http(u16),
}

/// Where an envelope shows what.
struct Places {
    envelope: usize,
    code: Vec<Vec<String>>,
    name: Vec<Vec<String>>,
    page: Vec<Vec<String>>,
    status: Vec<Vec<String>>,
}

/// The templates of a catalog.
pub(crate) struct Oracle<'c> {
    catalog: &'c Catalog,
    envelopes: Vec<Places>,
}

impl<'c> Oracle<'c> {
    pub(crate) fn of(catalog: &'c Catalog) -> Self {
        let mut used: Vec<usize> = catalog.entries.iter().map(|entry| entry.envelope).collect();
        used.extend(&catalog.alternatives);
        used.sort_unstable();
        used.dedup();
        let places = |envelope: usize| {
            let nothing = || Vec::new();
            let mut places = Places { envelope, code: nothing(), name: nothing(), page: nothing(), status: nothing() };
            places.find(&catalog.envelopes[envelope].body, &mut Vec::new());
            places
        };
        Self { catalog, envelopes: used.into_iter().map(places).collect() }
    }

    /// Returns what identifies a response, in each envelope.
    pub(crate) fn identities(&self, body: &Value, status: u16) -> Vec<Identity> {
        self.envelopes.iter().map(|places| places.identity(body, status)).collect()
    }

    /// Returns whether an entry is one that a response can be by what identifies it, in one of the envelopes.
    pub(crate) fn allows(&self, entry: Entry, identities: &[Identity]) -> bool {
        identities
            .iter()
            .zip(&self.envelopes)
            .any(|(identity, places)| self.matches(entry.name(), identity, places.envelope))
    }

    fn matches(&self, name: &str, identity: &Identity, envelope: usize) -> bool {
        let entry =
            self.catalog.entries.iter().find(|entry| entry.name.value == name).expect("an entry of the catalog");
        let is_answered_so = entry.envelope == envelope || self.catalog.alternatives.contains(&envelope);
        let same = match identity {
            Identity::Code(code) => {
                let codes = entry.aliases.iter().chain([&entry.code]);
                codes.filter_map(|code| code.value.text()).any(|text| text == *code)
            }
            Identity::Name(name) => entry.name.value == *name,
            Identity::Type(page) => {
                page.contains(&entry.name.value) || entry.code.value.text().is_some_and(|code| page.contains(&code))
            }
            Identity::Status(status) => entry.statuses.iter().any(|of| of.value.to_string() == *status),
            Identity::Http(status) => entry.statuses.iter().any(|of| {
                let http = errbook_catalog::plan::http_status(self.catalog, of.value, false, envelope);
                http.unwrap_or(of.value) == *status
            }),
        };
        is_answered_so && same
    }

    /// Returns whether one envelope identifies by a name or a page, and no other by anything in the body.
    pub(crate) fn is_by_name(&self, identities: &[Identity]) -> bool {
        let by_name = |identity: &&Identity| matches!(identity, Identity::Name(_) | Identity::Type(_));
        let by_nothing = |identity: &&Identity| matches!(identity, Identity::Http(_));
        identities.iter().filter(by_name).count() == 1
            && identities.iter().filter(by_nothing).count() == identities.len() - 1
    }
}

impl Places {
    fn find(&mut self, node: &Node, path: &mut Vec<String>) {
        match node {
            Node::Object(members) => {
                for member in members {
                    let Member::Named { key, value } = member else { continue };
                    path.push(key.value.clone());
                    self.find(value, path);
                    path.pop();
                }
            }
            Node::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    path.push(index.to_string());
                    self.find(element, path);
                    path.pop();
                }
            }
            Node::Value(value) => {
                let places = match value.source {
                    ValueSource::Code => &mut self.code,
                    ValueSource::Name => &mut self.name,
                    ValueSource::Type => &mut self.page,
                    ValueSource::Status => &mut self.status,
                    _ => return,
                };
                places.push(path.clone());
            }
            // A text with parts identifies nothing in the catalogs of these tests.
            Node::Literal(_) | Node::Text(_) => {}
        }
    }

    fn identity(&self, body: &Value, status: u16) -> Identity {
        let first = |paths: &[Vec<String>]| paths.iter().find_map(|path| scalar(body, path));
        let code = first(&self.code).map(Identity::Code);
        let name = || first(&self.name).map(Identity::Name);
        let page = || first(&self.page).filter(|page| page != "about:blank").map(Identity::Type);
        let of_body = || first(&self.status).map(Identity::Status);
        code.or_else(name).or_else(page).or_else(of_body).unwrap_or(Identity::Http(status))
    }
}

/// Returns the string or number at a path, as text.
fn scalar(body: &Value, path: &[String]) -> Option<String> {
    let value = path.iter().try_fold(body, |value, step| match value {
        Value::Object(members) => members.get(step),
        Value::Array(elements) => elements.get(step.parse::<usize>().ok()?),
        _ => None,
    })?;
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}
