//! The language header of GenAuth's own SDKs.

use salvo::http::header::{ACCEPT_LANGUAGE, HeaderValue, VARY};
use salvo::{Depot, FlowCtrl, Request, Response, handler};

/// A hoop that uses `x-authing-lang`, in which the SDKs send their language, if there is no `Accept-Language`.
#[handler]
pub(crate) async fn of_the_sdk(request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
    if !request.headers().contains_key(ACCEPT_LANGUAGE)
        && let Some(language) = request.headers().get("x-authing-lang").cloned()
    {
        request.headers_mut().insert(ACCEPT_LANGUAGE, language);
    }
    response.headers_mut().append(VARY, HeaderValue::from_static("x-authing-lang"));
    ctrl.call_next(request, depot, response).await;
}
