use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = ["orders", payments], envelope = 1, crate = "a b")]
enum ShopError {
    #[api_error(status = "404")]
    OrderNotFound,
    #[api_error(entry = sold_out)]
    SoldOut { left: u8, title: &'static str },
}

fn main() {
    println!("{} {}", ShopError::OrderNotFound, ShopError::SoldOut { left: 0, title: "Dune" });
}
