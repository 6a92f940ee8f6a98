#[errbook::catalog(catalog = "./bad/many-mistakes.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
