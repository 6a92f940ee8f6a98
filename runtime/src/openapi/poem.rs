//! The trait of what poem-openapi's operations return, and that of its operations. Its documents are OpenAPI 3.0.

mod api;
mod join;
mod response;
mod schema;
mod text;

pub use api::WithFallbacks;
pub use poem_openapi::ApiResponse;
pub use poem_openapi::registry::{MetaResponses, Registry};
pub use response::{meta, register};

#[doc(hidden)]
#[macro_export]
macro_rules! __poem_openapi {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::poem_openapi::ApiResponse for $($ty)* $($bounds)* {
            fn meta() -> $crate::__private::poem_openapi::MetaResponses {
                $crate::__private::poem_openapi::meta::<Self>()
            }

            fn register(registry: &mut $crate::__private::poem_openapi::Registry) {
                $crate::__private::poem_openapi::register::<Self>(registry);
            }
        }
    };
}
