//! [`Oracle`]: what identifies a body, by the templates of the catalog and `serde_json`, without errbook's reader.

use errbook::Entry;
use errbook_catalog::Catalog;
use errbook_catalog::model::{Member, Node, Part, ValueSource};
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
    /// What these tests do not tell: parts of texts, and items that stand for an entry.
    Unknown,
}

/// Where an envelope shows what.
struct Places {
    envelope: usize,
    code: Vec<Vec<String>>,
    name: Vec<Vec<String>>,
    page: Vec<Vec<String>>,
    status: Vec<Vec<String>>,
    /// Whether something else can identify an entry.
    has_more: bool,
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
            let mut places = Places {
                envelope,
                code: nothing(),
                name: nothing(),
                page: nothing(),
                status: nothing(),
                has_more: false,
            };
            let declared = &catalog.envelopes[envelope];
            places.find(&declared.body, &mut Vec::new());
            places.has_more |= declared.single.is_some() || declared.violation.as_ref().is_some_and(shows_entry);
            places
        };
        Self { catalog, envelopes: used.into_iter().map(places).collect() }
    }

    /// Returns what identifies a response, in each envelope.
    pub(crate) fn identities(&self, body: &Value, status: u16) -> Vec<Identity> {
        self.envelopes.iter().map(|places| places.identity(body, status)).collect()
    }

    /// Returns whether nothing but HTTP's status identifies a response of an entry, which is answered in its own envelope or in a
    /// chosen one.
    pub(crate) fn is_unidentified(&self, body: &Value, status: u16, name: &str, chosen: Option<&str>) -> bool {
        let entry = self.entry(name);
        let named = |chosen: &str| self.catalog.envelopes.iter().position(|envelope| envelope.name.value == chosen);
        let chosen = chosen.filter(|_| entry.keeps_envelope.is_none()).and_then(named);
        let used = chosen.unwrap_or(entry.envelope);
        let places = self.envelopes.iter().find(|places| places.envelope == used).expect("an envelope of entries");
        // HTTP's tells one where it is that of an error, and of one only.
        let is_shared = |status: u16| self.entries_of(&Identity::Http(status), used).count() > 1;
        if status >= 400 && !is_shared(status) {
            return false;
        }
        match places.identity(body, status) {
            Identity::Http(_) => true,
            // Then no value is one that can be of this entry.
            Identity::Unknown => {
                let mut own: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
                own.extend(entry.code.value.text());
                own.push(entry.name.value.clone());
                !has(body, &own)
            }
            _ => false,
        }
    }

    fn entries_of(&self, identity: &Identity, envelope: usize) -> impl Iterator<Item = &str> {
        let names = self.catalog.entries.iter().map(|entry| entry.name.value.as_str());
        names.filter(move |name| self.matches(name, identity, envelope))
    }

    fn entry(&self, name: &str) -> &errbook_catalog::model::Entry {
        self.catalog.entries.iter().find(|entry| entry.name.value == name).expect("an entry of the catalog")
    }

    /// Returns whether an entry is one that a response can be by what identifies it, in one of the envelopes.
    pub(crate) fn allows(&self, entry: Entry, identities: &[Identity]) -> bool {
        identities
            .iter()
            .zip(&self.envelopes)
            .any(|(identity, places)| self.matches(entry.name(), identity, places.envelope))
    }

    fn matches(&self, name: &str, identity: &Identity, envelope: usize) -> bool {
        let entry = self.entry(name);
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
            Identity::Unknown => true,
            Identity::Http(status) => entry.statuses.iter().any(|of| {
                let http = errbook_catalog::plan::http_status(self.catalog, of.value, false, envelope);
                http.unwrap_or(of.value) == *status
            }),
        };
        is_answered_so && same
    }

    /// Returns whether a code identifies in some envelope.
    pub(crate) fn is_by_code(&self, identities: &[Identity]) -> bool {
        identities.iter().any(|identity| matches!(identity, Identity::Code(_)))
    }

    /// Returns whether a name or a page identifies in some envelope, and a code in none.
    pub(crate) fn is_by_name(&self, identities: &[Identity]) -> bool {
        let is_named = |identity: &Identity| matches!(identity, Identity::Name(_) | Identity::Type(_));
        identities.iter().any(is_named) && !self.is_by_code(identities)
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
            Node::Text(_) => self.has_more |= shows_entry(node),
            Node::Literal(_) => {}
        }
    }

    fn identity(&self, body: &Value, status: u16) -> Identity {
        let first = |paths: &[Vec<String>]| paths.iter().find_map(|path| scalar(body, path));
        let code = first(&self.code).map(Identity::Code);
        let name = || first(&self.name).map(Identity::Name);
        let page = || first(&self.page).filter(|page| page != "about:blank").map(Identity::Type);
        let of_body = || first(&self.status).map(Identity::Status);
        let otherwise = if self.has_more { Identity::Unknown } else { Identity::Http(status) };
        code.or_else(name).or_else(page).or_else(of_body).unwrap_or(otherwise)
    }
}

/// Returns whether a part of a template shows what identifies an entry. In items, `{code}` and `{name}` are those of the violation.
fn shows_entry(node: &Node) -> bool {
    let shows = |source: &ValueSource| {
        matches!(source, ValueSource::Code | ValueSource::Name | ValueSource::Type | ValueSource::Status)
    };
    match node {
        Node::Object(members) => {
            members.iter().any(|member| matches!(member, Member::Named { value, .. } if shows_entry(value)))
        }
        Node::Array(elements) => elements.iter().any(shows_entry),
        Node::Value(value) => shows(&value.source),
        Node::Text(parts) => parts.iter().any(|part| matches!(part, Part::Value(value) if shows(&value.source))),
        Node::Literal(_) => false,
    }
}

/// Returns whether some value is one of these, as text.
fn has(value: &Value, texts: &[String]) -> bool {
    match value {
        Value::Object(members) => members.values().any(|member| has(member, texts)),
        Value::Array(elements) => elements.iter().any(|element| has(element, texts)),
        scalar => self::scalar(scalar, &[]).is_some_and(|text| texts.contains(&text)),
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
