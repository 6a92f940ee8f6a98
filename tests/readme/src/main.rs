use errbook::{ApiError, Context, Language, Timestamp};

#[derive(Debug, ApiError)]
pub enum OrderError {
    SoldOut,
    OrderTooLarge {
        limit: i64,
    },
    TooManyOrders {
        retry_at: Timestamp,
    },
    #[api_error(entry = "service_failed")]
    Database(#[from] std::io::Error), // not in the catalog, so it stays in the process
}

fn main() {
    let error = OrderError::TooManyOrders { retry_at: Timestamp::from_unix(1_800_000_000, 0) };
    println!("{error}");
    println!("{}", error.message(Language::ZH));

    let response = error.respond(&Context::new().accept_language("zh-CN,zh;q=0.9,en;q=0.8"));
    println!("\nHTTP {}", response.status);
    for (name, value) in &response.headers {
        println!("{name}: {value}");
    }
    println!("\n{}", response.body);
}
