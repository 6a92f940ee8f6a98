#[errbook::catalog(catalog = "./bad/include.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
