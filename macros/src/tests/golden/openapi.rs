#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/versions.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shop,"instance":""{"type":"about:blank","status":409,"detail":"Sold out.","code":"sold_out"}SoldOutapplication/problem+jsonABORTED,"trace":"{"error":"sold_out","text":"Sold out."}application/jsonno-storecache-control{"error":"sold_out"},"requestId":"{"statusCode":409,"apiCode":"sold_out","message":"Sold out."}{"error":"invalid_client"}Unknown client.InvalidClientINVALID_ARGUMENToauthv1{"data":}error-onlystatus_code{"statusCode":200,"message":"","data":}"#,
        b"\t\0\0\0\x01\0\0\0\x02\0\0\0\x0F\0\0\0\x13\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\xA0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xB8\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01A\x99\x01N\0\x08\0N\0\x08\0X\0\x07\0P\0\0\0;\0\t\0\x0E\0J\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x81\x99\x01m\0\0\0\x88\0'\0\x01\0\x99\x01s\0\0\0\xD4\0\x14\0\x01!\x99\x01\x87\0\0\0\xF6\0=\x007\x01\0\0\x01\0\x90\x01\n\0\x0E\0\n\0\x0E\0)\0\r\0\x9A\0\0\0\x1A\0\x0F\0\0\0\x1A\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\x01\0\x90\x01\x9A\0\0\0\0\0\x1A\0\n\0\0\0.\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x13\0\0\x05\x07\0 \n\0\0\0\x04\0\0\0\r\0\0\0\x04\x01\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x13\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0{\0\0\0\x07\0\0\0\x01\0\0\0\x99\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0c\0\0\0\x18\0\0\0\0\0\0\0C\0\0\x005\0\0\0\n\0\0\0+\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x01\0\0\x05\x07\0@\n\0\0\0\x82\0\0\0\n\0\0\0\x04\x02\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\x01\0\0\0\0\0\0\0\xC3\0\0\0\x08\0\0\0\0\x08\0\0\x01\0\0\0\xCB\0\0\0\r\0\0\0d\0\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0i\0\0\0C\0\0\0V\0\0\0\0\0\0\0\xB3\0\0\0\x10\0\0\0\0\0\0\0C\0\0\0\0\0\0\0\n\0\0\0/\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\t\x01\0\0\x05\x07\0\x10\n\0\0\0\xEC\0\0\0\x0E\0\0\0\x04\0\0\0\n\0\0\0\x11\0\0\0\x01\0\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0i\0\0\0C\0\0\0y\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0m\x01\0\0\x10\0\0\0\x01\0\0\0\x90\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\xB3\0\0\0\x10\0\0\0\0\0\0\0\x8D\0\0\0\0\0\0\0}\x01\0\0\x05\0\0\0\x03\0\0\0 \0\0\0\x84\x01\0\0\t\0\0\0\0\x08\0\0\x03\x04\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0\xA2\0\0\0\x03\0\0\0 \0\0\0\xA2\x01\0\0'\0\0\0\0&\0\0\x03\x04\0\0\0\x01\0\0\xC8\0\0\0\xB3\0\0\0\x10\0\0\0\xAD\0\0\0\x03\0\0\0\x82\x01\0\0\x02\0\0\0\xA9\0\0\0\x8D\x01\0\0\n\0\0\0\0\0\0\0\x97\x01\0\0\x0B\0\0\0\xB4\0\0\0",
        &[::errbook::Language::of("en")],
    );
    /**| | status | message |
|---|---|---|
| [`SoldOut`](Self::SoldOut)<br>`sold_out` | 409 | Sold out. |
| [`InvalidClient`](Self::InvalidClient)<br>`invalid_client` | 400 | Unknown client. |*/
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl<E> ::errbook::ApiError for CheckOutError<E>
    where
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        #[inline]
        fn occurrence(&self) -> ::errbook::Occurrence<'_> {
            let record: ::core::primitive::usize = match *self {
                CheckOutError::SoldOut { .. } => 0,
                #[cfg(feature = "oauth")]
                CheckOutError::InvalidClient { .. } => 1,
                CheckOutError::Payment { 0: ref inner } => {
                    return ::errbook::__private::Transparent::errbook_inner(inner);
                }
                CheckOutError::Other { 0: ref inner } => {
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
                CheckOutError::Payment { 0: inner } => {
                    ::errbook::__private::Transparent::errbook_inner_log(inner, f)
                }
                CheckOutError::Other { 0: inner } => {
                    ::errbook::__private::Transparent::errbook_inner_log(inner, f)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<E> ::errbook::Fields for CheckOutError<E>
    where
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        fn value(&self, index: ::core::primitive::usize) -> ::errbook::FieldLookup<'_> {
            let _ = index;
            ::errbook::FieldLookup::Absent
        }
    }
    #[automatically_derived]
    impl<E> ::errbook::Catalogued for CheckOutError<E>
    where
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        const IMAGE: &'static ::errbook::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl<E> ::core::fmt::Display for CheckOutError<E>
    where
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errbook::__private::display_with_log(self, f)
        }
    }
    #[automatically_derived]
    #[allow(clippy::redundant_closure_for_method_calls)]
    impl<E> ::core::error::Error for CheckOutError<E>
    where
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #[allow(unused_imports)]
            use ::errbook::__private::{
                SourceInside as _, SourceItself as _, SourceMissing as _,
            };
            match self {
                CheckOutError::Payment { 0: source } => {
                    ::errbook::__private::Transparent::errbook_inner_cause(source)
                }
                CheckOutError::Other { 0: source } => {
                    ::errbook::__private::Transparent::errbook_inner_cause(source)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    ::errbook::__adapters! {
        [< E >] [CheckOutError < E >] [where CheckOutError < E > : ::core::fmt::Debug, E
        : ::errbook::ApiError,]
    }
    #[automatically_derived]
    impl<E> ::errbook::openapi::Responses for CheckOutError<E>
    where
        E: ::errbook::openapi::Responses,
        CheckOutError<E>: ::core::fmt::Debug,
        E: ::errbook::ApiError,
    {
        fn openapi_parts(parts: &mut ::errbook::__private::OpenApiParts) {
            parts
                .add_chosen(
                    "shop",
                    "{\"responses\":{\"409\":{\"description\":\"409 Conflict: `sold_out`\",\"headers\":{\"Content-Language\":{\"required\":true,\"schema\":{\"type\":\"string\"},\"example\":\"en\"}},\"content\":{\"application/problem+json\":{\"schema\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Shop.SoldOut\"}],\"discriminator\":{\"propertyName\":\"code\",\"mapping\":{\"sold_out\":\"#/components/schemas/Shop.SoldOut\"}}},\"examples\":{\"sold_out.en\":{\"summary\":\"Sold out.\",\"value\":{\"type\":\"about:blank\",\"status\":409,\"detail\":\"Sold out.\",\"instance\":\"/path/of/the/request\",\"code\":\"sold_out\"}}}}}}},\"schemas\":{\"Shop.SoldOut\":{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"about:blank\"],\"format\":\"uri-reference\"},\"status\":{\"type\":\"integer\",\"enum\":[409]},\"detail\":{\"type\":\"string\"},\"instance\":{\"type\":\"string\",\"format\":\"uri-reference\"},\"code\":{\"type\":\"string\",\"enum\":[\"sold_out\"]}},\"required\":[\"type\",\"status\",\"detail\",\"code\"],\"description\":\"Sold out.\"}},\"examples\":{\"Shop.SoldOut\":\"sold_out.en\"}}",
                    &[
                        (
                            "v1",
                            "{\"responses\":{\"200\":{\"description\":\"200 OK: `sold_out`\",\"headers\":{\"Content-Language\":{\"required\":false,\"schema\":{\"type\":\"string\"},\"example\":\"en\"},\"Cache-Control\":{\"required\":false,\"schema\":{\"type\":\"string\"},\"example\":\"no-store\"}},\"content\":{\"application/json\":{\"schema\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Shop.V1Success\"},{\"oneOf\":[{\"$ref\":\"#/components/schemas/Shop.SoldOutV1\"}],\"discriminator\":{\"propertyName\":\"error\",\"mapping\":{\"sold_out\":\"#/components/schemas/Shop.SoldOutV1\"}}}]},\"examples\":{\"sold_out.en\":{\"summary\":\"Sold out.\",\"value\":{\"error\":\"sold_out\",\"text\":\"Sold out.\",\"trace\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}}}}}}},\"schemas\":{\"Shop.SoldOutV1\":{\"type\":\"object\",\"properties\":{\"error\":{\"type\":\"string\",\"enum\":[\"sold_out\"]},\"text\":{\"type\":\"string\"},\"trace\":{\"type\":\"string\"}},\"required\":[\"error\",\"text\"],\"description\":\"Sold out.\"},\"Shop.V1Success\":{\"type\":\"object\",\"properties\":{\"data\":{}},\"required\":[\"data\"]}},\"examples\":{\"Shop.SoldOutV1\":\"sold_out.en\"}}",
                        ),
                        (
                            "error-only",
                            "{\"responses\":{\"409\":{\"description\":\"409 Conflict: `sold_out`\",\"content\":{\"application/json\":{\"schema\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Shop.SoldOutErrorOnly\"}],\"discriminator\":{\"propertyName\":\"error\",\"mapping\":{\"sold_out\":\"#/components/schemas/Shop.SoldOutErrorOnly\"}}},\"examples\":{\"sold_out\":{\"summary\":\"Sold out.\",\"value\":{\"error\":\"sold_out\"}}}}}}},\"schemas\":{\"Shop.SoldOutErrorOnly\":{\"type\":\"object\",\"properties\":{\"error\":{\"type\":\"string\",\"enum\":[\"sold_out\"]}},\"required\":[\"error\"],\"description\":\"Sold out.\"}},\"examples\":{\"Shop.SoldOutErrorOnly\":\"sold_out\"}}",
                        ),
                        (
                            "status_code",
                            "{\"responses\":{\"200\":{\"description\":\"200 OK: `sold_out`\",\"headers\":{\"Content-Language\":{\"required\":false,\"schema\":{\"type\":\"string\"},\"example\":\"en\"},\"Cache-Control\":{\"required\":false,\"schema\":{\"type\":\"string\"},\"example\":\"no-store\"}},\"content\":{\"application/json\":{\"schema\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Shop.StatusCodeSuccess\"},{\"oneOf\":[{\"$ref\":\"#/components/schemas/Shop.SoldOutStatusCode\"}],\"discriminator\":{\"propertyName\":\"apiCode\",\"mapping\":{\"sold_out\":\"#/components/schemas/Shop.SoldOutStatusCode\"}}}]},\"examples\":{\"sold_out.en\":{\"summary\":\"Sold out.\",\"value\":{\"statusCode\":409,\"apiCode\":\"sold_out\",\"message\":\"Sold out.\",\"requestId\":\"01JGFJJZ00A7V3T9XK5N2QWERB\"}}}}}}},\"schemas\":{\"Shop.SoldOutStatusCode\":{\"type\":\"object\",\"properties\":{\"statusCode\":{\"type\":\"integer\",\"enum\":[409]},\"apiCode\":{\"type\":\"string\",\"enum\":[\"sold_out\"]},\"message\":{\"type\":\"string\"},\"requestId\":{\"type\":\"string\"}},\"required\":[\"statusCode\",\"apiCode\",\"message\"],\"description\":\"Sold out.\"},\"Shop.StatusCodeSuccess\":{\"type\":\"object\",\"properties\":{\"statusCode\":{\"type\":\"integer\",\"enum\":[200]},\"message\":{\"type\":\"string\",\"enum\":[\"\"]},\"data\":{}},\"required\":[\"statusCode\",\"message\",\"data\"]}},\"examples\":{\"Shop.SoldOutStatusCode\":\"sold_out.en\"}}",
                        ),
                    ],
                );
            #[cfg(feature = "oauth")]
            {
                parts
                    .add(
                        "{\"responses\":{\"400\":{\"description\":\"400 Bad Request: `invalid_client`\",\"content\":{\"application/json\":{\"schema\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Shop.InvalidClient\"}],\"discriminator\":{\"propertyName\":\"error\",\"mapping\":{\"invalid_client\":\"#/components/schemas/Shop.InvalidClient\"}}},\"examples\":{\"invalid_client\":{\"summary\":\"Unknown client.\",\"value\":{\"error\":\"invalid_client\"}}}}}}},\"schemas\":{\"Shop.InvalidClient\":{\"type\":\"object\",\"properties\":{\"error\":{\"type\":\"string\",\"enum\":[\"invalid_client\"]}},\"required\":[\"error\"],\"description\":\"Unknown client.\"}},\"examples\":{\"Shop.InvalidClient\":\"invalid_client\"}}",
                    );
            }
            {
                ::errbook::__private::OpenApiParts::visit::<Box<PaymentError>>(parts);
            }
            {
                ::errbook::__private::OpenApiParts::visit::<E>(parts);
            }
        }
    }
    ::errbook::__openapi_adapters! {
        [< E >] [CheckOutError < E >] [where E : ::errbook::openapi::Responses,
        CheckOutError < E > : ::core::fmt::Debug, E : ::errbook::ApiError,]
    }
};
