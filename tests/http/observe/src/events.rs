//! A recorder of events.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, Once, PoisonError};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry};

/// An event: its level, its target, its fields as text, and the spans that it is in.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The level.
    pub level: Level,
    /// The target.
    pub target: String,
    /// The fields, including `message`.
    pub fields: BTreeMap<&'static str, String>,
    /// The names of the spans, the innermost first.
    pub spans: Vec<&'static str>,
}

impl Heard {
    /// Returns the text of a field, which must exist.
    pub fn field(&self, name: &str) -> &str {
        self.get(name).unwrap_or_else(|| panic!("no {name} in {self:?}"))
    }

    /// Returns the text of a field, if it is there.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

#[derive(Clone, Default)]
struct Ear(Arc<Mutex<Vec<Heard>>>);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Ear {
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let metadata = event.metadata();
        if metadata.target() != "errbook" {
            return;
        }
        let mut fields = Fields::default();
        event.record(&mut fields);
        let spans = context.event_scope(event).into_iter().flatten().map(|span| span.name()).collect();
        let heard = Heard { level: *metadata.level(), target: metadata.target().to_owned(), fields: fields.0, spans };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(heard);
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

/// Returns the events that `run` emits on this thread.
pub fn events(run: impl FnOnce()) -> Vec<Heard> {
    let ear = Ear::default();
    tracing::subscriber::with_default(Registry::default().with(ear.clone()), run);
    std::mem::take(&mut *ear.0.lock().unwrap_or_else(PoisonError::into_inner))
}

static EAR: Mutex<Option<Ear>> = Mutex::new(None);

/// Keeps the events of all threads of the process from now on.
pub fn keep() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let ear = Ear::default();
        *EAR.lock().unwrap_or_else(PoisonError::into_inner) = Some(ear.clone());
        tracing::subscriber::set_global_default(Registry::default().with(ear)).expect("the first one");
    });
}

/// Returns the events of the request with this id that were kept so far.
pub fn of(request_id: &str) -> Vec<Heard> {
    let kept = EAR.lock().unwrap_or_else(PoisonError::into_inner);
    let ear = kept.as_ref().expect("events are kept");
    let heard = ear.0.lock().unwrap_or_else(PoisonError::into_inner);
    heard.iter().filter(|heard| heard.get("request_id") == Some(request_id)).cloned().collect()
}
