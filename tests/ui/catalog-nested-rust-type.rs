#[errbook::catalog(catalog = "./bad/nested-rust-type.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::SoldOut { left: 1 });
}
