#[errbook::catalog(catalog = "./bad/newer-lock.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::SoldOut);
}
