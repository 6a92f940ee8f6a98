//! The status of an error whose document gives none: a guess that its reader has to confirm.

use errbook_catalog::names::snake;

use crate::import::status;

/// Chinese words, and the status that they speak of (RFC 9110 §15.5 and §15.6, RFC 6585 §4). The first row counts.
const WORDS: [(&[&str], u16); 12] = [
    (&["过于频繁", "频率超", "请求过多", "次数超限", "次数过多", "限流"], 429),
    (&["过大", "大小超限"], 413),
    (&["未找到", "找不到", "不存在"], 404),
    (&["已存在", "已经存在", "已被占用", "已被使用", "冲突", "重复", "已被绑定"], 409),
    (&["未登录", "尚未登录", "密码错误", "令牌已过期", "签名不", "签名已", "身份认证失败", "鉴权失败"], 401),
    (&["无权限", "没有权限", "权限不足", "禁止", "已禁用", "已停用", "已锁定", "被锁定"], 403),
    (&["欠费", "余额不足"], 402),
    (&["超时"], 504),
    (&["不支持的操作", "未实现"], 501),
    (&["维护中", "不可用", "未就绪"], 503),
    (&["格式", "参数", "缺少", "非法", "无效", "不合法", "不正确", "未提供", "未输入", "不能为空"], 400),
    (&["内部错误", "系统错误", "系统异常"], 500),
];

/// Returns the status that a name or texts speak of.
pub(super) fn status<'t>(name: &str, texts: impl Iterator<Item = &'t str>) -> Option<u16> {
    status::guess(&snake(name)).or_else(|| {
        let mut texts = texts;
        texts.find_map(|text| {
            let words = WORDS.iter().find(|(words, _)| words.iter().any(|word| text.contains(word)));
            words.map(|(_, status)| *status).or_else(|| status::guess(&snake(text)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_before_texts() {
        for (name, text, expected) in [
            ("USER_NOT_FOUND", "密码错误", Some(404)),
            ("code_2004", "用户未找到", Some(404)),
            ("code_2020", "尚未登录，无权限访问", Some(401)),
            ("code_1", "Access denied for user", Some(403)),
            ("code_2", "绑定人脸失败", None),
        ] {
            assert_eq!(status(name, [text].into_iter()), expected, "{name} {text}");
        }
    }
}
