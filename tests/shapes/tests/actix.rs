//! actix-web.

use std::net::TcpListener;
use std::thread;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::rt::System;
use actix_web::{App, Error as ActixError, HttpResponse, HttpServer, web};
use errbook::Success;
use errbook::actix::ErrorMiddleware;
use errbook_shapes::{Client, SECRET, alibaba, claims, common, ruoyi, wechat};

async fn panics() -> HttpResponse {
    panic!("{SECRET}")
}

async fn bare(status: web::Path<u16>) -> HttpResponse {
    HttpResponse::build(StatusCode::from_u16(*status).expect("a status")).body(SECRET)
}

fn serve<F, T, B>(app: F) -> Client
where
    F: Fn() -> App<T> + Send + Clone + 'static,
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = ActixError, InitError = ()>
        + 'static,
    B: MessageBody + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("the port");
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).disable_signals();
        System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
    });
    Client(address)
}

/// Serves the routes of a convention, and checks its claims.
macro_rules! convention {
    ($convention:ident) => {
        #[tokio::test]
        async fn $convention() {
            use $convention::{CLAIMS, Code, Error, list, object, refused, unauthorized};
            let client = serve(|| {
                App::new()
                    .route("/refused", web::get().to(async || Err::<HttpResponse, Error>(refused())))
                    .route("/unauthorized", web::get().to(async || Err::<HttpResponse, Error>(unauthorized())))
                    .route("/object", web::get().to(async || Success::<Code, _>::new(object())))
                    .route("/list", web::get().to(async || Success::<Code, _>::new(list())))
                    .route("/nothing", web::get().to(async || Success::<Code, _>::new(())))
                    .route("/panic", web::get().to(panics))
                    .route("/bare/{status}", web::get().to(bare))
                    .wrap(ErrorMiddleware::<Code>::new())
            });
            claims::hold(client, CLAIMS).await;
        }
    };
}

convention!(alibaba);
convention!(common);
convention!(ruoyi);
convention!(wechat);
