#[errbook::catalog(catalog = "./bad/empty.toml")]
enum OrderError {}

fn main() {
    println!("{}", "no entries");
}
