//! The catalogs of the project as types that decode.

use errbook::{ApiError, Decode, Envelope, ViolationKind, Violations};

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

macro_rules! catalogs_with_violations {
    ($($name:ident $violation:ident $code:ident $path:literal [$($alternative:ident),*] $({ $($variants:tt)* })?)*) => { $(
        #[errbook::catalog(catalog = $path, violations, decode)]
        pub(crate) enum $violation {}

        /// Their names.
        #[errbook::catalog(catalog = $path, codes, violations)]
        enum $code {}

        #[errbook::catalog(catalog = $path, violations = $violation, decode)]
        pub(crate) enum $name { $($($variants)*)? }

        impl Sample for $name {
            const PATH: &'static str = $path;
            const ALTERNATIVES: &'static [Envelope] = &[$($name::$alternative),*];

            fn violations() -> Vec<ViolationKind> {
                $code::ALL.iter().map(|code| code.kind()).collect()
            }
        }
    )* };
}

/// The violations of one entry of `everything.toml`.
#[errbook::catalog(catalog = "../../../pages/tests/site/everything.toml", violations, only("out_of_range"), decode)]
pub(crate) enum OrderViolation {}

catalogs_with_violations! {
    Bookshop BookshopViolation BookshopViolationCode "../../../examples/bookshop/catalog.toml" [ENVELOPE_V1]
    Azure AzureViolation AzureViolationCode "../../shapes/lists/azure.toml" []
    GenauthList GenauthListViolation GenauthListViolationCode "../../shapes/lists/genauth.toml" []
    Github GithubViolation GithubViolationCode "../../shapes/lists/github.toml" []
    Google GoogleViolation GoogleViolationCode "../../shapes/lists/google.toml" []
    JsonApi JsonApiViolation JsonApiViolationCode "../../shapes/lists/json_api.toml" []
    Rfc9457 Rfc9457Violation Rfc9457ViolationCode "../../shapes/lists/rfc9457.toml" [ENVELOPE_PROBLEM]
    Spring SpringViolation SpringViolationCode "../../shapes/lists/spring.toml" [ENVELOPE_PROBLEM_DETAIL]
    Everything EverythingViolation EverythingViolationCode "../../../pages/tests/site/everything.toml"
        [ENVELOPE_V1, ENVELOPE_STATUS_CODE] {
            InvalidOrder { violations: Violations<OrderViolation> },
        }
}

catalogs! {
    Alibaba "../../shapes/alibaba.toml" {} {}
    Common "../../shapes/common.toml" {} {}
    Ruoyi "../../shapes/ruoyi.toml" {} {}
    Wechat "../../shapes/wechat.toml" {} {}
    Fields "../../catalogs/fields.toml" {} {}
    Headers "../../catalogs/headers.toml" {} {}
    Places "../../catalogs/places.toml" {} {}
    Versions "../../catalogs/versions.toml" {} {
        const ALTERNATIVES: &'static [Envelope] =
            &[Versions::ENVELOPE_V1, Versions::ENVELOPE_STATUS_CODE, Versions::ENVELOPE_CODES, Versions::ENVELOPE_V_2];
    }
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
