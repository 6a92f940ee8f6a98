//! Macros that implement the traits of serde and of web frameworks for generated types, if their features are enabled.
//!
//! The traits are foreign, so a blanket implementation for all errors is not allowed. Generated code calls `__adapters!`
//! instead, and each integration has the macro that implements its traits.

/// `__adapters! { [generics] [type] [where clause] }`
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($type:tt)*) => {
        $crate::__actix! { $($type)* }
        $crate::__axum! { $($type)* }
        $crate::__poem! { $($type)* }
        $crate::__salvo! { $($type)* }
        $crate::__serde! { $($type)* }
        $crate::__tonic! { $($type)* }
    };
}

/// The same for types with the option `openapi`.
#[doc(hidden)]
#[macro_export]
macro_rules! __openapi_adapters {
    ($($type:tt)*) => {
        $crate::__poem_openapi! { $($type)* }
        $crate::__salvo_oapi! { $($type)* }
        $crate::__utoipa! { $($type)* }
    };
}

#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "poem-openapi"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem_openapi {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "salvo"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __salvo {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "salvo-oapi"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __salvo_oapi {
    ($($ignored:tt)*) => {};
}

#[cfg(feature = "serde")]
/// `__serde! { [generics] [type] [where clause] }`
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ([$($generics:tt)*] [$type:ty] [$($where_clause:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::serde::Serialize for $type $($where_clause)* {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::serialize($crate::ApiError::occurrence(self), serializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_code {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_value {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __tonic {
    ($($ignored:tt)*) => {};
}

#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($ignored:tt)*) => {};
}
