//! Extractors: the request, its id and its language.

use core::convert::Infallible;

use http::{HeaderValue, StatusCode};
use salvo_core::extract::{Extractible, Metadata};
use salvo_core::{Request, Response, Scribe};

use crate::answer::catalogued::Catalogued;
use crate::frameworks::adapter::{CurrentRequest, MissingLayer, RequestId, RequestLanguage};

impl Scribe for MissingLayer {
    fn render(self, response: &mut Response) {
        response.status_code(StatusCode::INTERNAL_SERVER_ERROR);
    }
}

macro_rules! extractors {
    ($($name:ident),*) => { $(
        impl<'ex> Extractible<'ex> for $name {
            fn metadata() -> &'static Metadata {
                static METADATA: Metadata = Metadata::new(stringify!($name));
                &METADATA
            }

            #[allow(refining_impl_trait, reason = "callers can name the error")]
            async fn extract(_: &'ex mut Request) -> Result<Self, MissingLayer> {
                <$name>::extract()
            }
        }
    )* };
}

extractors!(CurrentRequest, RequestId);

impl<'ex, E: Catalogued> Extractible<'ex> for RequestLanguage<E> {
    fn metadata() -> &'static Metadata {
        static METADATA: Metadata = Metadata::new("RequestLanguage");
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "callers can name the error")]
    async fn extract(request: &'ex mut Request) -> Result<Self, Infallible> {
        Ok(Self::of(request.headers().get_all("accept-language").into_iter().map(HeaderValue::as_bytes)))
    }
}
