use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(group = "payments", exhaustive)]
pub enum PaymentError {
    PaymentDeclined,
    CardExpired,
    VoucherUsed,
    RefundPending { expected: errbook::Timestamp },
}

#[derive(Debug, ApiError)]
pub enum OrderError {
    SoldOut { book: String },
    FewLeft { left: u32 },
    #[api_error(transparent)]
    Payment(#[from] PaymentError),
    #[api_error(entry = "service_failed")]
    Database(#[from] std::io::Error),
}

fn main() {
    println!("{}", OrderError::SoldOut { book: "Momo".to_owned() });
}
