const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/catalog.toml")
    );
    static BOOK: ::errbook::__private::Book = ::errbook::__private::Book::new(
        r#"shop{"type":"https://example.com/errors/order_not_found","title":"No such order","status":404,"detail":"There is no such order.","code":"order_not_found"},"instance":"{"type":"https://example.com/errors/order_not_found","title":"订单不存在","status":404,"detail":"没有这个订单。","code":"order_not_found"}application/problem+jsonOrderNotFoundNOT_FOUND{"type":"https://example.com/errors/sold_out","status":409,"detail":" copy of  left. copies of ","code":"sold_out","left":,"book":","format":"}https://example.com/errors/sold_out{"type":"https://example.com/errors/sold_out","status":409,"detail":"《》仅剩  本。"《 本。sold_outSoldOutABORTEDleftbookformat{"type":"https://example.com/errors/payment_declined","status":500,"detail":"The payment was declined.","code":"payment_declined"}{"type":"https://example.com/errors/payment_declined","status":500,"detail":"支付被拒绝。","code":"payment_declined"}PaymentDeclined1.2.0INTERNALorders"#,
        b"\x02\0\0\0\x02\0\0\0\x03\0\0\0\x0C\0\0\0\x1D\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0s\x01\0\0\x83\x01\0\0\0\0\0\0\0\0\0\0(\0\0\0\x0F\0\0\0(\0\0\0\x0F\0\0\0\x01\x01\0\0\x94\x01\x94\x01\x01\0\0\0=\x01\0\0\x18\0\0\0U\x01\0\0\r\0\0\0\0\0\0\0\x89\0\0\0B\0\0\0\r\0\0\0h\0\0\0\x17\0\0\0c\0\0\0\xFF\xFF\xFF\xFF\r\0\0\0*\0\0\0\xE5\0\0\0\x0F\0\0\0\r\x01\0\0\x15\0\0\0v\0\0\0\xFF\xFF\xFF\xFF\xB0\0\0\0*\0\0\0\x81\x02\0\0\x08\0\0\0\x81\x02\0\0\x08\0\0\0\x01\x01\0\0\x99\x01\x99\x01\x01\0\0\0=\x01\0\0\x18\0\0\0\x89\x02\0\0\x07\0\0\0\0\0\0\0,\x01\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xEA\0\0\0\xFF\xFF\xFF\xFF\xA8\0\0\0\xFF\xFF\xFF\xFF\xFA\x01\0\0#\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0 \x01\0\0\xFF\xFF\xFF\xFF\xF2\0\0\0\xFF\xFF\xFF\xFF\xFA\x01\0\0#\0\0\0\xC9\x02\0\0\x10\0\0\0\xC9\x02\0\0\x10\0\0\0\x01\x03\0\0\xF4\x01\xF4\x01\0\0\0\0=\x01\0\0\x18\0\0\0\xA2\x03\0\0\x0F\0\0\0\0\0\0\0e\x01\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xF2\x02\0\0\x19\0\0\0?\x01\0\0\xFF\xFF\xFF\xFF\xAE\x02\0\0+\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0t\x03\0\0\x12\0\0\0R\x01\0\0\xFF\xFF\xFF\xFF0\x03\0\0+\0\0\0\x12\0\0\0\t\x02\0\0\xC4\0\0\0\x04\0\0\0\x96\0\0\0\0\0\0\0\x04\0\0\0|\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0\x05\0\0\0\x01\0\0\0\0\0\0\0\x80\0\0\0\x1A\0\0\0\x12\0\0\0\t\x02\0\0\xC4\0\0\0\xA7\0\0\0\x96\0\0\0\0\0\0\0\xA7\0\0\0|\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0\xA8\0\0\0\x01\0\0\0\0\0\0\0#\x01\0\0\x1A\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0b\x01\0\0\t\0\0\0\x01\0\0\0\x94\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0\x02\0\0\0\0\0\0\0\xB0\x01\0\0\t\0\0\0\x02\x01\0\0\0\0\0\0\xB9\x01\0\0\x06\0\0\0\x08\0\0\0\x02\0\0\0\0\0\0\0\xBF\x01\0\0\x0B\0\0\0\x02\x01\0\0\0\0\0\0\xB9\x01\0\0\x06\0\0\0/\0\0\0\t\0\0\0V\x01\0\0\xFF\xFF\xFF\xFF\0\0\0\0\0\0\0\0k\x01\0\0E\0\0\0\x08\0\0\0\0\0\0\0\x96\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x9F\0\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\0\0\0\0\xCB\x01\0\0\x1A\0\0\0\x01\0\0\0\0\0\0\0\xE5\x01\0\0\t\0\0\0\x02\x01\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\x05\x07\0\0\0\0\0\0\xEE\x01\0\0\x0B\0\0\0\x02\x02\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\0\0\0\0\xF9\x01\0\0\x01\0\0\0\x08\0\0\0\x02\0\0\0\0\0\0\0\xB0\x01\0\0\t\0\0\0\x02\x01\0\0\0\0\0\0\xB9\x01\0\0\x06\0\0\0\x08\0\0\0\x02\0\0\0\0\0\0\0\xBF\x01\0\0\x0B\0\0\0\x02\x01\0\0\0\0\0\0\xB9\x01\0\0\x06\0\0\0\x07\0\0\0\x08\0\0\0\0\0\0\0\xD8\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xE1\0\0\0-\0\0\0\t\0\0\0Y\x01\0\0\xFF\xFF\xFF\xFF\0\0\0\0\0\0\0\0\x1D\x02\0\0H\0\0\0\x02\x01\0\0\0\0\0\0e\x02\0\0\n\0\0\0\x02\0\0\0\0\0\0\0o\x02\0\0\x08\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\0\0\0\0\xCB\x01\0\0\x1A\0\0\0\x01\0\0\0\0\0\0\0\xE5\x01\0\0\t\0\0\0\x02\x01\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\x05\x07\0\0\0\0\0\0\xEE\x01\0\0\x0B\0\0\0\x02\x02\0\0\0\0\0\0\xCA\x01\0\0\x01\0\0\0\0\0\0\0\xF9\x01\0\0\x01\0\0\0\x0B\0\0\0\0\0\0\0w\x02\0\0\x03\0\0\0\x02\x01\0\0\0\0\0\0e\x02\0\0\n\0\0\0\x02\0\0\0\0\0\0\0z\x02\0\0\x07\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\x90\x02\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\x97\x02\0\0\x04\0\0\0\x9B\x02\0\0\x04\0\0\0\x9F\x02\0\0\x06\0\0\0\x12\0\0\0\t\x02\0\0\xB0\0\0\0\xA5\x02\0\0\x82\0\0\0\0\0\0\0\xA5\x02\0\0g\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0\xA6\x02\0\0\x01\0\0\0\0\0\0\0\x0C\x03\0\0\x1B\0\0\0\x12\0\0\0\t\x02\0\0\xA9\0\0\0'\x03\0\0{\0\0\0\0\0\0\0'\x03\0\0`\0\0\0\x05\x07\0 \0\0\0\0\x9A\0\0\0\r\0\0\0\x04\x01\0\0\0\0\0\0(\x03\0\0\x01\0\0\0\0\0\0\0\x87\x03\0\0\x1B\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xB1\x03\0\0\x05\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xB6\x03\0\0\x08\0\0\0\x02\0\0\0\x92\x01\0\0\xF4\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xBE\x03\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0u\x01\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    /**| | status | message |
|---|---|---|
| [`OrderNotFound`](Self::OrderNotFound)<br>`order_not_found` | 404 | There is no such order.<br>没有这个订单。 |
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | `{left}` copy of `{title}` left. / `{left}` copies of `{title}` left.<br>《`{title}`》仅剩 `{left}` 本。 |
| [`Terminal`](Self::Terminal)<br>`payment_declined` | 500 | The payment was declined.<br>支付被拒绝。 |*/
    #[automatically_derived]
    #[allow(deprecated, unreachable_code)]
    impl<T: std::fmt::Display> ::errbook::ApiError for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn occurrence(&self) -> ::errbook::Occurrence<'_> {
            let record: ::core::primitive::usize = match *self {
                ShopError::OrderNotFound { .. } => 0,
                ShopError::SoldOut { .. } => 1,
                ShopError::Terminal { .. } => 2,
                ShopError::Other { 0: ref inner } => {
                    return ::errbook::__private::Transparent::occurrence(inner);
                }
            };
            ::errbook::Occurrence::new(BOOK.entry(record), self)
        }
    }
    #[automatically_derived]
    #[allow(deprecated)]
    impl<T: std::fmt::Display> ::errbook::Fields for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn visit(
            &self,
            index: ::core::primitive::usize,
            visit: &mut dyn ::core::ops::FnMut(::errbook::Value<'_>),
        ) {
            match self {
                ShopError::SoldOut { left: field_0, title: field_1, .. } => {
                    match index {
                        0 => {
                            ::errbook::__private::visit::<
                                ::errbook::field::Integer,
                                _,
                            >(field_0, visit)
                        }
                        1 => {
                            ::errbook::__private::visit::<
                                ::errbook::field::Text,
                                _,
                            >(field_1, visit)
                        }
                        _ => {}
                    }
                }
                #[allow(unreachable_patterns)]
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::errbook::Catalogued for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        const BOOK: &'static ::errbook::__private::Book = &BOOK;
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::core::fmt::Display for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errbook::__private::display(::errbook::ApiError::occurrence(self), f)
        }
    }
    #[automatically_derived]
    #[allow(deprecated, clippy::redundant_closure_for_method_calls)]
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
                        (&&&::errbook::__private::Source(source)).as_source(),
                    )
                }
                ShopError::Other { 0: source } => {
                    ::errbook::__private::Transparent::source(source)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: std::fmt::Display> ::errbook::__private::serde::Serialize for ShopError<T>
    where
        ShopError<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::Text>,
    {
        fn serialize<__S: ::errbook::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::errbook::__private::serialize(
                ::errbook::ApiError::occurrence(self),
                serializer,
            )
        }
    }
    #[automatically_derived]
    #[allow(deprecated)]
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
