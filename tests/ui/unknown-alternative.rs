#[errbook::catalog(codes, catalog = "./../catalogs/versions.toml")]
enum ShopCode {}

/// Only a part of the catalog: it has no constants.
#[errbook::catalog(group = "oauth", catalog = "./../catalogs/versions.toml")]
enum OauthError {}

fn main() {
    let _ = errbook::Context::new().envelope(ShopCode::ENVELOPE_V9);
    let _ = errbook::Context::new().envelope(OauthError::ENVELOPE_V1);
    let _ = errbook::Context::new().envelope("v1");
}
