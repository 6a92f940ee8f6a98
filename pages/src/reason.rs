//! The names of HTTP statuses for readers, in both languages.

use errbook_catalog::Locale;
use errbook_format::status;

/// Returns the name of a status for readers.
pub(crate) fn name(status: u16, locale: Locale) -> Option<&'static str> {
    match locale {
        Locale::En => status::reason(status),
        Locale::Zh => chinese(status).or_else(|| status::reason(status)),
    }
}

fn chinese(status: u16) -> Option<&'static str> {
    Some(match status {
        100 => "继续",
        101 => "切换协议",
        102 => "处理中",
        103 => "早期提示",
        200 => "成功",
        201 => "已创建",
        202 => "已接受",
        203 => "非权威信息",
        204 => "无内容",
        205 => "重置内容",
        206 => "部分内容",
        207 => "多状态",
        208 => "已报告",
        226 => "已应用增量",
        300 => "多种选择",
        301 => "永久移动",
        302 => "临时移动",
        303 => "参见其他位置",
        304 => "未修改",
        305 => "使用代理",
        307 => "临时重定向",
        308 => "永久重定向",
        400 => "请求有误",
        401 => "未通过身份验证",
        402 => "需要付款",
        403 => "禁止访问",
        404 => "未找到",
        405 => "请求方法不允许",
        406 => "无法提供所要求的格式",
        407 => "需要代理身份验证",
        408 => "请求超时",
        409 => "冲突",
        410 => "已不存在",
        411 => "缺少长度",
        412 => "前提条件不成立",
        413 => "请求内容过大",
        414 => "请求地址过长",
        415 => "不支持的媒体类型",
        416 => "请求范围无法满足",
        417 => "无法满足期望",
        421 => "请求送错了服务器",
        422 => "内容无法处理",
        423 => "已锁定",
        424 => "所依赖的操作失败",
        425 => "请求过早",
        426 => "需要升级协议",
        428 => "缺少前提条件",
        429 => "请求过多",
        431 => "请求头过大",
        451 => "因法律原因不可用",
        500 => "服务器内部错误",
        501 => "尚未实现",
        502 => "网关错误",
        503 => "服务不可用",
        504 => "网关超时",
        505 => "不支持的 HTTP 版本",
        506 => "内容协商配置有误",
        507 => "存储空间不足",
        508 => "检测到循环",
        510 => "需要扩展",
        511 => "需要网络身份验证",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_registered_status_has_a_chinese_name_and_no_other_has() {
        for status in 0..=999 {
            assert_eq!(chinese(status).is_some(), status::reason(status).is_some(), "{status}");
        }
    }
}
