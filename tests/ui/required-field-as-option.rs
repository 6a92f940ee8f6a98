use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut { left: Option<u32>, title: Option<String> },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: None, title: None });
}
