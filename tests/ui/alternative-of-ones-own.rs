#[errbook::catalog(codes, catalog = "./../catalogs/versions.toml")]
enum ShopCode {}

impl ShopCode {
    /// Collides with the constant of the alternative `v1`.
    const ENVELOPE_V1: &'static str = "v1";
}

fn main() {}
