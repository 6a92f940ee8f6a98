/// What can go wrong.
///
/**| | status | message |
|---|---|---|
| [`PaymentDeclined`](Self::PaymentDeclined)<br>`payment_declined` | 402 | The payment was declined.<br>支付被拒绝。 |
| [`OrderNotFound`](Self::OrderNotFound)<br>`order_not_found` | 404 | There is no such order.<br>没有这个订单。 |
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.<br>《`{title}`》仅剩 `{left}` 本。 |*/
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum ShopError {
    #[cfg(feature = "payments")]
    PaymentDeclined { cause: TerminalError },
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
    #[allow(dead_code)]
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
    #[allow(dead_code)]
    SoldOut {
        ///`left` in JSON.
        left: ::core::primitive::i64,
        ///`book` in JSON.
        title: ::errbook::__private::String,
        ///`format` in JSON.
        format: ::core::option::Option<SoldOutFormat>,
    },
}
///The values of `format` in [`ShopError::SoldOut`].
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
pub enum SoldOutFormat {
    ///`hardback`
    Hardback,
    ///`e-book`
    EBook,
}
#[automatically_derived]
impl SoldOutFormat {
    /// All values, in the order of the catalog.
    pub const ALL: &'static [Self] = &[Self::Hardback, Self::EBook];
    /// Returns the value that clients receive.
    #[must_use]
    pub const fn as_str(self) -> &'static ::core::primitive::str {
        match self {
            Self::Hardback => "hardback",
            Self::EBook => "e-book",
        }
    }
}
#[automatically_derived]
impl ::core::fmt::Display for SoldOutFormat {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad((*self).as_str())
    }
}
#[automatically_derived]
impl ::core::str::FromStr for SoldOutFormat {
    type Err = ::errbook::UnknownValue;
    fn from_str(
        value: &::core::primitive::str,
    ) -> ::core::result::Result<Self, ::errbook::UnknownValue> {
        ::errbook::__private::values::parse(value, Self::ALL, Self::as_str)
    }
}
::errbook::__serde_value! {
    SoldOutFormat
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/catalog.toml")
    );
    #[automatically_derived]
    impl ::core::fmt::Debug for ShopError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                #[cfg(feature = "payments")]
                ShopError::PaymentDeclined { cause: field_0 } => {
                    let mut out = f.debug_struct("PaymentDeclined");
                    out.field("cause", field_0);
                    out.finish()
                }
                ShopError::SoldOut {
                    left: field_0,
                    title: field_1,
                    format: field_2,
                } => {
                    let mut out = f.debug_struct("SoldOut");
                    out.field("left", field_0);
                    out.field("title", field_1);
                    out.field("format", field_2);
                    out.finish()
                }
                #[allow(unreachable_patterns)]
                _ => {
                    ::errbook::__private::debug(::errbook::ApiError::occurrence(self), f)
                }
            }
        }
    }
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shop,"instance":""{"type":"https://example.com/errors/payment_declined","status":402,"detail":"The payment was declined.","code":"payment_declined"}{"type":"https://example.com/errors/payment_declined","status":402,"detail":"支付被拒绝。","code":"payment_declined"}PaymentDeclinedapplication/problem+json1.2.0FAILED_PRECONDITION{"type":"https://example.com/errors/order_not_found","title":"No such order","status":404,"detail":"There is no such order.","code":"order_not_found"}{"type":"https://example.com/errors/order_not_found","title":"订单不存在","status":404,"detail":"没有这个订单。","code":"order_not_found"}OrderNotFoundNOT_FOUND{"type":"https://example.com/errors/sold_out","status":409,"detail":"","code":"sold_out","left":,"book":""} copy of  left. copies of  left.,"format":"{"type":"https://example.com/errors/sold_out","status":409,"detail":"《》仅剩  本。","code":"sold_out","left":,"book":""}SoldOutABORTEDleftbookformatorders"#,
        b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x0E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\t\x01\0\0\x19\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01C\x92\x01~\0\x10\0~\0\x10\0\x0B\x01\x0F\0U\0\0\0[\0\x19\0\x0E\0\x82\0\xFF\xFF\xFF\xFF\x17\0+\0\xDD\0\x12\0\x90\0{\0\xFF\xFF\xFF\xFF\x99\0+\0N\x01\0\0\x01A\x94\x01\x85\0\x0F\0\x85\0\x0F\0,\x01\r\0w\0\0\0d\0\x17\0\0\0\x96\0>\0\r\0\t\0*\0\xFC\0\x15\0\x96\0\x96\0\xD4\0\x0F\0\x9F\0*\0\x90\x02\0\0\x01\x01\x99\x01O\0\x08\0O\0\x08\0\x15\x01\x07\0\x02\x01\0\0\xD9\0\0\xC0\x8C\0\0\xC0\xFF\xFF\xFF\xFF\t\0#\0\xE5\0\0\xC0\xAF\0\0\xC0\xFF\xFF\xFF\xFF\x9F\0#\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1B\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1B\0\0\xFF\xFF\xFF\xFF\0\0\0\x006\x01\0\0\x05\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0;\x01\0\0\x13\0\0\0\x02\0\0\0\x92\x01\0\0\xF4\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1E\x01\0\0\x18\0\0\0\0\0\0\0G\0\0\09\0\0\09\0\0\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1A\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\x87\x02\0\0\t\0\0\0\x01\0\0\0\x94\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x1E\x01\0\0\x18\0\0\0\0\0\0\0j\0\0\0\\\0\0\0\\\0\0\0\x03\0\0\0@\0\0\0\xFB\x02\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0@\0\0\0\n\x03\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x1F\0\0\0\xEB\0\0\0\x90\x02\0\0k\0\0\0\0E\0\0\x08\0\0\0\0\0\0\0~\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x85\0\0\0\0\0\0\0\0\x01\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\x1B\x03\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x18\0\0\0\xDA\0\0\0&\x03\0\0\x7F\0\0\0\x19H\0\0\x18\n\0\0\0\x08\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\x1B\x03\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\xFB\x02\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0\0\0\0\0\n\x03\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x08\0\0\0\0\0\0\0\n\x03\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\xCB\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xD2\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0k\x03\0\0\x14\0\0\0\x19\x03\0\0\x18\n\0\0\0\x07\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xAC\x03\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\xB3\x03\0\0\x04\0\0\0\x01\0\0\0\xB7\x03\0\0\x04\0\0\0\0\0\0\0\xBB\x03\0\0\x06\0\0\0\x08\0\0\0\0\0\x01\0\x1E\x01\0\0\x18\0\0\0\0\0\0\0\xEC\0\0\0\0\0\0\0\0\0\0\0\xC1\x03\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x0B\x01\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    #[automatically_derived]
    impl ::errbook::WholeCatalog for ShopError {
        const GENERATED: ::errbook::__private::Generated = ::errbook::__private::Generated;
    }
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl ::errbook::ApiError for ShopError {
        #[inline]
        fn occurrence(&self) -> ::errbook::Occurrence<'_> {
            let record: ::core::primitive::usize = match *self {
                #[cfg(feature = "payments")]
                ShopError::PaymentDeclined { .. } => 0,
                ShopError::OrderNotFound { .. } => 1,
                ShopError::SoldOut { .. } => 2,
            };
            ::errbook::Occurrence::new(IMAGE.entry(record), self)
        }
    }
    #[automatically_derived]
    impl ::errbook::Fields for ShopError {
        fn value(&self, index: ::core::primitive::usize) -> ::errbook::FieldLookup<'_> {
            match self {
                ShopError::SoldOut { left: field_0, title: field_1, format: field_2 } => {
                    match index {
                        0 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Integer,
                                _,
                            >(field_0);
                        }
                        1 => return ::errbook::__private::str_value(field_1),
                        2 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Optional<::errbook::field::Text>,
                                _,
                            >(field_2);
                        }
                        _ => {}
                    }
                }
                #[allow(unreachable_patterns)]
                _ => {}
            }
            ::errbook::FieldLookup::Absent
        }
    }
    #[automatically_derived]
    impl ::errbook::Catalogued for ShopError {
        const IMAGE: &'static ::errbook::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ShopError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errbook::__private::display(::errbook::ApiError::occurrence(self), f)
        }
    }
    #[automatically_derived]
    #[allow(clippy::redundant_closure_for_method_calls)]
    impl ::core::error::Error for ShopError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #[allow(unused_imports)]
            use ::errbook::__private::{
                SourceInside as _, SourceItself as _, SourceMissing as _,
            };
            match self {
                #[cfg(feature = "payments")]
                ShopError::PaymentDeclined { cause: source, .. } => {
                    ::core::option::Option::Some(
                        (&&&::errbook::__private::Source(source)).errbook_source(),
                    )
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    ::errbook::__adapters! {
        [] [ShopError] []
    }
};
