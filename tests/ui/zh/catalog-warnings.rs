// Warnings are shown once for a crate, and break only a build that wants no warnings.
#![deny(deprecated)]

#[errbook::catalog(catalog = "./../bad/warnings.toml")]
enum OrderError {}

#[errbook::catalog(catalog = "./../bad/warnings.toml", codes)]
enum OrderCode {}

fn main() {
    println!("{} {}", OrderError::SoldOut, OrderCode::SoldOut);
}
