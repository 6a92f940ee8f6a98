//! The catalogs of the project as types that decode.

use errbook::{ApiError, Decode, Envelope, ViolationKind};

/// A type of errors whose responses are read.
pub(crate) trait Sample: Decode + ApiError {
    /// The file of its catalog.
    const PATH: &'static str;

    /// The envelopes that a service can choose in place of an entry's own.
    const ALTERNATIVES: &'static [Envelope] = &[];

    /// Returns the violations of the catalog.
    fn violations() -> Vec<ViolationKind> {
        Vec::new()
    }
}

macro_rules! catalogs {
    ($($name:ident $path:literal $([$($options:tt)*])? { $($variants:tt)* } { $($sample:tt)* })*) => { $(
        #[errbook::catalog(catalog = $path, decode $($($options)*)?)]
        pub(crate) enum $name { $($variants)* }

        impl Sample for $name {
            const PATH: &'static str = $path;
            $($sample)*
        }
    )* };
}

/// The violations of the bookshop.
#[errbook::catalog(catalog = "../../../examples/bookshop/catalog.toml", violations, decode)]
pub(crate) enum BookshopViolation {}

/// Their names.
#[errbook::catalog(catalog = "../../../examples/bookshop/catalog.toml", codes, violations)]
pub(crate) enum BookshopViolationCode {}

catalogs! {
    Bookshop "../../../examples/bookshop/catalog.toml" [, violations = BookshopViolation] {} {
        const ALTERNATIVES: &'static [Envelope] = &[Bookshop::ENVELOPE_V1];

        fn violations() -> Vec<ViolationKind> {
            BookshopViolationCode::ALL.iter().map(|code| code.kind()).collect()
        }
    }
    Alibaba "../../shapes/alibaba.toml" {} {}
    Common "../../shapes/common.toml" {} {}
    Ruoyi "../../shapes/ruoyi.toml" {} {}
    Wechat "../../shapes/wechat.toml" {} {}
    Genauth "../../../examples/genauth/catalog.toml" {} {}
    Passwordless "../../../examples/passwordless/catalog.toml" {} {}
    Cloudbase "../../../examples/cloudbase/catalog.toml" {
        #[api_error(entry = "FUNCTION_INVOCATION_FAILED", status = 504)]
        FunctionTimedOut,
    } {}
    Accounts "../../../catalog.toml" {
        #[api_error(entry = "invalid_mfa_code", status = 500)]
        MfaFailed,
        #[api_error(entry = "metrics_unavailable", status = 500)]
        MetricsFailed,
    } {}
}
