//! poem: what a middleware answers with.

use errbook::poem::{ErrorMiddleware, Success};
use errbook::{ApiError, Entry, Settings};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{
    AlwaysCode, Client, LimitsCode, LimitsError, WireCode, WireError, composition, fallbacks, pages, wrapping,
};
use poem::error::ParsePathError;
use poem::http::{HeaderName, HeaderValue, StatusCode};
use poem::listener::TcpAcceptor;
use poem::web::{Json, Path};
use poem::{Body, Endpoint, EndpointExt, Response, Result, Route, Server, get, handler};
use tokio::net::TcpListener;

#[handler]
fn error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
fn hidden() -> Result<(), WireError> {
    Err(WireError::Hidden)
}

#[handler]
fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::builder().status(StatusCode::from_u16(status).expect("a status")).body(SECRET);
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

#[handler]
fn refused() -> Result<(), LimitsError> {
    Err(LimitsError::Refused)
}

#[handler]
fn plain(Path(name): Path<String>) -> Response {
    let (_, status, media_type, body, (header, value)) = wrapping::plain(&name);
    let response = Response::builder().status(StatusCode::from_u16(status).expect("a status"));
    response.content_type(media_type).header(header, value).body(body)
}

#[handler]
fn json() -> Json<[u8; 2]> {
    Json([1, 2])
}

#[handler]
fn stream() -> Response {
    // Without a length.
    Response::builder().content_type("application/json").body(Body::from_bytes_stream(errbook_http_wire::Pieces::new()))
}

#[handler]
fn panics() {
    panic!("{SECRET}")
}

#[handler]
fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

fn routes() -> Route {
    Route::new()
        .at("/error", get(error).head(error))
        .at("/hidden", get(hidden))
        .at("/bare/:status", get(bare).head(bare))
        .at("/refused", get(refused))
        .at("/plain/:name", get(plain).head(plain))
        .at("/json", get(json))
        .at("/stream", get(stream))
        .at("/panic", get(panics).head(panics))
        .at("/success", get(success))
}

async fn serve(app: impl Endpoint<Output = Response> + 'static) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("a listener");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

async fn limits(settings: Settings) -> Client {
    serve(routes().with(ErrorMiddleware::<LimitsCode>::with(settings))).await
}

async fn with(settings: Settings) -> Client {
    serve(routes().with(ErrorMiddleware::<WireCode>::with(settings))).await
}

/// Shows the entry of a response.
async fn shown<P: Endpoint>(endpoint: std::sync::Arc<P>, request: poem::Request) -> Result<Response> {
    let mut response = endpoint.get_response(request).await;
    if let Some(entry) = response.data::<Entry>().copied() {
        response.headers_mut().insert(fallbacks::ENTRY, HeaderValue::from_static(entry.name()));
    }
    Ok(response)
}

#[tokio::test]
async fn a_bare_response_becomes_an_error_with_values() {
    fallbacks::a_bare_response_becomes_an_error_with_values(with(fallbacks::settings()).await).await;
}

#[tokio::test]
async fn a_panic_is_asked_about_and_one_in_the_closure_is_answered() {
    fallbacks::a_panic_is_asked_about_and_one_in_the_closure_is_answered(with(fallbacks::settings()).await).await;
}

/// Each is asked about once; errors of a catalog are not.
#[tokio::test]
async fn the_errors_of_poem_are_known() {
    let asked = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let noted = asked.clone();
    let settings = Settings::new().fallback_by(move |found| -> Option<Box<dyn ApiError>> {
        noted.lock().unwrap().push(found.status().as_u16());
        found.error::<poem::Error>()?.downcast_ref::<ParsePathError>().map(|_| LimitsError::Refused.into())
    });
    let client = with(settings).await;
    let answer = client.get("/bare/number").await;
    assert_eq!((answer.status, &answer.json()["error"]), (400, &serde_json::json!("refused")));
    assert_eq!(client.get("/bare/400").await.json()["code"], "rejected");
    assert_eq!(client.get("/nowhere").await.json()["code"], "rejected");
    assert_eq!(client.get("/error").await.json()["code"], "missing");
    assert_eq!(*asked.lock().unwrap(), [400, 400, 404]);
}

#[tokio::test]
async fn the_entry_of_a_response_is_known_outside() {
    let middleware = ErrorMiddleware::<WireCode>::with(fallbacks::settings());
    let client = serve(routes().with(middleware).around(shown)).await;
    fallbacks::the_entry_of_a_response_is_known_outside(client).await;
}

#[tokio::test]
async fn browsers_get_a_page() {
    pages::browsers_get_a_page(with(pages::settings()).await).await;
}

#[tokio::test]
async fn a_page_shows_values_as_text() {
    pages::a_page_shows_values_as_text(with(pages::settings()).await).await;
}

#[tokio::test]
async fn everyone_else_gets_json() {
    pages::everyone_else_gets_json(with(pages::settings()).await).await;
    pages::without_the_setting_browsers_get_json(with(Settings::new()).await).await;
}

#[tokio::test]
async fn plain_json_is_in_the_template() {
    wrapping::plain_json_is_in_the_template(limits(wrapping::settings()).await).await;
    wrapping::plain_json_passes(limits(Settings::new()).await).await;
    wrapping::plain_json_is_in_the_template_that_is_chosen(limits(wrapping::old()).await).await;
    // The envelope of this catalog has no template.
    wrapping::plain_json_passes(with(wrapping::settings()).await).await;
}

#[tokio::test]
async fn each_catalog_answers_below_its_layer() {
    let limits = routes().with(ErrorMiddleware::<LimitsCode>::new());
    let nested = routes().nest("/limits", limits).with(ErrorMiddleware::<WireCode>::new());
    composition::each_catalog_answers_below_its_layer(serve(nested).await).await;
}

#[tokio::test]
async fn two_layers_of_a_catalog_do_nothing_twice() {
    let middleware = ErrorMiddleware::<WireCode>::new();
    let twice = routes().with(middleware.clone()).with(middleware);
    let middleware = ErrorMiddleware::<LimitsCode>::with(wrapping::settings());
    let wrapped = routes().with(middleware.clone()).with(middleware);
    composition::two_layers_of_a_catalog_do_nothing_twice(serve(twice).await).await;
    composition::a_success_is_wrapped_once(serve(wrapped).await).await;
}
