use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    SoldOut { left: u32, titel: String },
    TooEarly { retryAt: errbook::Timestamp },
}

fn main() {
    println!("{}", OrderError::SoldOut { left: 3, titel: "Dune".to_owned() });
    println!("{}", OrderError::TooEarly { retryAt: errbook::Timestamp::from_unix(0, 0) });
}
