/// 订单错误。
#[derive(Debug, errbook::ApiError)]
pub enum OrderError {
    NotFound { id: u64 },
    库存不足(#[api_error(field = "value")] u32),
    #[api_error(log = "支付失败：{0}")]
    Payment(#[from] std::io::Error),
    // errbook: 原来是 `transparent`，但内部必须是 `ApiError`。`std::fmt::Error` 没有实现它，因此这个变体有自己的条目
    #[api_error(log = "{0}")]
    Other(#[from] std::fmt::Error),
}
