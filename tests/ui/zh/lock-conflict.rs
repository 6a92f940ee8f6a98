#[errbook::catalog(catalog = "./../bad/lock-conflict.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::SoldOut);
}
