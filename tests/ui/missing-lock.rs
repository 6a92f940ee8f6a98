#[errbook::catalog(catalog = "./bad/missing-lock.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::SoldOut);
}
