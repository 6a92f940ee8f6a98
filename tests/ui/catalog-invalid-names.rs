#[errbook::catalog(catalog = "./bad/invalid-names.toml")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound { colour: OrderNotFoundColour::AB });
}
