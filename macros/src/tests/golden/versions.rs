///
/**| | status | message |
|---|---|---|
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | Sold out. |
| [`InvalidClient`](Self::InvalidClient)<br>`invalid_client` | 400 | Unknown client. |*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub(crate) enum ShopCode {
    /**> Sold out.

Code `sold_out` · status 409*/
    SoldOut,
    /**> Unknown client.

Code `invalid_client` · status 400 · group `oauth`*/
    InvalidClient,
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/versions.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shop,"instance":""{"type":"about:blank","status":409,"detail":"Sold out.","code":"sold_out"}SoldOutapplication/problem+jsonABORTED,"trace":"{"error":"sold_out","text":"Sold out."}application/jsonno-storecache-control{"error":"sold_out"},"requestId":"{"statusCode":409,"apiCode":"sold_out","message":"Sold out."}{"error":"invalid_client"}Unknown client.InvalidClientINVALID_ARGUMENToauthsold_outinvalid_clientv1{"data":}error-onlystatus_code{"statusCode":200,"message":"","data":}"#,
        b"\t\0\0\0\x01\0\0\0\x02\0\0\0\x0F\0\0\0\x13\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\xA0\0\0\0\0\0\0\0\xA2\0\0\0\0\0\0\0\xC4\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01A\x99\x01N\0\x08\0N\0\x08\0X\0\x07\0P\0\0\0;\0\t\0\x0E\0J\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x81\x99\x01m\0\0\0\x88\0'\0\x01\0\x99\x01s\0\0\0\xD4\0\x14\0\x01!\x99\x01\x87\0\0\0\xF6\0=\x007\x01\0\0\x01\0\x90\x01\n\0\x0E\0\n\0\x0E\0)\0\r\0\x9A\0\0\0\x1A\0\x0F\0\0\0\x1A\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x13\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x13\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0{\0\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0c\0\0\0\x18\0\0\0\0\0\0\0C\0\0\x005\0\0\0\n\0\0\0+\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x01\0\0\x05\x07\0@\n\0\0\0\x82\0\0\0\n\0\0\0\x04\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x01\0\0\0\0\0\0\0\xC3\0\0\0\x08\0\0\0\0\x08\0\0\x01\0\0\0\xCB\0\0\0\r\0\0\0d\0\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0i\0\0\0C\0\0\0V\0\0\0\0\0\0\0\xB3\0\0\0\x10\0\0\0\0\0\0\0C\0\0\0\0\0\0\0\n\0\0\0/\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x01\0\0\x05\x07\0\x10\n\0\0\0\xEC\0\0\0\x0E\0\0\0\x04\0\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0i\0\0\0C\0\0\0y\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0m\x01\0\0\x10\0\0\0\x01\0\0\0\x90\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\xB3\0\0\0\x10\0\0\0\0\0\0\0\x8D\0\0\0\0\0\0\0}\x01\0\0\x05\0\0\0\x02\0\0\0\0\0\0\0\x02\0\0\0\x02\0\0\0\x884\x89Q\x82\x01\0\0\x08\0\0\0\0\0\0@\x18\xCB\x9B\x03\x8A\x01\0\0\x0E\0\0\0\x01\0\0@\x03\0\0\0 \0\0\0\x9A\x01\0\0\t\0\0\0\0\x08\0\0\x03\x04\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0\xAE\0\0\0\x03\0\0\0 \0\0\0\xB8\x01\0\0'\0\0\0\0&\0\0\x03\x04\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0\xB9\0\0\0\x03\0\0\0\x98\x01\0\0\x02\0\0\0\xB5\0\0\0\xA3\x01\0\0\n\0\0\0\0\0\0\0\xAD\x01\0\0\x0B\0\0\0\xC0\0\0\0",
        &[::errbook::Language::of("en")],
    );
    #[automatically_derived]
    impl ::errbook::WholeCatalog for ShopCode {
        const GENERATED: ::errbook::__private::Generated = ::errbook::__private::Generated;
    }
    #[automatically_derived]
    #[allow(dead_code)]
    impl ShopCode {
        /// All codes, in the order of the variants.
        pub(crate) const ALL: &'static [Self] = &[
            ShopCode::SoldOut,
            ShopCode::InvalidClient,
        ];
        ///Returns the entry with this code or alias, a string or an integer. If several share it, the first of them.
        #[must_use]
        pub(crate) fn from_code<'__code>(
            code: impl ::core::convert::Into<::errbook::Code<'__code>>,
        ) -> ::core::option::Option<Self> {
            let record = ::errbook::__private::codes::find(
                &IMAGE,
                ::core::convert::Into::into(code),
            )?;
            Self::ALL.get(record).copied()
        }
        ///Returns the entry with this name in the catalog.
        #[must_use]
        pub(crate) fn from_name(
            name: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            let record = ::errbook::__private::codes::find_name(&IMAGE, name)?;
            Self::ALL.get(record).copied()
        }
        /// Returns the code that clients receive.
        #[must_use]
        pub(crate) fn code(self) -> ::errbook::Code<'static> {
            self.entry().code()
        }
        /// Returns the code as text: an integer in decimal, an empty string without a code.
        #[must_use]
        pub(crate) fn as_str(self) -> &'static ::core::primitive::str {
            ::errbook::__private::codes::code_text(
                &IMAGE,
                self as ::core::primitive::usize,
            )
        }
        /// Returns the entry with this code and status, which distinguishes entries that share a code. If none of
        /// them has the status, the first of them.
        #[must_use]
        pub(crate) fn from_response<'__code>(
            status: ::core::primitive::u16,
            code: impl ::core::convert::Into<::errbook::Code<'__code>>,
        ) -> ::core::option::Option<Self> {
            let record = ::errbook::__private::codes::find_response(
                &IMAGE,
                status,
                ::core::convert::Into::into(code),
            )?;
            Self::ALL.get(record).copied()
        }
        /// Returns the code of an error of any type; `None` if it is of another catalog, or an entry that is not among
        /// these codes.
        #[must_use]
        pub(crate) fn of(
            error: &dyn ::errbook::ApiError,
        ) -> ::core::option::Option<Self> {
            <Self as ::core::convert::TryFrom<
                ::errbook::Entry,
            >>::try_from(::errbook::ApiError::entry(error))
                .ok()
        }
        /// Returns the entry in the catalog.
        #[must_use]
        pub(crate) fn entry(self) -> ::errbook::Entry {
            IMAGE.entry(self as ::core::primitive::usize)
        }
        /// Returns the HTTP status.
        #[must_use]
        pub(crate) fn status(self) -> ::errbook::Status {
            self.entry().status()
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for ShopCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    #[allow(unreachable_patterns)]
                    _ => (*self).entry().variant(),
                },
            )
        }
    }
    #[automatically_derived]
    impl ::errbook::Catalogued for ShopCode {
        const IMAGE: &'static ::errbook::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ShopCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad((*self).as_str())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for ShopCode {
        type Err = ::errbook::UnknownCode;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::errbook::UnknownCode> {
            Self::from_code(code).ok_or(::errbook::UnknownCode::new())
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::errbook::Entry> for ShopCode {
        type Error = ::errbook::UnknownEntry;
        fn try_from(
            entry: ::errbook::Entry,
        ) -> ::core::result::Result<Self, ::errbook::UnknownEntry> {
            let of_record = |record: ::core::primitive::usize| {
                Self::ALL.get(record).copied()
            };
            ::errbook::__private::codes::find_entry(
                    &IMAGE,
                    entry,
                    &|record| of_record(record).is_some(),
                )
                .and_then(of_record)
                .ok_or(::errbook::UnknownEntry::new(entry))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<&'__error (dyn ::errbook::ApiError + '__error)>
    for ShopCode {
        type Error = ::errbook::UnknownEntry;
        fn try_from(
            error: &'__error (dyn ::errbook::ApiError + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownEntry> {
            ::core::convert::TryFrom::try_from(::errbook::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::ApiError + ::core::marker::Send + '__error),
    > for ShopCode {
        type Error = ::errbook::UnknownEntry;
        fn try_from(
            error: &'__error (dyn ::errbook::ApiError + ::core::marker::Send + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownEntry> {
            ::core::convert::TryFrom::try_from(::errbook::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::ApiError + ::core::marker::Sync + '__error),
    > for ShopCode {
        type Error = ::errbook::UnknownEntry;
        fn try_from(
            error: &'__error (dyn ::errbook::ApiError + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownEntry> {
            ::core::convert::TryFrom::try_from(::errbook::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::ApiError + ::core::marker::Send + ::core::marker::Sync + '__error),
    > for ShopCode {
        type Error = ::errbook::UnknownEntry;
        fn try_from(
            error: &'__error (dyn ::errbook::ApiError + ::core::marker::Send + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownEntry> {
            ::core::convert::TryFrom::try_from(::errbook::ApiError::entry(error))
        }
    }
    ::errbook::__serde_code! {
        ShopCode
    }
    #[automatically_derived]
    #[allow(dead_code)]
    impl ShopCode {
        ///The default envelope `problem` of the catalog, for a layer, a router or a `Context` to choose.
        pub(crate) const ENVELOPE_DEFAULT: ::errbook::Envelope = ::errbook::Envelope::generated(
            "shop",
            "problem",
        );
        ///The alternative `v1` of the catalog, for a layer, a router or a `Context` to choose.
        pub(crate) const ENVELOPE_V1: ::errbook::Envelope = ::errbook::Envelope::generated(
            "shop",
            "v1",
        );
        ///The alternative `error-only` of the catalog, for a layer, a router or a `Context` to choose.
        pub(crate) const ENVELOPE_ERROR_ONLY: ::errbook::Envelope = ::errbook::Envelope::generated(
            "shop",
            "error-only",
        );
        ///The alternative `status_code` of the catalog, for a layer, a router or a `Context` to choose.
        pub(crate) const ENVELOPE_STATUS_CODE: ::errbook::Envelope = ::errbook::Envelope::generated(
            "shop",
            "status_code",
        );
    }
};
