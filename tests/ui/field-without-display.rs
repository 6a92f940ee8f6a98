use errbook::ApiError;

#[derive(Debug)]
struct Title;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut { left: u32, title: Title },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: 3, title: Title });
}
