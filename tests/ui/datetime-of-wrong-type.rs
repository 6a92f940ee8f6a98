use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum LimitError {
    TooEarly { retry_at: std::time::Duration },
}

fn main() {
    println!("{}", LimitError::TooEarly { retry_at: std::time::Duration::ZERO });
}
