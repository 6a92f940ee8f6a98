use errbook::ApiError;

// Both entries keep their variants, and what is said of the catalog is said once.
#[derive(Debug, ApiError)]
#[api_error(catalog = "./bad/unknown-key.toml")]
enum OrderError {
    OrderNotFound,
    SoldOut,
    MaybeMisspeltInTheCatalog,
}

fn main() {
    println!("{} {}", OrderError::OrderNotFound, OrderError::SoldOut.status());
}
