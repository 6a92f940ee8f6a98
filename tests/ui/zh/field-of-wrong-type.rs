use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum OrderError {
    SoldOut { left: String, title: String },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: "3".to_owned(), title: "Dune".to_owned() });
}
