//! The errors of the shop. Each framework's test makes the same service of them:
//!
//! | route | answer |
//! | --- | --- |
//! | `/sold-out` | `sold_out`; GET alone |
//! | `/gone` | `gone`, which has an envelope of its own |
//! | `/transparent` | `sold_out` in a transparent variant |
//! | `/boxed` | `sold_out` as a boxed `dyn ApiError` |
//! | `/token` | `invalid_grant`, which keeps its envelope |
//! | `/declined` | `declined` of another catalog, in a transparent variant |
//! | `/success` | a `Success` with `[1, 2]` |
//! | `/panic` | a panic |
//! | `/bare/{status}` | the text [`SECRET`], with this status |
//! | `/json` | POST alone, with a JSON body |
//! | `/inside` | `sold_out`, after the handler has chosen `v2` |
//! | `/inside/panic` | a panic, after the handler has chosen `v2` |
//!
//! They are under `/v1`, `/v2` and `/v3`; under `/v1/v3` the default is chosen inside of `v1`.

use errbook::ApiError;

/// A text that no response shows.
pub const SECRET: &str = "hunter2";

/// The errors of handlers.
#[errbook::catalog(catalog = "catalog.toml")]
pub enum Shop {
    /// An error of any catalog.
    #[api_error(transparent)]
    Any(Box<dyn ApiError + Send + Sync>),
    /// An error of the team that handles payments.
    #[api_error(transparent)]
    Payment(Declined),
}

/// The codes.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum ShopCode {}

/// The errors of another catalog.
#[errbook::catalog(catalog = "other.toml")]
pub enum Declined {}

/// Their codes.
#[errbook::catalog(codes, catalog = "other.toml")]
pub enum PaymentCode {}

/// Returns `sold_out` in a transparent variant.
#[must_use]
pub fn transparent() -> Shop {
    Shop::Any(boxed())
}

/// Returns `sold_out` as an error of any catalog.
#[must_use]
pub fn boxed() -> Box<dyn ApiError + Send + Sync> {
    Box::new(Shop::SoldOut)
}

/// Returns `declined` in a transparent variant.
#[must_use]
pub fn declined() -> Shop {
    Shop::Payment(Declined::Declined)
}

/// Chooses `v2` for the request that is being handled.
pub fn choose_v2() {
    if let Some(request) = errbook::current() {
        request.set_envelope(ShopCode::ENVELOPE_V2);
    }
}
