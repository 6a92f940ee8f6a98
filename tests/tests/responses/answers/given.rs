//! The pages' values, as an error hands them to the runtime.

use errbook::{FieldLookup, Fields, Finding, Json, List, Location, Value, ViolationKind, ViolationList};
use errbook_catalog::Catalog;
use errbook_catalog::model::{Definition, FieldKind};
use errbook_pages::answer::{LocatedViolation, Values};

/// Values of an entry or a violation.
pub(crate) struct Given<'a> {
    pub(crate) definition: &'a Definition,
    pub(crate) values: &'a Values,
    /// Those that the entry lists, if it can.
    pub(crate) violations: Option<&'a Listed<'a>>,
}

impl Fields for Given<'_> {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        // What follows the fields are the violations.
        if let Some(listed) = self.violations.filter(|_| index == self.definition.fields.len()) {
            return FieldLookup::Value(Value::Violations(listed));
        }
        // Each is made of its JSON, for as long as it is visited.
        FieldLookup::Visit
    }

    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        let Some(json) = self.values.json(index) else { return };
        let value: Json = serde_json::from_str(&json).expect("a value is JSON");
        let field = &self.definition.fields[index];
        match value {
            Json::Array(items) if field.list => visit(Value::List(&Items { kind: field.kind, items })),
            value => with_one(field.kind, &value, visit),
        }
    }
}

struct Items {
    kind: FieldKind,
    items: Vec<Json>,
}

impl List for Items {
    fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
        self.items.iter().for_each(|item| with_one(self.kind, item, &mut |value| each(Some(value))));
    }
}

fn with_one(kind: FieldKind, value: &Json, visit: &mut dyn FnMut(Value<'_>)) {
    match (kind, value) {
        (FieldKind::Json, value) => visit(Value::Json(value)),
        (FieldKind::DateTime, Json::String(text)) => {
            let moment: jiff::Timestamp = text.parse().expect("a moment is RFC 3339");
            visit(Value::DateTime(moment.into()));
        }
        (_, Json::String(text)) => visit(Value::Text(text)),
        (_, Json::Bool(flag)) => visit(Value::Boolean(*flag)),
        (_, Json::Number(number)) => match number.as_i64() {
            Some(number) => visit(Value::Integer(number.into())),
            None => visit(Value::Number(number.as_f64().expect("a number"))),
        },
        (kind, value) => panic!("{value} is no {}", kind.as_str()),
    }
}

/// The violations of an answer.
pub(crate) struct Listed<'a> {
    pub(crate) catalog: &'a Catalog,
    /// The kinds that the runtime knows.
    pub(crate) kinds: &'a [ViolationKind],
    pub(crate) located: &'a [LocatedViolation],
}

impl ViolationList for Listed<'_> {
    fn len(&self) -> usize {
        self.located.len()
    }

    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>)) {
        for located in self.located {
            let definition = &self.catalog.violations[located.violation].definition;
            let kind = self.kinds.iter().find(|kind| kind.name() == definition.name.value).expect("both know it");
            let given = Given { definition, values: &located.values, violations: None };
            each(&location(&located.location), Finding::new(*kind, &given));
        }
    }
}

/// Returns a location of the pages as one of the runtime.
fn location(of: &errbook_pages::answer::Location) -> Location {
    use errbook_pages::answer::Location as Shown;
    match of {
        Shown::Body(pointer) => Location::Body(pointer.parse().expect("a pointer")),
        Shown::Query(name) => Location::query(name),
        Shown::Path(name) => Location::path(name),
        Shown::Header(name) => Location::header(name),
        other => panic!("{other:?} is new"),
    }
}
