#[errbook::catalog(catalog = "./bad/chinese.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound);
}
