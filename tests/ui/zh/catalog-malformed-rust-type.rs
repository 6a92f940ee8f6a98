#[errbook::catalog(catalog = "./../bad/malformed-rust-type.toml")]
enum OrderError {}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, OrderError::SoldOut { left: 1 });
}
