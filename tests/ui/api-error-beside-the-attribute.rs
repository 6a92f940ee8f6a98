use errbook::ApiError as _;

#[errbook::catalog(catalog = "./catalog.toml")]
#[api_error(group = "orders")]
enum OrderError {}

fn main() {
    println!("{}", OrderError::OrderNotFound.status());
}
