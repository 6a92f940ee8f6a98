use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = "orders", exhaustive = true)]
enum ShopError {
    OrderNotFound,
    SoldOut { left: u8, title: &'static str },
}

fn main() {
    println!("{} {}", ShopError::OrderNotFound, ShopError::SoldOut { left: 0, title: "Dune" });
}
