use errbook::ApiError;
use errbook::tower::{ErrorLayer, Settings};

#[derive(Debug, ApiError)]
#[api_error(catalog = "./fallbacks.toml")]
enum OrderError {
    OrderNotFound,
}

fn main() {
    println!("{:?}", ErrorLayer::<OrderError>::with(Settings::new()));
}
