use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", decode)]
enum OrderError<T: std::fmt::Display> {
    SoldOut { left: u32, title: T },
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", decode)]
enum LimitError<'a> {
    SoldOut { left: u32, title: &'a str },
}

fn main() {}
