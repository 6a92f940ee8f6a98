#[errbook::catalog(catalog = "./bad/value-enums.toml")]
enum ShopError {}

fn main() {
    println!("{}", ShopError::Plan { limit_kind: PlanLimitKind::Books });
}
