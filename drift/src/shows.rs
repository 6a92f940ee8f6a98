//! [`Shows`]: what the bodies in an envelope show of their entries.

use errbook_catalog::model::{Catalog, Code, Entry, Envelope, Held, Member, Node, Part, ValueSource};

/// What the bodies in an envelope show of their entries.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shows {
    body: Values,
    /// Of the only item of the list of violations, where an entry has none.
    single: Values,
    /// Where the code, or else the name or the type, is.
    pub(crate) pointer: Option<String>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Values {
    code: bool,
    name: bool,
    page: bool,
}

impl Values {
    fn of(found: &[(&ValueSource, String)]) -> Values {
        let has = |wanted: ValueSource| found.iter().any(|(source, _)| **source == wanted);
        Values { code: has(ValueSource::Code), name: has(ValueSource::Name), page: has(ValueSource::Type) }
    }

    fn is_silent(self, catalog: &Catalog, entry: &Entry) -> bool {
        !(self.code && entry.code.value != Code::None || self.name || self.page && catalog.docs_url.is_some())
    }
}

impl Shows {
    pub(crate) fn of(envelope: &Envelope) -> Shows {
        let (mut body, mut single) = (Vec::new(), Vec::new());
        collect(&envelope.body, "", &mut body);
        let list = body.iter().find(|(source, _)| **source == ValueSource::Violations);
        if let (Some(template), Some((_, list))) = (&envelope.single, list) {
            collect(template, &format!("{list}/0"), &mut single);
        }
        let at = |wanted: ValueSource| body.iter().chain(&single).find(|(source, _)| **source == wanted);
        let first = at(ValueSource::Code).or_else(|| at(ValueSource::Name)).or_else(|| at(ValueSource::Type));
        let pointer = first.map(|(_, pointer)| pointer.clone());
        Shows { body: Values::of(&body), single: Values::of(&single), pointer }
    }

    /// Returns whether the bodies of an entry, among those that list violations or those that do not, have no code, no name and no
    /// type.
    pub(crate) fn is_silent(&self, catalog: &Catalog, entry: &Entry, lists: bool) -> bool {
        let lists = lists && entry.violations != Held::Nothing;
        self.body.is_silent(catalog, entry) && (lists || self.single.is_silent(catalog, entry))
    }
}

/// Collects the values of a template with their JSON pointers.
fn collect<'n>(node: &'n Node, pointer: &str, found: &mut Vec<(&'n ValueSource, String)>) {
    match node {
        Node::Object(members) => {
            for member in members {
                if let Member::Named { key, value } = member {
                    let key = key.value.replace('~', "~0").replace('/', "~1");
                    collect(value, &format!("{pointer}/{key}"), found);
                }
            }
        }
        Node::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, &format!("{pointer}/{index}"), found));
        }
        Node::Literal(_) => {}
        Node::Value(value) => found.push((&value.source, pointer.to_owned())),
        Node::Text(parts) => found.extend(parts.iter().filter_map(|part| match part {
            Part::Value(value) => Some((&value.source, pointer.to_owned())),
            Part::Text(_) => None,
        })),
    }
}
