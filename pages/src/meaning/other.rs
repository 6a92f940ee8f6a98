//! Statuses that are no errors: 1xx, 2xx, 3xx; and what the classes mean.

use super::{Meaning, meanings};

meanings! {
    /// The registered ones, and 306.
    STATUSES:
    100 9110 "15.2.1"
        "The server has the headers of the request and has not refused it. The client goes on and sends the body."
        "服务器已收到请求头，没有拒绝请求。客户端可以继续发送请求体。"
        "伺服器已收到請求標頭，沒有拒絕請求。用戶端可以繼續傳送請求主體。";
    101 9110 "15.2.2"
        "The server changes to the protocol that the client asked for in `Upgrade`, such as WebSocket. What follows on the connection is of that protocol."
        "服务器按 `Upgrade` 的要求切换协议，例如 WebSocket。此后的连接使用新协议。"
        "伺服器依 `Upgrade` 的要求切換通訊協定，例如 WebSocket。此後的連線使用新的通訊協定。";
    102 2518 "10.1"
        "The server has accepted the request and is still working on it. The final answer follows."
        "服务器已接受请求，仍在处理。最终响应随后返回。"
        "伺服器已接受請求，仍在處理。最終回應隨後傳回。";
    103 8297 "2"
        "The server sends headers of the coming answer in advance, mostly `Link`, so that the client can load resources in the meantime. The final answer follows."
        "服务器提前给出最终响应的部分响应头（多为 `Link`），便于客户端预先加载资源。最终响应随后返回。"
        "伺服器預先送出最終回應的部分標頭（多為 `Link`），讓用戶端提前載入資源。最終回應隨後傳回。";
    200 9110 "15.3.1"
        "The request succeeded. The body is what the method asked for."
        "请求成功。响应体是该方法对应的结果。"
        "請求成功。回應主體是該方法對應的結果。";
    201 9110 "15.3.2"
        "The request succeeded and created a resource. `Location` has its address."
        "请求成功，并创建了资源。新资源的地址在 `Location` 中。"
        "請求成功，並建立了資源。新資源的網址在 `Location` 中。";
    202 9110 "15.3.3"
        "The request was accepted and is not completed yet. The answer should say how to follow its progress."
        "请求已被接受，但尚未完成。响应应说明如何查询进度。"
        "請求已被接受，但尚未完成。回應應說明如何查詢進度。";
    203 9110 "15.3.4"
        "The request succeeded, and a proxy on the way has changed the answer. It may differ from what the server sent."
        "请求成功，但途中的代理修改过响应。内容可能与源服务器的不同。"
        "請求成功，但途中的代理修改過回應。內容可能與來源伺服器的不同。";
    204 9110 "15.3.5"
        "The request succeeded, and there is no body to send. A browser stays on the page that it shows."
        "请求成功，没有响应体。浏览器会停留在当前页面。"
        "請求成功，沒有回應主體。瀏覽器會停留在目前的網頁。";
    205 9110 "15.3.6"
        "The request succeeded, and the client should reset the form or view that it was sent from. The answer has no body."
        "请求成功，客户端应重置发出请求的表单或视图。响应没有响应体。"
        "請求成功，用戶端應重設送出請求的表單或畫面。回應沒有主體。";
    206 9110 "15.3.7"
        "The answer contains the part of the resource that the `Range` header asked for. `Content-Range` says which part it is."
        "响应只包含 `Range` 所请求的那部分内容。`Content-Range` 说明是哪一部分。"
        "回應只包含 `Range` 所請求的那部分內容。`Content-Range` 說明是哪一部分。";
    207 4918 "11.1"
        "The request concerned several resources, and the body has a status for each. Some may have failed."
        "请求涉及多个资源，响应体里分别给出各自的状态。其中可能有失败的。"
        "請求涉及多個資源，回應主體裡分別列出各自的狀態。其中可能有失敗的。";
    208 5842 "7.1"
        "This resource was already reported in the same answer by another path. It occurs only inside a 207."
        "这个资源已经在同一响应里通过另一路径列出过。它只出现在 207 的响应体中。"
        "這個資源已經在同一回應裡透過另一路徑列出過。它只出現在 207 的回應主體中。";
    226 3229 "10.4.1"
        "The answer is the difference to a version that the client has already. The client applies it to that version."
        "响应只给出与客户端已有版本的差异。客户端应把差异应用到该版本上。"
        "回應只提供與用戶端既有版本的差異。用戶端應將差異套用到該版本。";
    300 9110 "15.4.1"
        "There are several representations of the resource, and the client or its user chooses one. `Location`, if present, is the one that the server prefers."
        "资源有多种表示，由客户端或用户选择。`Location` 若存在，就是服务器推荐的一种。"
        "資源有多種表示，由用戶端或使用者選擇。`Location` 若存在，就是伺服器建議的一種。";
    301 9110 "15.4.2"
        "The resource has moved for good to the address in `Location`. Clients should use the new address from now on; after a POST, some repeat the request with GET."
        "资源已永久移动到 `Location` 的地址。今后应使用新地址；有些客户端会把 POST 改成 GET 再请求。"
        "資源已永久移至 `Location` 的網址。今後應使用新網址；有些用戶端會把 POST 改成 GET 再請求。";
    302 9110 "15.4.3"
        "The resource is at the address in `Location` for now. Clients keep the old address for later; after a POST, some repeat the request with GET."
        "资源暂时位于 `Location` 的地址。今后仍使用原地址；有些客户端会把 POST 改成 GET 再请求。"
        "資源暫時位於 `Location` 的網址。今後仍使用原網址；有些用戶端會把 POST 改成 GET 再請求。";
    303 9110 "15.4.4"
        "The result is at another address, which `Location` gives. The client reads it with GET, whatever the method of the request was."
        "结果在 `Location` 给出的另一个地址。无论原请求是什么方法，客户端都用 GET 读取。"
        "結果在 `Location` 提供的另一個網址。無論原請求是什麼方法，用戶端都用 GET 讀取。";
    304 9110 "15.4.5"
        "The resource has not changed since the version that the client has. The client uses that one; the answer has no body."
        "资源自客户端缓存的版本以来没有变化。客户端继续使用缓存，响应没有响应体。"
        "資源自用戶端快取的版本以來沒有變動。用戶端繼續使用快取，回應沒有主體。";
    305 9110 "15.4.6"
        "Deprecated: an older version of HTTP used it to name a proxy. Clients ignore it for security reasons."
        "已弃用：旧版 HTTP 用它指定代理。出于安全考虑，客户端会忽略它。"
        "已淘汰：舊版 HTTP 用它指定代理。基於安全考量，用戶端會忽略它。";
    306 9110 "15.4.7"
        "Reserved and unused: a draft of HTTP defined it. No server should send it."
        "保留不用：它只在 HTTP 的早期草案里定义过。服务器不应使用。"
        "保留不用：它只在 HTTP 的早期草案中定義過。伺服器不應使用。";
    307 9110 "15.4.8"
        "The resource is at the address in `Location` for now. The client repeats the request there with the same method and body."
        "资源暂时位于 `Location` 的地址。客户端用同样的方法和请求体向该地址重发。"
        "資源暫時位於 `Location` 的網址。用戶端用相同的方法和請求主體向該網址重送。";
    308 9110 "15.4.9"
        "The resource has moved for good to the address in `Location`. The client repeats the request there with the same method and body, and uses the new address from now on."
        "资源已永久移动到 `Location` 的地址。客户端用同样的方法和请求体向新地址重发，今后也使用新地址。"
        "資源已永久移至 `Location` 的網址。用戶端用相同的方法和請求主體向新網址重送，今後也使用新網址。";
}

meanings! {
    /// The classes, by their x00.
    CLASSES:
    100 9110 "15.2"
        "This status is not registered; 1xx is an answer before the final one. Clients wait for the final answer."
        "这个状态码没有注册；1xx 表示最终响应之前的中间响应。客户端应继续等待最终响应。"
        "這個狀態碼沒有註冊；1xx 表示最終回應之前的中間回應。用戶端應繼續等待最終回應。";
    200 9110 "15.3"
        "This status is not registered; 2xx says that the request succeeded. Clients that do not know it treat it as 200."
        "这个状态码没有注册；2xx 表示请求成功。不认识它的客户端按 200 处理。"
        "這個狀態碼沒有註冊；2xx 表示請求成功。不認得它的用戶端依 200 處理。";
    300 9110 "15.4"
        "This status is not registered; 3xx says that the client has to do something more. Clients that do not know it treat it as 300."
        "这个状态码没有注册；3xx 表示客户端还需进一步操作。不认识它的客户端按 300 处理。"
        "這個狀態碼沒有註冊；3xx 表示用戶端還需要進一步操作。不認得它的用戶端依 300 處理。";
    400 9110 "15.5"
        "This status is not registered; 4xx says that something about the request is wrong. Clients that do not know it treat it as 400."
        "这个状态码没有注册；4xx 表示请求有问题。不认识它的客户端按 400 处理。"
        "這個狀態碼沒有註冊；4xx 表示請求有問題。不認得它的用戶端依 400 處理。";
    500 9110 "15.6"
        "This status is not registered; 5xx says that the server failed to answer a valid request. Clients that do not know it treat it as 500."
        "这个状态码没有注册；5xx 表示服务器未能完成有效的请求。不认识它的客户端按 500 处理。"
        "這個狀態碼沒有註冊；5xx 表示伺服器未能完成有效的請求。不認得它的用戶端依 500 處理。";
    600 9110 "15"
        "HTTP defines statuses up to 599, so this one is the service's own. Clients should treat it as a server error."
        "HTTP 只定义到 599，这个状态码是服务自己规定的。客户端应按服务器错误处理。"
        "HTTP 只定義到 599，這個狀態碼是服務自行規定的。用戶端應視為伺服器錯誤。";
}

/// Returns what the class of a status means; from 600 on, there is none.
pub(super) fn of_class(status: u16) -> Meaning {
    let [one, two, three, four, five, none] = CLASSES;
    match status {
        0..=199 => one,
        200..=299 => two,
        300..=399 => three,
        400..=499 => four,
        500..=599 => five,
        _ => none,
    }
}
