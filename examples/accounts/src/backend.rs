//! What the service relies on, and how it fails. Nothing of this is real; the ways in which it goes wrong are.

use std::collections::BTreeMap;
use std::fmt;

/// Something that the service calls.
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

/// The state of a backend that is not well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The service was started without it.
    Absent,
    /// It is there, and its calls fail.
    Down,
}

/// The backends. All are well, unless they are named here.
#[derive(Debug, Clone, Default)]
pub struct Backends(BTreeMap<Backend, Trouble>);

impl Backends {
    /// With `backend` in trouble.
    #[must_use]
    pub fn with(mut self, backend: Backend, trouble: Trouble) -> Self {
        self.0.insert(backend, trouble);
        self
    }

    /// With the backends of a list of names in trouble, such as `mail,stripe`; unknown names are left out.
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
    /// When it is in trouble.
    pub fn call(&self, backend: Backend) -> Result<(), Outage> {
        if self.0.contains_key(&backend) { Err(Outage(backend)) } else { Ok(()) }
    }
}

/// A call that failed. Its text holds what no client may see, as the texts of real drivers do.
#[derive(Debug)]
pub struct Outage(Backend);

/// A part of every [`Outage`]'s text, for tests to look for in answers.
pub const SECRET: &str = "hunter2@10.0.0.7";

impl fmt::Display for Outage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: connection refused (svc:{SECRET})", self.0)
    }
}

impl std::error::Error for Outage {}
