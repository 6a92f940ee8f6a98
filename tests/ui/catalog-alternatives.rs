#[errbook::catalog(codes, catalog = "./bad/alternatives.toml")]
enum ShopCode {}

fn main() {
    // Not reported: whatever the catalog lists has a constant.
    let _ = (ShopCode::SoldOut, ShopCode::ENVELOPE_V1, ShopCode::ENVELOPE_V_1);
    let _ = (ShopCode::ENVELOPE_V2, ShopCode::ENVELOPE_PROBLEM, ShopCode::ENVELOPE_DEFAULT);
}
