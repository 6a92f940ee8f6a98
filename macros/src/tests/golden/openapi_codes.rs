///
/**| | status | message |
|---|---|---|
| [`OrderNotFound`](Self::OrderNotFound)<br>`order_not_found` | 404 | There is no such order.<br>没有这个订单。 |
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.<br>《`{title}`》仅剩 `{left}` 本。 |
| [`PaymentDeclined`](Self::PaymentDeclined)<br>`payment_declined` | 402 | The payment was declined.<br>支付被拒绝。 |*/
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
    #[allow(
        rustdoc::bare_urls,
        rustdoc::broken_intra_doc_links,
        rustdoc::invalid_html_tags
    )]
    #[doc = r"**No such order** · **订单不存在**

> There is no such order.  
> 没有这个订单。

Code `order_not_found` · status 404 · group `orders`

[Documentation](https://example.com/errors/order_not_found)"]
    OrderNotFound,
    #[allow(
        rustdoc::bare_urls,
        rustdoc::broken_intra_doc_links,
        rustdoc::invalid_html_tags
    )]
    /**> `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.
> 《`{title}`》仅剩 `{left}` 本。

Code `sold_out` · status 409 · group `orders`

[Documentation](https://example.com/errors/sold_out)*/
    SoldOut,
    #[allow(
        rustdoc::bare_urls,
        rustdoc::broken_intra_doc_links,
        rustdoc::invalid_html_tags
    )]
    /**> The payment was declined.
> 支付被拒绝。

Code `payment_declined` · status 402

[Documentation](https://example.com/errors/payment_declined)*/
    #[allow(clippy::deprecated_semver)]
    #[deprecated(since = r"1.2.0", note = r"use `payment_failed`")]
    PaymentDeclined,
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/catalog.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shop,"instance":""{"type":"https://example.com/errors/order_not_found","title":"No such order","status":404,"detail":"There is no such order.","code":"order_not_found"}{"type":"https://example.com/errors/order_not_found","title":"订单不存在","status":404,"detail":"没有这个订单。","code":"order_not_found"}OrderNotFoundapplication/problem+jsonNOT_FOUND{"type":"https://example.com/errors/sold_out","status":409,"detail":"","code":"sold_out","left":,"book":""} copy of  left. copies of  left.,"format":"{"type":"https://example.com/errors/sold_out","status":409,"detail":"《》仅剩  本。","code":"sold_out","left":,"book":""}SoldOutABORTEDleftbookformat{"type":"https://example.com/errors/payment_declined","status":402,"detail":"The payment was declined.","code":"payment_declined"}{"type":"https://example.com/errors/payment_declined","status":402,"detail":"支付被拒绝。","code":"payment_declined"}PaymentDeclined1.2.0FAILED_PRECONDITIONordersorder_not_foundsold_outpayment_declined"#,
        b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x0E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\t\x01\0\0\x19\x01\0\0\x1B\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01A\x94\x01\x93\0\x0F\0\x93\0\x0F\0:\x01\r\0T\0\0\0r\0\x17\0\x0E\0\x96\0L\0\r\0\x17\0*\0\n\x01\x15\0\xA4\0\x96\0\xE2\0\x0F\0\xAD\0*\0l\x01\0\0\x01\x01\x99\x01O\0\x08\0O\0\x08\0\x15\x01\x07\0\xDF\0\0\0\xB6\0\0\xC0i\0\0\xC0\xFF\xFF\xFF\xFF\t\0#\0\xC2\0\0\xC0\x8C\0\0\xC0\xFF\xFF\xFF\xFF\x9F\0#\0\x9D\x02\0\0\x01C\x92\x01p\0\x10\0p\0\x10\0\xFD\0\x0F\0\x02\x01\0\0M\0\x19\0\0\0\x82\0\xFF\xFF\xFF\xFF\t\0+\0\xCF\0\x12\0\x82\0{\0\xFF\xFF\xFF\xFF\x8B\0+\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1A\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0c\x01\0\0\t\0\0\0\x01\0\0\0\x94\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\0G\0\0\09\0\0\09\0\0\0\x03\0\0\0@\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0@\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x1F\0\0\0\xEB\0\0\0l\x01\0\0k\0\0\0\0E\0\0\x08\0\0\0\0\0\0\0[\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0b\0\0\0\0\0\0\0\0\x01\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x18\0\0\0\xDA\0\0\0\x02\x02\0\0\x7F\0\0\0\x19H\0\0\x18\n\0\0\0\x08\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0\0\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x08\0\0\0\0\0\0\0\xE6\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\xA8\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xAF\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0G\x02\0\0\x14\0\0\0\x19\x03\0\0\x18\n\0\0\0\x07\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\x88\x02\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\x8F\x02\0\0\x04\0\0\0\x01\0\0\0\x93\x02\0\0\x04\0\0\0\0\0\0\0\x97\x02\0\0\x06\0\0\0\x08\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\0\xC9\0\0\0\0\0\0\0\0\0\0\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1B\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1B\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xA9\x03\0\0\x05\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xAE\x03\0\0\x13\0\0\0\x02\0\0\0\x92\x01\0\0\xF4\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0K\x01\0\0\x18\0\0\0\0\0\0\0\xF4\0\0\0\xE6\0\0\0\xE6\0\0\0\xC1\x03\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x0B\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\x03\0\0\0\x03\0\0\0\x03\0\0\0~\"\x93\x08\xC7\x03\0\0\x0F\0\0\0\0\0\0@\x884\x89Q\xD6\x03\0\0\x08\0\0\0\x01\0\0@\xEE\xFB\x9B\x0C\xDE\x03\0\0\x10\0\0\0\x02\0\0@",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
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
            ShopCode::OrderNotFound,
            ShopCode::SoldOut,
            ShopCode::PaymentDeclined,
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
    impl ::errbook::openapi::FallbackResponses for ShopCode {
        fn openapi_fallbacks(parts: &mut ::errbook::__private::OpenApiParts) {
            parts
                .add(
                    "{\"responses\":{\"default\":{\"description\":\"Any other error, such as one that a later version adds\",\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":\"#/components/schemas/UnknownError\"}}}}},\"schemas\":{\"UnknownError\":{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"format\":\"uri-reference\"},\"title\":{\"type\":\"string\"},\"status\":{\"type\":\"integer\"},\"detail\":{\"type\":\"string\"},\"instance\":{\"type\":\"string\",\"format\":\"uri-reference\"},\"code\":{\"type\":\"string\"},\"errors\":{\"type\":\"array\",\"items\":{\"type\":\"object\"}}},\"required\":[\"type\",\"status\",\"detail\",\"code\"],\"description\":\"An error that this document does not list\"}},\"examples\":{}}",
                );
        }
    }
};
