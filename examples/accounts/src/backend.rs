//! Simulated backends of the service, and the ways in which they fail.

use std::collections::BTreeMap;
use std::fmt;

/// A backend that the service calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backend {
    /// The registry of agents.
    Agents,
    /// The traffic collector's status.
    Collector,
    /// The database.
    Database,
    /// The mail server.
    Mail,
    /// The provider of metrics.
    Metrics,
    /// The token endpoint of the OAuth provider.
    Oauth,
    /// The profile endpoint of the OAuth provider.
    Profile,
    /// The scheduler's status.
    Scheduler,
    /// The store of the internal handlers.
    Store,
    /// Stripe.
    Stripe,
    /// The service that renews tokens.
    Tokens,
    /// Vault.
    Vault,
}

/// The backends by their names on the command line.
const NAMES: [(&str, Backend); 12] = [
    ("agents", Backend::Agents),
    ("collector", Backend::Collector),
    ("database", Backend::Database),
    ("mail", Backend::Mail),
    ("metrics", Backend::Metrics),
    ("oauth", Backend::Oauth),
    ("profile", Backend::Profile),
    ("scheduler", Backend::Scheduler),
    ("store", Backend::Store),
    ("stripe", Backend::Stripe),
    ("tokens", Backend::Tokens),
    ("vault", Backend::Vault),
];

/// The trouble of a backend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The service was started without it.
    Absent,
    /// Its calls fail.
    Down,
}

/// The backends that are in trouble.
#[derive(Debug, Clone, Default)]
pub struct Backends(BTreeMap<Backend, Trouble>);

impl Backends {
    /// Adds trouble of `backend`.
    #[must_use]
    pub fn with(mut self, backend: Backend, trouble: Trouble) -> Self {
        self.0.insert(backend, trouble);
        self
    }

    /// Adds trouble of all backends in a list of names, such as `mail,stripe`; unknown names are ignored.
    #[must_use]
    pub fn with_names(self, names: &str, trouble: Trouble) -> Self {
        let known = |name: &str| NAMES.iter().find(|(known, _)| *known == name.trim()).map(|(_, backend)| *backend);
        names.split(',').filter_map(known).fold(self, |all, backend| all.with(backend, trouble))
    }

    /// Whether the service was started with `backend`.
    #[must_use]
    pub fn has(&self, backend: Backend) -> bool {
        self.0.get(&backend) != Some(&Trouble::Absent)
    }

    /// Calls `backend`.
    ///
    /// # Errors
    ///
    /// If it is in trouble.
    pub fn call(&self, backend: Backend) -> Result<(), Outage> {
        if self.0.contains_key(&backend) { Err(Outage(backend)) } else { Ok(()) }
    }
}

/// A failed call. Like those of real drivers, its text contains details that no client may see.
#[derive(Debug)]
pub struct Outage(Backend);

/// Part of the text of every [`Outage`], which tests look for in responses.
pub const SECRET: &str = "hunter2@10.0.0.7";

impl fmt::Display for Outage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: connection refused (svc:{SECRET})", self.0)
    }
}

impl std::error::Error for Outage {}
