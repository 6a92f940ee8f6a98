//! axum.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use errbook::Success;
use errbook::axum::ErrorLayer;
use errbook_shapes::{Client, SECRET, alibaba, claims, common, ruoyi, wechat};
use tokio::net::TcpListener;

async fn panics() {
    panic!("{SECRET}")
}

async fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::new(Body::from(SECRET));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    response
}

async fn serve(router: Router) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    Client(address)
}

/// Serves the routes of a convention, and checks its claims.
macro_rules! convention {
    ($convention:ident) => {
        #[tokio::test]
        async fn $convention() {
            use $convention::{CLAIMS, Code, list, object, refused, unauthorized};
            let router = Router::new()
                .route("/refused", get(async || refused()))
                .route("/unauthorized", get(async || unauthorized()))
                .route("/object", get(async || Success::<Code, _>::new(object())))
                .route("/list", get(async || Success::<Code, _>::new(list())))
                .route("/nothing", get(async || Success::<Code, _>::new(())))
                .route("/panic", get(panics))
                .route("/bare/{status}", get(bare))
                .layer(ErrorLayer::<Code>::new());
            claims::hold(serve(router).await, CLAIMS).await;
        }
    };
}

convention!(alibaba);
convention!(common);
convention!(ruoyi);
convention!(wechat);
