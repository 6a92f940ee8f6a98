use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut(u32, #[api_error(field = "title")] String),
}

fn main() {
    println!("{}", OrderError::SoldOut(3, "Dune".to_owned()));
}
