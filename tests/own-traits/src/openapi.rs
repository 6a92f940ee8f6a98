//! The traits of crates that make OpenAPI documents: each describes 418, which the entry does not have.

use errbook::ApiError;

/// Implements all of them itself.
#[derive(Debug, ApiError)]
#[api_error(openapi, entry = "gone", without(poem-openapi, salvo-oapi, utoipa))]
pub struct Documented;

/// Implements the traits of utoipa itself.
#[derive(Debug, ApiError)]
#[api_error(openapi, entry = "gone", without(utoipa))]
pub struct Partly;

/// Implements the traits of utoipa.
macro_rules! utoipa {
    ($($ty:ty)*) => { $(
        impl utoipa::IntoResponses for $ty {
            fn responses() -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::Response>> {
                [("418".to_owned(), utoipa::openapi::Response::new("mine").into())].into()
            }
        }

        impl utoipa::PartialSchema for $ty {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::Schema::default().into()
            }
        }

        impl utoipa::ToSchema for $ty {}
    )* };
}

utoipa!(Documented Partly);

impl salvo_oapi::EndpointOutRegister for Documented {
    fn register(_: &mut salvo_oapi::Components, operation: &mut salvo_oapi::Operation) {
        operation.responses.insert("418", salvo_oapi::Response::new("mine"));
    }
}

impl salvo_oapi::ToResponses for Documented {
    fn to_responses(_: &mut salvo_oapi::Components) -> salvo_oapi::Responses {
        salvo_oapi::Responses::new().response("418", salvo_oapi::Response::new("mine"))
    }
}

impl poem_openapi::ApiResponse for Documented {
    fn meta() -> poem_openapi::registry::MetaResponses {
        let response = poem_openapi::registry::MetaResponse {
            description: "mine",
            status: Some(418),
            status_range: None,
            content: Vec::new(),
            headers: Vec::new(),
        };
        poem_openapi::registry::MetaResponses { responses: vec![response] }
    }

    fn register(_: &mut poem_openapi::registry::Registry) {}
}
