#[errbook::catalog(catalog = "./bad/empty-lock.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::SoldOut);
}
