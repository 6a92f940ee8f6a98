///
/**| | status | message |
|---|---|---|
| [`OrderNotFound`](Self::OrderNotFound)<br>`order_not_found` | 404 | There is no such order.<br>没有这个订单。 |
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.<br>《`{title}`》仅剩 `{left}` 本。 |*/
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
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/catalog.toml")
    );
    static IMAGE: crate::errors::__private::Image = crate::errors::__private::Image::new(
        r#"shop,"instance":""{"type":"https://example.com/errors/order_not_found","title":"No such order","status":404,"detail":"There is no such order.","code":"order_not_found"}{"type":"https://example.com/errors/order_not_found","title":"订单不存在","status":404,"detail":"没有这个订单。","code":"order_not_found"}OrderNotFoundapplication/problem+jsonNOT_FOUND{"type":"https://example.com/errors/sold_out","status":409,"detail":"","code":"sold_out","left":,"book":""} copy of  left. copies of  left.,"format":"{"type":"https://example.com/errors/sold_out","status":409,"detail":"《》仅剩  本。","code":"sold_out","left":,"book":""}SoldOutABORTEDleftbookformatordersorder_not_foundsold_out"#,
        b"\t\0\0\0\x02\0\0\0\x02\0\0\0\x0F\0\0\0\x0E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\xD8\0\0\0\xE8\0\0\0\xEA\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01A\x94\x01\x93\0\x0F\0\x93\0\x0F\0:\x01\r\0F\0\0\0r\0\x17\0\x0E\0\x96\0L\0\r\0\x17\0*\0\n\x01\x15\0\xA4\0\x96\0\xE2\0\x0F\0\xAD\0*\0l\x01\0\0\x01\x01\x99\x01O\0\x08\0O\0\x08\0\x15\x01\x07\0\xD1\0\0\0\xA8\0\0\xC0[\0\0\xC0\xFF\xFF\xFF\xFF\t\0#\0\xB4\0\0\xC0~\0\0\xC0\xFF\xFF\xFF\xFF\x9F\0#\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1A\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0c\x01\0\0\t\0\0\0\x01\0\0\0\x94\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\09\0\0\0+\0\0\0+\0\0\0\x03\0\0\0@\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0@\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x1F\0\0\0\xEB\0\0\0l\x01\0\0k\0\0\0\0E\0\0\x08\0\0\0\0\0\0\0M\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0T\0\0\0\0\0\0\0\0\x01\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x18\0\0\0\xDA\0\0\0\x02\x02\0\0\x7F\0\0\0\x19H\0\0\x18\n\0\0\0\x08\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0\0\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x08\0\0\0\0\0\0\0\xE6\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\x9A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA1\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0G\x02\0\0\x14\0\0\0\x19\x03\0\0\x18\n\0\0\0\x07\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\x88\x02\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\x8F\x02\0\0\x04\0\0\0\x01\0\0\0\x93\x02\0\0\x04\0\0\0\0\0\0\0\x97\x02\0\0\x06\0\0\0\x08\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\0\xBB\0\0\0\0\0\0\0\0\0\0\0\x9D\x02\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\xDA\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x02\0\0\0\x02\0\0\0~\"\x93\x08\xA3\x02\0\0\x0F\0\0\0\0\0\0@\x884\x89Q\xB2\x02\0\0\x08\0\0\0\x01\0\0@",
        &[crate::errors::Language::of("en"), crate::errors::Language::of("zh")],
    );
    #[automatically_derived]
    #[allow(dead_code)]
    impl ShopCode {
        /// All codes, in the order of the variants.
        pub(crate) const ALL: &'static [Self] = &[
            ShopCode::OrderNotFound,
            ShopCode::SoldOut,
        ];
        ///Returns the entry with this code or alias, a string or an integer. If several share it, the first of them.
        #[must_use]
        pub(crate) fn from_code<'__code>(
            code: impl ::core::convert::Into<crate::errors::Code<'__code>>,
        ) -> ::core::option::Option<Self> {
            let record = crate::errors::__private::codes::find(
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
            let record = crate::errors::__private::codes::find_name(&IMAGE, name)?;
            Self::ALL.get(record).copied()
        }
        /// Returns the code that clients receive.
        #[must_use]
        pub(crate) fn code(self) -> crate::errors::Code<'static> {
            self.entry().code()
        }
        /// Returns the code as text: an integer in decimal, an empty string without a code.
        #[must_use]
        pub(crate) fn as_str(self) -> &'static ::core::primitive::str {
            crate::errors::__private::codes::code_text(
                &IMAGE,
                self as ::core::primitive::usize,
            )
        }
        /// Returns the entry with this code and status, which distinguishes entries that share a code. If none of
        /// them has the status, the first of them.
        #[must_use]
        pub(crate) fn from_response<'__code>(
            status: ::core::primitive::u16,
            code: impl ::core::convert::Into<crate::errors::Code<'__code>>,
        ) -> ::core::option::Option<Self> {
            let record = crate::errors::__private::codes::find_response(
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
            error: &dyn crate::errors::ApiError,
        ) -> ::core::option::Option<Self> {
            <Self as ::core::convert::TryFrom<
                crate::errors::Entry,
            >>::try_from(crate::errors::ApiError::entry(error))
                .ok()
        }
        /// Returns the entry in the catalog.
        #[must_use]
        pub(crate) fn entry(self) -> crate::errors::Entry {
            IMAGE.entry(self as ::core::primitive::usize)
        }
        /// Returns the HTTP status.
        #[must_use]
        pub(crate) fn status(self) -> crate::errors::Status {
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
    impl crate::errors::Catalogued for ShopCode {
        const IMAGE: &'static crate::errors::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ShopCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad((*self).as_str())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for ShopCode {
        type Err = crate::errors::UnknownCode;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Self, crate::errors::UnknownCode> {
            Self::from_code(code).ok_or(crate::errors::UnknownCode::new())
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<crate::errors::Entry> for ShopCode {
        type Error = crate::errors::UnknownEntry;
        fn try_from(
            entry: crate::errors::Entry,
        ) -> ::core::result::Result<Self, crate::errors::UnknownEntry> {
            let of_record = |record: ::core::primitive::usize| {
                Self::ALL.get(record).copied()
            };
            crate::errors::__private::codes::find_entry(
                    &IMAGE,
                    entry,
                    &|record| of_record(record).is_some(),
                )
                .and_then(of_record)
                .ok_or(crate::errors::UnknownEntry::new(entry))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<&'__error (dyn crate::errors::ApiError + '__error)>
    for ShopCode {
        type Error = crate::errors::UnknownEntry;
        fn try_from(
            error: &'__error (dyn crate::errors::ApiError + '__error),
        ) -> ::core::result::Result<Self, crate::errors::UnknownEntry> {
            ::core::convert::TryFrom::try_from(crate::errors::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn crate::errors::ApiError + ::core::marker::Send + '__error),
    > for ShopCode {
        type Error = crate::errors::UnknownEntry;
        fn try_from(
            error: &'__error (dyn crate::errors::ApiError + ::core::marker::Send + '__error),
        ) -> ::core::result::Result<Self, crate::errors::UnknownEntry> {
            ::core::convert::TryFrom::try_from(crate::errors::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn crate::errors::ApiError + ::core::marker::Sync + '__error),
    > for ShopCode {
        type Error = crate::errors::UnknownEntry;
        fn try_from(
            error: &'__error (dyn crate::errors::ApiError + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, crate::errors::UnknownEntry> {
            ::core::convert::TryFrom::try_from(crate::errors::ApiError::entry(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn crate::errors::ApiError + ::core::marker::Send + ::core::marker::Sync + '__error),
    > for ShopCode {
        type Error = crate::errors::UnknownEntry;
        fn try_from(
            error: &'__error (dyn crate::errors::ApiError + ::core::marker::Send + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, crate::errors::UnknownEntry> {
            ::core::convert::TryFrom::try_from(crate::errors::ApiError::entry(error))
        }
    }
    crate::errors::__serde_code! {
        ShopCode
    }
};
