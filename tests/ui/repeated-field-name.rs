use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut { left: u8, #[api_error(field = "title")] title: String, #[api_error(field = "title")] book: String },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: 1, title: "Dune".to_owned(), book: String::new() });
}
