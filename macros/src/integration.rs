//! The integrations whose traits generated code implements, if errbook's feature for them is enabled.

/// An integration with traits of its own. Macros do not see which features are enabled, so all of them are always known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Integration {
    ActixWeb,
    Axum,
    Poem,
    PoemOpenApi,
    Salvo,
    SalvoOpenApi,
    Serde,
    Tonic,
    Utoipa,
}

impl Integration {
    /// All integrations, in the order of their names.
    pub(crate) const ALL: [Integration; 9] = [
        Integration::ActixWeb,
        Integration::Axum,
        Integration::Poem,
        Integration::PoemOpenApi,
        Integration::Salvo,
        Integration::SalvoOpenApi,
        Integration::Serde,
        Integration::Tonic,
        Integration::Utoipa,
    ];

    /// Returns the name of its feature.
    pub(crate) fn feature(self) -> &'static str {
        match self {
            Integration::ActixWeb => "actix-web",
            Integration::Axum => "axum",
            Integration::Poem => "poem",
            Integration::PoemOpenApi => "poem-openapi",
            Integration::Salvo => "salvo",
            Integration::SalvoOpenApi => "salvo-oapi",
            Integration::Serde => "serde",
            Integration::Tonic => "tonic",
            Integration::Utoipa => "utoipa",
        }
    }

    /// Returns the macro of errbook that implements its traits for an error, and writes nothing without the feature.
    pub(crate) fn adapter(self) -> &'static str {
        match self {
            Integration::ActixWeb => "__actix",
            Integration::Axum => "__axum",
            Integration::Poem => "__poem",
            Integration::PoemOpenApi => "__poem_openapi",
            Integration::Salvo => "__salvo",
            Integration::SalvoOpenApi => "__salvo_oapi",
            Integration::Serde => "__serde",
            Integration::Tonic => "__tonic",
            Integration::Utoipa => "__utoipa",
        }
    }

    /// Returns whether only types with the option `openapi` have its traits.
    pub(crate) fn is_of_openapi(self) -> bool {
        matches!(self, Integration::PoemOpenApi | Integration::SalvoOpenApi | Integration::Utoipa)
    }
}
