#[errbook::catalog(catalog = "./bad/unknown-group.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
