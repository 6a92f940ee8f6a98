//! [`layer!`]: implementations that the layers of all frameworks share.

/// Implements constructors, `Default`, `Clone` and `Debug` for a layer: `struct Name<E> { settings: Arc<Settings>, catalog:
/// PhantomData<fn() -> E> }`. (Derives would require them of `E`, which only names a catalog.) The traits that follow the
/// name are those of the fallbacks that the layer needs.
///
/// The bounds are those of the functions, not of the block: only then does the compiler show what the traits say where they
/// are not implemented.
macro_rules! layer {
    ($name:ident: $($fallback:ident),+) => {
        impl<E> $name<E> {
            /// Creates it with the default settings.
            #[must_use]
            pub fn new() -> Self
            where
                E: $crate::WholeCatalog $(+ $crate::$fallback)+,
            {
                Self::with($crate::frameworks::adapter::Settings::new())
            }

            /// Creates it with these settings.
            #[must_use]
            pub fn with(settings: $crate::frameworks::adapter::Settings) -> Self
            where
                E: $crate::WholeCatalog $(+ $crate::$fallback)+,
            {
                Self { settings: alloc::sync::Arc::new(settings), catalog: core::marker::PhantomData }
            }
        }

        impl<E: $crate::WholeCatalog $(+ $crate::$fallback)+> Default for $name<E> {
            fn default() -> Self {
                Self::new()
            }
        }

        impl<E> Clone for $name<E> {
            fn clone(&self) -> Self {
                Self { settings: alloc::sync::Arc::clone(&self.settings), catalog: core::marker::PhantomData }
            }
        }

        impl<E> core::fmt::Debug for $name<E> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name)).field("settings", &self.settings).finish()
            }
        }
    };
}

pub(crate) use layer;
