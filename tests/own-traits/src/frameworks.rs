//! The traits of web frameworks: each answers 418, which the entry does not have.

#[cfg(feature = "actix-web")]
impl actix_web::ResponseError for super::Derived {
    fn status_code(&self) -> actix_web::http::StatusCode {
        actix_web::http::StatusCode::IM_A_TEAPOT
    }
}

#[cfg(feature = "axum")]
impl axum::response::IntoResponse for super::Derived {
    fn into_response(self) -> axum::response::Response {
        axum::http::StatusCode::IM_A_TEAPOT.into_response()
    }
}

#[cfg(feature = "poem")]
impl poem::error::ResponseError for super::Derived {
    fn status(&self) -> poem::http::StatusCode {
        poem::http::StatusCode::IM_A_TEAPOT
    }
}

#[cfg(feature = "salvo")]
impl salvo::Scribe for super::Derived {
    fn render(self, response: &mut salvo::Response) {
        response.status_code(salvo::http::StatusCode::IM_A_TEAPOT);
    }
}

#[cfg(feature = "tonic")]
impl From<super::Derived> for tonic::Status {
    fn from(_: super::Derived) -> Self {
        tonic::Status::unimplemented("mine")
    }
}
