//! The catalogs of the project as types that decode.

macro_rules! catalogs {
    ($($name:ident $path:literal $([$($options:tt)*])? { $($variants:tt)* })*) => { $(
        #[errbook::catalog(catalog = $path, decode $($($options)*)?)]
        pub(crate) enum $name { $($variants)* }
    )* };
}

/// The violations of the bookshop.
#[errbook::catalog(catalog = "../../../examples/bookshop/catalog.toml", violations, decode)]
pub(crate) enum BookshopViolation {}

catalogs! {
    Bookshop "../../../examples/bookshop/catalog.toml" [, violations = BookshopViolation] {}
    Alibaba "../../shapes/alibaba.toml" {}
    Common "../../shapes/common.toml" {}
    Ruoyi "../../shapes/ruoyi.toml" {}
    Wechat "../../shapes/wechat.toml" {}
    Genauth "../../../examples/genauth/catalog.toml" {}
    Passwordless "../../../examples/passwordless/catalog.toml" {}
    Cloudbase "../../../examples/cloudbase/catalog.toml" {
        #[api_error(entry = "FUNCTION_INVOCATION_FAILED", status = 504)]
        FunctionTimedOut,
    }
    Accounts "../../../catalog.toml" {
        #[api_error(entry = "invalid_mfa_code", status = 500)]
        MfaFailed,
        #[api_error(entry = "metrics_unavailable", status = 500)]
        MetricsFailed,
    }
}
