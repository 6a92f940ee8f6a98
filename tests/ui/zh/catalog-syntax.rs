#[errbook::catalog(catalog = "./../bad/syntax.toml")]
enum OrderError {}

fn main() {
    println!("{}", "no entries");
}
