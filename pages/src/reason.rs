//! Reason phrases: what HTTP calls its statuses, in both languages.

use errbook_catalog::Locale;

use crate::strings::{UiString, strings};

/// The reason phrase of a status (RFC 9110 §15 and the registry it founded), as the first line of an answer has it.
pub(crate) fn reason(status: u16) -> Option<&'static str> {
    phrase(status).map(|phrase| phrase.get(Locale::En))
}

/// The status with its reason phrase; alone where it has none.
pub(crate) fn status_line(status: u16) -> String {
    reason(status).map_or_else(|| status.to_string(), |reason| format!("{status} {reason}"))
}

/// What a status is called, for readers.
pub(crate) fn phrase(status: u16) -> Option<UiString> {
    Some(match status {
        200 => OK,
        201 => CREATED,
        202 => ACCEPTED,
        204 => NO_CONTENT,
        300 => MULTIPLE_CHOICES,
        301 => MOVED_PERMANENTLY,
        302 => FOUND,
        303 => SEE_OTHER,
        304 => NOT_MODIFIED,
        307 => TEMPORARY_REDIRECT,
        308 => PERMANENT_REDIRECT,
        400 => BAD_REQUEST,
        401 => UNAUTHORIZED,
        402 => PAYMENT_REQUIRED,
        403 => FORBIDDEN,
        404 => NOT_FOUND,
        405 => METHOD_NOT_ALLOWED,
        406 => NOT_ACCEPTABLE,
        407 => PROXY_AUTHENTICATION_REQUIRED,
        408 => REQUEST_TIMEOUT,
        409 => CONFLICT,
        410 => GONE,
        411 => LENGTH_REQUIRED,
        412 => PRECONDITION_FAILED,
        413 => CONTENT_TOO_LARGE,
        414 => URI_TOO_LONG,
        415 => UNSUPPORTED_MEDIA_TYPE,
        416 => RANGE_NOT_SATISFIABLE,
        417 => EXPECTATION_FAILED,
        421 => MISDIRECTED_REQUEST,
        422 => UNPROCESSABLE_CONTENT,
        423 => LOCKED,
        424 => FAILED_DEPENDENCY,
        425 => TOO_EARLY,
        426 => UPGRADE_REQUIRED,
        428 => PRECONDITION_REQUIRED,
        429 => TOO_MANY_REQUESTS,
        431 => HEADER_FIELDS_TOO_LARGE,
        451 => UNAVAILABLE_FOR_LEGAL_REASONS,
        500 => INTERNAL_SERVER_ERROR,
        501 => NOT_IMPLEMENTED,
        502 => BAD_GATEWAY,
        503 => SERVICE_UNAVAILABLE,
        504 => GATEWAY_TIMEOUT,
        505 => VERSION_NOT_SUPPORTED,
        506 => VARIANT_ALSO_NEGOTIATES,
        507 => INSUFFICIENT_STORAGE,
        508 => LOOP_DETECTED,
        511 => NETWORK_AUTHENTICATION_REQUIRED,
        _ => return None,
    })
}

strings! {
    OK = "OK", "成功";
    CREATED = "Created", "已创建";
    ACCEPTED = "Accepted", "已接受";
    NO_CONTENT = "No Content", "无内容";
    MULTIPLE_CHOICES = "Multiple Choices", "多种选择";
    MOVED_PERMANENTLY = "Moved Permanently", "永久移动";
    FOUND = "Found", "临时移动";
    SEE_OTHER = "See Other", "参见其他位置";
    NOT_MODIFIED = "Not Modified", "未修改";
    TEMPORARY_REDIRECT = "Temporary Redirect", "临时重定向";
    PERMANENT_REDIRECT = "Permanent Redirect", "永久重定向";
    BAD_REQUEST = "Bad Request", "请求有误";
    UNAUTHORIZED = "Unauthorized", "未通过身份验证";
    PAYMENT_REQUIRED = "Payment Required", "需要付款";
    FORBIDDEN = "Forbidden", "禁止访问";
    NOT_FOUND = "Not Found", "未找到";
    METHOD_NOT_ALLOWED = "Method Not Allowed", "请求方法不允许";
    NOT_ACCEPTABLE = "Not Acceptable", "无法提供所要求的格式";
    PROXY_AUTHENTICATION_REQUIRED = "Proxy Authentication Required", "需要代理身份验证";
    REQUEST_TIMEOUT = "Request Timeout", "请求超时";
    CONFLICT = "Conflict", "冲突";
    GONE = "Gone", "已不存在";
    LENGTH_REQUIRED = "Length Required", "缺少长度";
    PRECONDITION_FAILED = "Precondition Failed", "前提条件不成立";
    CONTENT_TOO_LARGE = "Content Too Large", "请求内容过大";
    URI_TOO_LONG = "URI Too Long", "网址过长";
    UNSUPPORTED_MEDIA_TYPE = "Unsupported Media Type", "不支持的媒体类型";
    RANGE_NOT_SATISFIABLE = "Range Not Satisfiable", "范围无法满足";
    EXPECTATION_FAILED = "Expectation Failed", "期望无法满足";
    MISDIRECTED_REQUEST = "Misdirected Request", "请求送错了服务器";
    UNPROCESSABLE_CONTENT = "Unprocessable Content", "内容无法处理";
    LOCKED = "Locked", "已锁定";
    FAILED_DEPENDENCY = "Failed Dependency", "所依赖的操作失败";
    TOO_EARLY = "Too Early", "请求过早";
    UPGRADE_REQUIRED = "Upgrade Required", "需要升级协议";
    PRECONDITION_REQUIRED = "Precondition Required", "缺少前提条件";
    TOO_MANY_REQUESTS = "Too Many Requests", "请求过多";
    HEADER_FIELDS_TOO_LARGE = "Request Header Fields Too Large", "请求头过大";
    UNAVAILABLE_FOR_LEGAL_REASONS = "Unavailable For Legal Reasons", "因法律原因不可用";
    INTERNAL_SERVER_ERROR = "Internal Server Error", "服务器内部错误";
    NOT_IMPLEMENTED = "Not Implemented", "尚未实现";
    BAD_GATEWAY = "Bad Gateway", "网关错误";
    SERVICE_UNAVAILABLE = "Service Unavailable", "服务不可用";
    GATEWAY_TIMEOUT = "Gateway Timeout", "网关超时";
    VERSION_NOT_SUPPORTED = "HTTP Version Not Supported", "不支持的 HTTP 版本";
    VARIANT_ALSO_NEGOTIATES = "Variant Also Negotiates", "内容协商配置有误";
    INSUFFICIENT_STORAGE = "Insufficient Storage", "存储空间不足";
    LOOP_DETECTED = "Loop Detected", "检测到循环";
    NETWORK_AUTHENTICATION_REQUIRED = "Network Authentication Required", "需要网络身份验证";
}
