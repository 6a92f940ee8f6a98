#[errbook::catalog(catalog = "./bad/many-errors.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
