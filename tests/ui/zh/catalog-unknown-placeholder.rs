#[errbook::catalog(catalog = "./../bad/unknown-placeholder.toml")]
enum OrderError {}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, OrderError::SoldOut { left: 1 });
}
