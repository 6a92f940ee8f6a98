#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/catalog.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shop,"instance":""{"type":"https://example.com/errors/order_not_found","title":"No such order","status":404,"detail":"There is no such order.","code":"order_not_found"}{"type":"https://example.com/errors/order_not_found","title":"订单不存在","status":404,"detail":"没有这个订单。","code":"order_not_found"}OrderNotFoundapplication/problem+jsonNOT_FOUND{"type":"https://example.com/errors/sold_out","status":409,"detail":"","code":"sold_out","left":,"book":""} copy of  left. copies of  left.,"format":"{"type":"https://example.com/errors/sold_out","status":409,"detail":"《》仅剩  本。","code":"sold_out","left":,"book":""}SoldOutABORTEDleftbookformat{"type":"https://example.com/errors/payment_declined","status":500,"detail":"The payment was declined.","code":"payment_declined"}{"type":"https://example.com/errors/payment_declined","status":500,"detail":"支付被拒绝。","code":"payment_declined"}PaymentDeclined1.2.0INTERNALorders"#,
        b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x0E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\t\x01\0\0\x19\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01A\x94\x01\x93\0\x0F\0\x93\0\x0F\0:\x01\r\0T\0\0\0r\0\x17\0\x0E\0\x96\0L\0\r\0\x17\0*\0\n\x01\x15\0\xA4\0\x96\0\xE2\0\x0F\0\xAD\0*\0l\x01\0\0\x01\x01\x99\x01O\0\x08\0O\0\x08\0\x15\x01\x07\0\xDF\0\0\0\xB6\0\0\xC0i\0\0\xC0\xFF\xFF\xFF\xFF\t\0#\0\xC2\0\0\xC0\x8C\0\0\xC0\xFF\xFF\xFF\xFF\x9F\0#\0\x9D\x02\0\0\x01C\xF4\x01p\0\x10\0p\0\x10\0\xFD\0\x0F\0\x02\x01\0\0M\0\x19\0\0\0\x82\0\xFF\xFF\xFF\xFF\t\0+\0\xCF\0\x12\0\x82\0{\0\xFF\xFF\xFF\xFF\x8B\0+\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1A\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0c\x01\0\0\t\0\0\0\x01\0\0\0\x94\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\0G\0\0\09\0\0\09\0\0\0\x03\0\0\0@\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0@\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x1F\0\0\0\xEB\0\0\0l\x01\0\0k\0\0\0\0E\0\0\x08\0\0\0\0\0\0\0[\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0b\0\0\0\0\0\0\0\0\x01\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x18\0\0\0\xDA\0\0\0\x02\x02\0\0\x7F\0\0\0\x19H\0\0\x18\n\0\0\0\x08\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1A\0\0\x01\0\0\0\x19\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF7\x01\0\0\x0B\0\0\0\x02\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\xD7\x01\0\0\x0F\0\0\0\x02\0\0\0\x19\t\0\0\0\x06\0\0\x03\0\0\0\0\0\0\0\xE6\x01\0\0\x11\0\0\0\x02\0\0\0\x19\x0B\0\0\0\x06\0\0\x08\0\0\0\0\0\0\0\xE6\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\xA8\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xAF\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0G\x02\0\0\x14\0\0\0\x19\x03\0\0\x18\n\0\0\0\x07\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\x88\x02\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\x8F\x02\0\0\x04\0\0\0\x01\0\0\0\x93\x02\0\0\x04\0\0\0\0\0\0\0\x97\x02\0\0\x06\0\0\0\x08\0\0\0\0\0\x01\0K\x01\0\0\x18\0\0\0\0\0\0\0\xC9\0\0\0\0\0\0\0\0\0\0\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x1B\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x1B\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xA9\x03\0\0\x05\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xAE\x03\0\0\x08\0\0\0\x02\0\0\0\x92\x01\0\0\xF4\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0K\x01\0\0\x18\0\0\0\0\0\0\0\xF4\0\0\0\xE6\0\0\0\xE6\0\0\0\xB6\x03\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x0B\x01\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    /**| | status | message |
|---|---|---|
| [`OrderNotFound`](Self::OrderNotFound)<br>`order_not_found` | 404 | There is no such order.<br>没有这个订单。 |
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.<br>《`{title}`》仅剩 `{left}` 本。 |
| [`Terminal`](Self::Terminal)<br>`payment_declined` | 500 | The payment was declined.<br>支付被拒绝。 |*/
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl<T: std::fmt::Display> ::errbook::ApiError for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        #[inline]
        fn occurrence(&self) -> ::errbook::Occurrence<'_> {
            let record: ::core::primitive::usize = match *self {
                ShopError::OrderNotFound { .. } => 0,
                ShopError::SoldOut { .. } => 1,
                ShopError::Terminal { .. } => 2,
                ShopError::Other { 0: ref inner } => {
                    return ::errbook::__private::Transparent::errbook_inner(inner);
                }
            };
            ::errbook::Occurrence::new(IMAGE.entry(record), self)
        }
        fn fmt_log(
            &self,
            f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::option::Option<::core::fmt::Result> {
            match self {
                ShopError::Other { 0: inner } => {
                    ::errbook::__private::Transparent::errbook_inner_log(inner, f)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::errbook::Fields for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn value(&self, index: ::core::primitive::usize) -> ::errbook::FieldLookup<'_> {
            match self {
                ShopError::SoldOut { left: field_0, title: field_1, .. } => {
                    match index {
                        0 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Integer,
                                _,
                            >(field_0);
                        }
                        1 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Text,
                                _,
                            >(field_1);
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
    impl<T: std::fmt::Display> ::errbook::Catalogued for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        const IMAGE: &'static ::errbook::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::core::fmt::Display for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errbook::__private::display_with_log(self, f)
        }
    }
    #[automatically_derived]
    #[allow(clippy::redundant_closure_for_method_calls)]
    impl<T: std::fmt::Display> ::core::error::Error for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #[allow(unused_imports)]
            use ::errbook::__private::{
                SourceInside as _, SourceItself as _, SourceMissing as _,
            };
            match self {
                ShopError::Terminal { 0: source, .. } => {
                    ::core::option::Option::Some(
                        (&&&::errbook::__private::Source(source)).errbook_source(),
                    )
                }
                ShopError::Other { 0: source } => {
                    ::errbook::__private::Transparent::errbook_inner_cause(source)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::core::convert::From<TerminalError> for ShopError<T> {
        fn from(source: TerminalError) -> Self {
            ShopError::Terminal { 0: source }
        }
    }
    ::errbook::__adapters! {
        [< T : std::fmt::Display >] [ShopError < T >] [where ShopError < T > :
        ::core::fmt::Debug, T : ::errbook::field::FieldValue < ::errbook::field::Text >,]
    }
};
