use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", without(serd, actix_web, axum, axum))]
enum OrderError {
    OrderNotFound,
}

#[errbook::catalog(catalog = "./catalog.toml", codes, without(serde, actix-web))]
enum ShopCode {}

#[errbook::catalog(catalog = "./catalog.toml", without = "serde")]
enum AnyError {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", without(), entry = "sold_out")]
struct SoldOut {
    left: u8,
    title: String,
}

fn main() {
    println!("{} {:?}", OrderError::OrderNotFound, ShopCode::OrderNotFound);
    println!("{:?} {:?}", AnyError::OrderNotFound, SoldOut { left: 1, title: String::new() });
}
