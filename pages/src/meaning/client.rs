//! Errors of the client: 4xx.

use super::meanings;

meanings! {
    /// The registered ones, and 418.
    STATUSES:
    400 9110 "15.5.1"
        "The server does not accept the request because something in it is wrong, such as its syntax. Sending it again unchanged gives the same answer."
        "请求本身有误（例如格式不对），服务器因此不予处理。不修改就重发，结果不会变。"
        "請求本身有誤（例如格式錯誤），伺服器因此不予處理。不修改就重送，結果不會改變。";
    401 9110 "15.5.2"
        "The request has no valid credentials: they are missing, wrong or expired. `WWW-Authenticate` describes how to authenticate; with valid credentials, the request can be sent again."
        "请求没有有效的身份凭证：未携带、不正确或已过期。`WWW-Authenticate` 说明认证方式，换上有效凭证后可以重发。"
        "請求沒有有效的身分憑證：未附上、不正確或已過期。`WWW-Authenticate` 說明驗證方式，換上有效憑證後可以重送。";
    402 9110 "15.5.3"
        "Reserved for future use; services send it when a payment or a subscription is missing. What to do is up to the service."
        "规范保留给将来使用；实际多用来表示尚未付款或订阅已到期。具体处理方式由服务决定。"
        "規範保留供日後使用；實務上多用來表示尚未付款或訂閱已到期。實際處理方式由服務決定。";
    403 9110 "15.5.4"
        "The server understood the request and refuses to carry it out. The same credentials will not help; the permissions of the caller decide."
        "服务器理解请求，但拒绝执行。用同样的凭证重发没有用，取决于调用方的权限。"
        "伺服器了解請求的內容，但拒絕執行。以相同憑證重送沒有幫助，取決於呼叫端的權限。";
    404 9110 "15.5.5"
        "The server has nothing at this address, or does not want to say that it has. Whether that is temporary or permanent is not known."
        "服务器在这个地址没有找到资源，也可能是不愿透露资源存在。这个状态码不说明是暂时的还是永久的。"
        "伺服器在這個網址找不到資源，也可能是不願透露資源存在。這個狀態碼不說明是暫時或永久。";
    405 9110 "15.5.6"
        "The resource exists and does not support the method of the request. `Allow` lists the methods that it does support."
        "资源存在，但不支持请求所用的方法。`Allow` 列出了支持的方法。"
        "資源存在，但不支援請求所用的方法。`Allow` 列出了支援的方法。";
    406 9110 "15.5.7"
        "The server has no representation that the `Accept` headers of the request allow. Ask for another media type or language, or leave these headers out."
        "服务器给不出 `Accept` 等请求头所要求的格式或语言。请换一种，或去掉这些请求头。"
        "伺服器無法提供 `Accept` 等請求標頭所要求的格式或語言。請換一種，或移除這些請求標頭。";
    407 9110 "15.5.8"
        "A proxy on the way requires its own credentials. `Proxy-Authenticate` describes how to authenticate with it."
        "途经的代理服务器要求身份认证。`Proxy-Authenticate` 说明认证方式。"
        "途經的代理伺服器要求驗證身分。`Proxy-Authenticate` 說明驗證方式。";
    408 9110 "15.5.9"
        "The server did not receive the whole request in the time that it was prepared to wait. The client may send it again on a new connection."
        "服务器在限定时间内没有收到完整的请求。客户端可以用新的连接重发。"
        "伺服器在限定時間內沒有收到完整的請求。用戶端可以用新的連線重送。";
    409 9110 "15.5.10"
        "The request conflicts with the current state of the resource, such as an edit that was made in the meantime. Resolve the conflict, then send the request again."
        "请求与资源的当前状态冲突，例如资源刚被他人修改。请先解决冲突，再重发请求。"
        "請求與資源目前的狀態衝突，例如資源剛被他人修改。請先解決衝突，再重送請求。";
    410 9110 "15.5.11"
        "The resource was here and has been removed for good. Clients should drop links to it."
        "资源曾经存在，现已永久移除。客户端应删去指向它的链接。"
        "資源曾經存在，現已永久移除。用戶端應移除指向它的連結。";
    411 9110 "15.5.12"
        "The server does not accept the request without a `Content-Length`. Send it again with the length of its body."
        "请求缺少 `Content-Length`，服务器不接受。请带上请求体的长度重发。"
        "請求缺少 `Content-Length`，伺服器不接受。請附上請求主體的長度後重送。";
    412 9110 "15.5.13"
        "A condition in the request headers, such as `If-Match`, was not met. The resource has usually changed: read it again before you decide."
        "请求头里的条件（例如 `If-Match`）不成立。通常是资源已经变化，请重新读取后再决定。"
        "請求標頭裡的條件（例如 `If-Match`）不成立。通常是資源已經變動，請重新讀取後再決定。";
    413 9110 "15.5.14"
        "The body of the request is larger than the server is willing to process. Send less at once; if there is a `Retry-After`, the limit is temporary."
        "请求体超过服务器愿意处理的大小。请减小每次发送的内容；带有 `Retry-After` 时，限制只是暂时的。"
        "請求主體超過伺服器願意處理的大小。請減少每次傳送的內容；若附有 `Retry-After`，限制只是暫時的。";
    414 9110 "15.5.15"
        "The URL of the request is longer than the server is willing to read. Put long values into a body, or split the request."
        "请求的网址过长，服务器不愿处理。请把较长的值放进请求体，或拆成多个请求。"
        "請求的網址過長，伺服器不願處理。請把較長的值放進請求主體，或拆成多個請求。";
    415 9110 "15.5.16"
        "The server does not support the format of the body for this method and address. Check `Content-Type` and `Content-Encoding`."
        "对于这个方法和地址，服务器不支持请求体的格式。请检查 `Content-Type` 和 `Content-Encoding`。"
        "對於這個方法和網址，伺服器不支援請求主體的格式。請檢查 `Content-Type` 和 `Content-Encoding`。";
    416 9110 "15.5.17"
        "None of the ranges in the `Range` header lies within the resource. `Content-Range` may contain its current length."
        "`Range` 请求的范围都不在资源之内。`Content-Range` 可能给出资源的当前长度。"
        "`Range` 請求的範圍都不在資源之內。`Content-Range` 可能提供資源目前的長度。";
    417 9110 "15.5.18"
        "A server on the way cannot meet the expectation in the `Expect` header. Send the request again without that header."
        "途中的某个服务器无法满足 `Expect` 请求头的要求。请去掉它再重发。"
        "途中的某個伺服器無法滿足 `Expect` 請求標頭的要求。請移除它再重送。";
    418 9110 "15.5.19"
        "Reserved and unused: it stems from an April Fools' joke, the teapot of RFC 2324. Some services send it to clients that they take for bots."
        "保留不用：它出自愚人节的玩笑（RFC 2324 里的茶壶）。有些服务用它答复疑似机器人的客户端。"
        "保留不用：它出自愚人節的玩笑（RFC 2324 裡的茶壺）。有些服務用它回應疑似機器人的用戶端。";
    421 9110 "15.5.20"
        "The request reached a server that cannot answer for this host. The client may send it again on another connection."
        "请求到达的服务器不负责这个主机名。客户端可以换一个连接重发。"
        "請求抵達的伺服器不負責這個主機名稱。用戶端可以換一個連線重送。";
    422 9110 "15.5.21"
        "The format of the body is right and its content cannot be processed, such as a value outside of its range. Correct the content, then send the request again."
        "请求体的格式正确，但内容无法处理，例如某个值超出范围。请修正内容后再重发。"
        "請求主體的格式正確，但內容無法處理，例如某個值超出範圍。請修正內容後再重送。";
    423 4918 "11.3"
        "The resource is locked, for example because somebody else is editing it. Wait until the lock is released, or release it."
        "资源已被锁定，例如其他人正在编辑。请等待解锁，或先解除锁定。"
        "資源已被鎖定，例如其他人正在編輯。請等待解鎖，或先解除鎖定。";
    424 4918 "11.4"
        "The request was not carried out because another action that it depends on failed. Look at the error of that action first."
        "请求依赖的另一个操作失败了，因此没有执行。请先查看那个操作的错误。"
        "請求所依賴的另一個操作失敗了，因此沒有執行。請先查看那個操作的錯誤。";
    425 8470 "5.2"
        "The request came in early data of TLS, which an attacker could replay, so the server does not process it yet. Send it again once the handshake is complete."
        "请求随 TLS 早期数据到达，有被重放的风险，服务器暂不处理。请在握手完成后重发。"
        "請求隨 TLS 早期資料抵達，有遭重送攻擊的風險，伺服器暫不處理。請在交握完成後重送。";
    426 9110 "15.5.22"
        "The server answers this request over another protocol or version only. `Upgrade` names those that it accepts."
        "服务器只用其他协议或版本处理这个请求。`Upgrade` 列出了可用的协议。"
        "伺服器只用其他通訊協定或版本處理這個請求。`Upgrade` 列出了可用的通訊協定。";
    428 6585 "3"
        "The server requires a condition such as `If-Match`, so that nobody overwrites the changes of others. Read the resource, and send the request again with its `ETag`."
        "服务器要求请求带上 `If-Match` 之类的条件，以免覆盖他人的修改。请先读取资源，再带上它的 `ETag` 重发。"
        "伺服器要求請求附上 `If-Match` 之類的條件，以免覆蓋他人的修改。請先讀取資源，再附上它的 `ETag` 重送。";
    429 6585 "4"
        "The client sent too many requests in a certain time. `Retry-After`, if present, says how long to wait before the next one."
        "客户端在一段时间内发送的请求过多。响应若带有 `Retry-After`，请等到它指定的时间再试。"
        "用戶端在一段時間內送出的請求過多。回應若附有 `Retry-After`，請等到它指定的時間再試。";
    431 6585 "5"
        "One of the request headers, or all of them together, are larger than the server accepts. Cookies are often the reason; make them smaller."
        "某个请求头或全部请求头的总大小超过了限制。常见原因是 Cookie 过大，请减小后重试。"
        "某個請求標頭或全部請求標頭的總大小超過限制。常見原因是 Cookie 過大，請縮減後再試。";
    451 7725 "3"
        "The server must not give access to the resource for legal reasons. The answer should say who demands that."
        "因法律要求，服务器不能提供这个资源。响应应说明由谁提出要求。"
        "因法律要求，伺服器不能提供這個資源。回應應說明由誰提出要求。";
}
