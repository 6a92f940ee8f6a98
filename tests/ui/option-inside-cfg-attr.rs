#[errbook::catalog(catalog = "./catalog.toml", group = "orders")]
enum OrderError {
    #[cfg_attr(unix, api_error(entry = "sold_out"))]
    SoldOut { left: u8, #[cfg_attr(unix, source)] cause: std::fmt::Error, title: String },
    #[cfg_attr(unix, cfg_attr(unix, api_error(entry = "sold_out")))]
    Nested { left: u8, title: String },
    #[cfg_attr(unix, doc = "Documentation may depend on it.")]
    OrderNotFound,
}

fn main() {
    let _ = OrderError::OrderNotFound;
}
