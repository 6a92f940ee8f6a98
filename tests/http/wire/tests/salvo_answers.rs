//! salvo: what a hoop answers with.

use errbook::salvo::ErrorHoop;
use errbook::{ApiError, Entry, Settings, Success};
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{
    AlwaysCode, Client, LimitsCode, LimitsError, WireCode, WireError, composition, fallbacks, pages, wrapping,
};
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::http::{HeaderName, HeaderValue, StatusCode, StatusError};
use salvo::prelude::*;
use salvo::writing::Text;

#[handler]
async fn error() -> Result<(), WireError> {
    Err(WireError::Missing)
}

#[handler]
async fn hidden() -> Result<(), WireError> {
    Err(WireError::Hidden)
}

#[handler]
async fn bare(request: &mut Request, response: &mut Response) {
    let status: u16 = request.param("status").expect("a status");
    response.status_code(StatusCode::from_u16(status).expect("a status"));
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response.render(Text::Plain(SECRET));
}

#[handler]
async fn refused() -> Result<(), LimitsError> {
    Err(LimitsError::Refused)
}

#[handler]
async fn plain(request: &mut Request, response: &mut Response) {
    let name: String = request.param("name").expect("a name");
    let (_, status, media_type, body, (header, value)) = wrapping::plain(&name);
    response.status_code(StatusCode::from_u16(status).expect("a status"));
    response.headers_mut().insert("content-type", HeaderValue::from_static(media_type));
    response.headers_mut().insert(header, HeaderValue::from_static(value));
    response.body(body);
}

#[handler]
async fn json() -> Json<[u8; 2]> {
    Json([1, 2])
}

#[handler]
async fn stream(response: &mut Response) {
    // Without a length.
    response.headers_mut().insert("content-type", HeaderValue::from_static("application/json"));
    response.stream(errbook_http_wire::Pieces::new());
}

#[handler]
async fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn success() -> Success<AlwaysCode, [u8; 2]> {
    Success::new([1, 2])
}

#[handler]
async fn gone() -> Result<(), StatusError> {
    Err(StatusError::gone().brief(SECRET))
}

/// Writes a success over the response to an error.
#[handler]
async fn overwritten(response: &mut Response) {
    response.render(WireError::Missing);
    response.status_code(StatusCode::OK);
    response.body("done");
}

fn routes() -> Router {
    Router::new()
        .push(Router::with_path("error").get(error).head(error))
        .push(Router::with_path("hidden").get(hidden))
        .push(Router::with_path("bare/{status}").get(bare).head(bare))
        .push(Router::with_path("refused").get(refused))
        .push(Router::with_path("plain/{name}").get(plain).head(plain))
        .push(Router::with_path("json").get(json))
        .push(Router::with_path("stream").get(stream))
        .push(Router::with_path("panic").get(panics).head(panics))
        .push(Router::with_path("success").get(success))
        .push(Router::with_path("gone").get(gone))
        .push(Router::with_path("overwritten").get(overwritten))
}

async fn serve(service: Service) -> Client {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
    tokio::spawn(async move { Server::new(acceptor).serve(service).await });
    Client(address)
}

async fn limits(settings: Settings) -> Client {
    serve(Service::new(routes()).hoop(ErrorHoop::<LimitsCode>::with(settings))).await
}

async fn with(settings: Settings) -> Client {
    serve(Service::new(routes()).hoop(ErrorHoop::<WireCode>::with(settings))).await
}

/// Shows the entry of a response.
#[handler]
async fn shown(request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
    ctrl.call_next(request, depot, response).await;
    if let Some(entry) = response.extensions.get::<Entry>().copied() {
        response.headers_mut().insert(fallbacks::ENTRY, HeaderValue::from_static(entry.name()));
    }
}

#[tokio::test]
async fn a_bare_response_becomes_an_error_with_values() {
    fallbacks::a_bare_response_becomes_an_error_with_values(with(fallbacks::settings()).await).await;
}

#[tokio::test]
async fn a_panic_is_asked_about_and_one_in_the_closure_is_answered() {
    fallbacks::a_panic_is_asked_about_and_one_in_the_closure_is_answered(with(fallbacks::settings()).await).await;
}

#[tokio::test]
async fn the_errors_of_salvo_are_known() {
    let settings = Settings::new().fallback_by(|found| -> Option<Box<dyn ApiError>> {
        (found.error::<StatusError>()?.code == StatusCode::GONE).then(|| LimitsError::Refused.into())
    });
    let client = with(settings).await;
    let answer = client.get("/gone").await;
    assert_eq!((answer.status, &answer.json()["error"]), (400, &serde_json::json!("refused")));
    assert_eq!(client.get("/bare/410").await.json()["code"], "rejected");
}

#[tokio::test]
async fn the_entry_of_a_response_is_known_outside() {
    let hoop = ErrorHoop::<WireCode>::with(fallbacks::settings());
    let client = serve(Service::new(routes()).hoop(shown).hoop(hoop)).await;
    fallbacks::the_entry_of_a_response_is_known_outside(client).await;
    // Handlers share one response: the entry is that of a body which is not sent.
    assert!(client.get("/overwritten").await.lines(fallbacks::ENTRY).is_empty());
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
    let limits = Router::with_path("limits").hoop(ErrorHoop::<LimitsCode>::new()).push(routes());
    let nested = Service::new(routes().push(limits)).hoop(ErrorHoop::<WireCode>::new());
    composition::each_catalog_answers_below_its_layer(serve(nested).await).await;
}

#[tokio::test]
async fn two_layers_of_a_catalog_do_nothing_twice() {
    let hoop = ErrorHoop::<WireCode>::new();
    let twice = Service::new(routes()).hoop(hoop.clone()).hoop(hoop);
    let hoop = ErrorHoop::<LimitsCode>::with(wrapping::settings());
    let wrapped = Service::new(routes()).hoop(hoop.clone()).hoop(hoop);
    composition::two_layers_of_a_catalog_do_nothing_twice(serve(twice).await).await;
    composition::a_success_is_wrapped_once(serve(wrapped).await).await;
}
