//! The integrations whose traits generated code implements, if errbook's feature for them is enabled.

/// An integration with traits of its own. Macros do not see which features are enabled, so all of them are always known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Integration {
    ActixWeb,
    Axum,
    Poem,
    Salvo,
    Serde,
    Tonic,
}

impl Integration {
    /// All integrations, in the order of their names.
    pub(crate) const ALL: [Integration; 6] = [
        Integration::ActixWeb,
        Integration::Axum,
        Integration::Poem,
        Integration::Salvo,
        Integration::Serde,
        Integration::Tonic,
    ];

    /// Returns the name of its feature.
    pub(crate) fn feature(self) -> &'static str {
        match self {
            Integration::ActixWeb => "actix-web",
            Integration::Axum => "axum",
            Integration::Poem => "poem",
            Integration::Salvo => "salvo",
            Integration::Serde => "serde",
            Integration::Tonic => "tonic",
        }
    }

    /// Returns the macro of errbook that implements its traits for an error, and writes nothing without the feature.
    pub(crate) fn adapter(self) -> &'static str {
        match self {
            Integration::ActixWeb => "__actix",
            Integration::Axum => "__axum",
            Integration::Poem => "__poem",
            Integration::Salvo => "__salvo",
            Integration::Serde => "__serde",
            Integration::Tonic => "__tonic",
        }
    }
}
