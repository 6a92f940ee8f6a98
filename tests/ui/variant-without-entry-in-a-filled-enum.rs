use errbook::ApiError as _;

#[errbook::catalog(catalog = "./catalog.toml", group = "orders")]
enum OrderError {
    SoldOutt { left: u8, title: String },
}

fn main() {
    println!("{}", OrderError::SoldOutt { left: 0, title: String::new() }.status());
    println!("{}", OrderError::OrderNotFound.status());
}
