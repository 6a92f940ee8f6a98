#[errbook::catalog(catalog = "./bad/duplicate-code.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
