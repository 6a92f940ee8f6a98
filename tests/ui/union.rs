use errbook::ApiError;

#[derive(ApiError)]
#[api_error(catalog = "./catalog.toml")]
union OrderNotFound {
    small: u8,
    large: u32,
}

fn main() {
    let _ = OrderNotFound { small: 1 };
}
