//! [`WithFallbacks`]: the operations of an API with what a layer answers with.

use core::marker::PhantomData;

use poem::endpoint::BoxEndpoint;
use poem::http::Method;
use poem_openapi::OpenApi;
use poem_openapi::registry::{MetaApi, MetaResponse, Registry};
use std::collections::HashMap;
use std::string::String;
use std::vec::Vec;

use super::super::responses::FallbackResponses;
use super::super::types::Fallbacks;
use super::join;
use super::response::{meta, register};

/// An API of poem-openapi whose document lists, for each operation, what [`ErrorMiddleware`](crate::poem::ErrorMiddleware) answers with
/// in place of poem's own errors. `C` is a type that holds the whole catalog.
///
/// Where an operation has several responses with one status, they become one, with the schemas and headers of all. So it also lists the
/// errors that HTTP answers with the status of a success.
///
/// ```ignore
/// OpenApiService::new(WithFallbacks::<_, ShopCode>::new(Shop), "shop", "1.0.0")
/// ```
pub struct WithFallbacks<A, C> {
    api: A,
    codes: PhantomData<fn() -> C>,
}

impl<A, C> WithFallbacks<A, C> {
    /// Returns an API, or a tuple of several, with the fallbacks.
    pub const fn new(api: A) -> Self {
        WithFallbacks { api, codes: PhantomData }
    }
}

impl<A: OpenApi, C: FallbackResponses> OpenApi for WithFallbacks<A, C> {
    fn meta() -> Vec<MetaApi> {
        let mut all = join::joining(A::meta);
        let operations = all.iter_mut().flat_map(|api| &mut api.paths).flat_map(|path| &mut path.operations);
        for operation in operations {
            let own: Vec<MetaResponse> = core::mem::take(&mut operation.responses.responses);
            let fallbacks = join::joining(meta::<Fallbacks<C>>).responses;
            operation.responses.responses = join::responses(own.into_iter().chain(fallbacks));
        }
        all
    }

    fn register(registry: &mut Registry) {
        A::register(registry);
        register::<Fallbacks<C>>(registry);
    }

    fn add_routes(self, routes: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {
        self.api.add_routes(routes);
    }
}
