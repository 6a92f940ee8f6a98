#[errbook::catalog(catalog = "./catalog.toml", group = "orders")]
#[derive(serde::Deserialize)]
enum OrderError {}

#[errbook::catalog(catalog = "./catalog.toml", codes)]
#[derive(Hash, serde::Deserialize)]
enum OrderCode {}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, OrderCode::OrderNotFound);
}
