#[errbook::catalog(catalog = "./bad/not-utf8.toml")]
enum OrderError {}

fn main() {
    println!("{}", "no entries");
}
