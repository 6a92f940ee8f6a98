//! Errors of the server: 5xx.

use super::meanings;

meanings! {
    /// The registered ones.
    STATUSES:
    500 9110 "15.6.1"
        "Something unexpected happened in the server; the request is not at fault. It may have been partly carried out, so send it again only if it is safe to repeat."
        "服务器内部发生了意外，并非请求有误。请求可能已执行了一部分，只有可以重复执行的操作才适合重发。"
        "伺服器內部發生了意外，並非請求有誤。請求可能已執行了一部分，只有可以重複執行的操作才適合重送。";
    501 9110 "15.6.2"
        "The server does not know the method of the request, or cannot carry it out for any resource. It will not work until the server supports it."
        "服务器不认识请求的方法，或对任何资源都不支持它。在服务器支持之前，重试没有用。"
        "伺服器不認得請求的方法，或對任何資源都不支援它。在伺服器支援之前，重試沒有幫助。";
    502 9110 "15.6.3"
        "A gateway or a proxy received an invalid answer from the server behind it. The request itself may be fine; try again later."
        "网关或代理从后端收到了无效的响应。请求本身可能没有问题，可以稍后重试。"
        "閘道或代理從後端收到了無效的回應。請求本身可能沒有問題，可以稍後再試。";
    503 9110 "15.6.4"
        "The server cannot answer for now, because it is overloaded or being maintained. `Retry-After`, if present, says when to try again."
        "服务器因过载或维护，暂时无法处理请求。响应若带有 `Retry-After`，请等到它指定的时间再试。"
        "伺服器因過載或維護，暫時無法處理請求。回應若附有 `Retry-After`，請等到它指定的時間再試。";
    504 9110 "15.6.5"
        "A gateway or a proxy received no answer in time from the server behind it. The request may have been carried out all the same."
        "网关或代理没有及时收到后端的响应。请求仍有可能已经执行。"
        "閘道或代理沒有及時收到後端的回應。請求仍有可能已經執行。";
    505 9110 "15.6.6"
        "The server does not support the major version of HTTP in the request. Use another one, such as HTTP/1.1."
        "服务器不支持请求所用的 HTTP 主版本。请换用其他版本，例如 HTTP/1.1。"
        "伺服器不支援請求所用的 HTTP 主版本。請改用其他版本，例如 HTTP/1.1。";
    506 2295 "8.1"
        "The server is configured wrongly: the representation that it chose wants to choose one itself. Only its operators can correct that."
        "服务器的内容协商配置有误：选中的版本又要求再次选择。只有运维人员能够修正。"
        "伺服器的內容協商設定有誤：選中的版本又要求再次選擇。只有維運人員能夠修正。";
    507 4918 "11.5"
        "The server has no room to store what the request needs. The condition counts as temporary, and a user should confirm before the request is repeated."
        "服务器的存储空间不足，无法完成请求。这通常是暂时的，但应由用户确认后再重试。"
        "伺服器的儲存空間不足，無法完成請求。這通常是暫時的，但應由使用者確認後再試。";
    508 5842 "7.2"
        "The server stopped because it ran into an infinite loop while it processed the request. The operation as a whole failed."
        "服务器处理请求时反复回到同一资源，形成循环，因此中止。整个操作没有成功。"
        "伺服器處理請求時反覆回到同一資源，形成迴圈，因此中止。整個操作沒有成功。";
    510 2774 "7"
        "The request lacks an extension that the server needs to carry it out. The RFC is historic, and hardly any server sends this status."
        "请求缺少服务器所需的扩展。相关 RFC 已归为历史文档，很少有服务器使用这个状态码。"
        "請求缺少伺服器所需的擴充。相關 RFC 已列為歷史文件，很少有伺服器使用這個狀態碼。";
    511 6585 "6"
        "The client must sign in to the network first, as is common in hotels and airports. The answer comes from the network, not from the service."
        "网络要求先登录才能访问，常见于酒店或机场的无线网络。这个响应来自网络，而不是所请求的服务。"
        "網路要求先登入才能存取，常見於飯店或機場的無線網路。這個回應來自網路，而不是所請求的服務。";
}
