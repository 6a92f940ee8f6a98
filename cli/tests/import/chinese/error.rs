use thiserror::Error;

/// 订单错误。
#[derive(Debug, Error)]
pub enum OrderError {
    #[error("订单 {id} 不存在")]
    NotFound { id: u64 },
    #[error("库存不足，仅剩 {0} 件")]
    库存不足(u32),
    #[error("支付失败：{0}")]
    Payment(#[from] std::io::Error),
    #[error(transparent)]
    Other(#[from] std::fmt::Error),
}
