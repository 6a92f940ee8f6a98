//! The catalogs of the project as codes that decode.

macro_rules! catalogs {
    ($($name:ident $path:literal)*) => {
        $(
            #[errbook::catalog(catalog = $path, codes, decode)]
            pub(crate) enum $name {}
        )*

        /// Passes every type to `$each`, with the path of its catalog.
        macro_rules! each_catalog {
            ($each:ident) => { $( $each!(types::$name, $path); )* };
        }
    };
}

catalogs! {
    Identity "tests/identity/identity.toml"
    Accounts "../../../catalog.toml"
    Bookshop "../../../examples/bookshop/catalog.toml"
    Cloudbase "../../../examples/cloudbase/catalog.toml"
    Genauth "../../../examples/genauth/catalog.toml"
    Passwordless "../../../examples/passwordless/catalog.toml"
    Alibaba "../../shapes/alibaba.toml"
    Common "../../shapes/common.toml"
    Ruoyi "../../shapes/ruoyi.toml"
    Wechat "../../shapes/wechat.toml"
    Allocations "../../catalogs/allocations.toml"
    Answers "../../catalogs/answers.toml"
    Chinese "../../catalogs/chinese.toml"
    Codes "../../catalogs/codes.toml"
    Context "../../catalogs/context.toml"
    Decode "../../catalogs/decode.toml"
    Derive "../../catalogs/derive.toml"
    Envelopes "../../catalogs/envelopes.toml"
    Fallbacks "../../catalogs/fallbacks.toml"
    Fields "../../catalogs/fields.toml"
    Fill "../../catalogs/fill.toml"
    Generics "../../catalogs/generics.toml"
    Headers "../../catalogs/headers.toml"
    Hygiene "../../catalogs/hygiene.toml"
    Image "../../catalogs/image.toml"
    Items "../../catalogs/items.toml"
    Languages "../../catalogs/languages.toml"
    Logs "../../catalogs/logs.toml"
    Negotiation "../../catalogs/negotiation.toml"
    Order "../../catalogs/order.toml"
    Places "../../catalogs/places.toml"
    Plurals "../../catalogs/plurals.toml"
    Secrets "../../catalogs/secrets.toml"
    Signup "../../catalogs/signup.toml"
    Sources "../../catalogs/sources.toml"
    Statuses "../../catalogs/statuses.toml"
    Success "../../catalogs/success.toml"
    Versions "../../catalogs/versions.toml"
    VersionsOther "../../catalogs/versions-other.toml"
    Violations "../../catalogs/violations.toml"
}
