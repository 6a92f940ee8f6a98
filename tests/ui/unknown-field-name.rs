use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut { left: u8, #[api_error(field = "book")] title: String },
    OrderNotFound { #[api_error(field = "id")] id: u64 },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: 1, title: "Dune".to_owned() });
    println!("{}", OrderError::OrderNotFound { id: 1 });
}
