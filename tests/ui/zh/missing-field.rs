use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum OrderError {
    SoldOut { left: u32 },
    TooEarly,
}

fn main() {
    println!("{} {}", OrderError::SoldOut { left: 3 }, OrderError::TooEarly);
}
