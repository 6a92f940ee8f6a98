//! A recorder of events.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;

/// An event: its level, its target, and its fields as text.
#[derive(Debug)]
pub struct Heard {
    /// The level.
    pub level: Level,
    /// The target.
    pub target: String,
    /// The fields, including `message`.
    pub fields: BTreeMap<&'static str, String>,
}

impl Heard {
    /// Returns the text of a field, which must exist.
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).unwrap_or_else(|| panic!("no {name} in {self:?}"))
    }
}

#[derive(Clone, Default)]
struct Ear(Arc<Mutex<Vec<Heard>>>);

impl<S: Subscriber> Layer<S> for Ear {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let metadata = event.metadata();
        let heard = Heard { level: *metadata.level(), target: metadata.target().to_owned(), fields: fields.0 };
        self.0.lock().expect("no panic in between").push(heard);
    }
}

#[derive(Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

/// Returns the events that `run` emits.
pub fn events(run: impl FnOnce()) -> Vec<Heard> {
    let ear = Ear::default();
    tracing::subscriber::with_default(Registry::default().with(ear.clone()), run);
    std::mem::take(&mut *ear.0.lock().expect("no panic in between"))
}
