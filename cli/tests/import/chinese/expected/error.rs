/// 订单错误。
#[derive(Debug, errbook::ApiError)]
pub enum OrderError {
    NotFound { id: u64 },
    库存不足(#[api_error(field = "value")] u32),
    #[api_error(log = "支付失败：{0}")]
    Payment(#[from] std::io::Error),
    // errbook: 原来是 `transparent`。等 `std::fmt::Error` 实现了 `ApiError`，可以改回 `#[api_error(transparent)]`
    #[api_error(log = "{0}")]
    Other(#[from] std::fmt::Error),
}
