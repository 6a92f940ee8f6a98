//! [`Route`]: the template that a framework has matched a request with.

#[cfg(any(feature = "actix-web", feature = "salvo"))]
use alloc::string::String;

/// The template of a route, such as `/orders/{id}`: never the path itself, of which there are as many as requests.
#[derive(Debug)]
#[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "only events have it"))]
pub(crate) enum Route {
    /// None was matched, or the framework does not tell.
    Unknown,
    /// As text.
    #[cfg(any(feature = "actix-web", feature = "salvo"))]
    Text(String),
    /// That of axum, which shares it.
    #[cfg(feature = "axum")]
    Axum(::axum::extract::MatchedPath),
    /// That of poem, which shares it.
    #[cfg(feature = "poem")]
    Poem(::poem::PathPattern),
}

impl Route {
    /// Returns the template.
    #[cfg(feature = "tracing")]
    pub(super) fn template(&self) -> Option<&str> {
        match self {
            Self::Unknown => None,
            #[cfg(any(feature = "actix-web", feature = "salvo"))]
            Self::Text(template) => Some(template),
            #[cfg(feature = "axum")]
            Self::Axum(path) => Some(path.as_str()),
            #[cfg(feature = "poem")]
            Self::Poem(pattern) => Some(&pattern.0),
        }
    }
}
