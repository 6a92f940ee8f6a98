///
/**| | status | message |
|---|---|---|
| [`Malformed`](Self::Malformed)<br>`malformed` | 400 | The request cannot be read.<br>无法读取请求。 |
| [`InvalidInput`](Self::InvalidInput)<br>`invalid_input` | 422 | Some fields are not valid.<br>部分字段有误。 |*/
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum ShopError {
    Malformed(Violations<AnyViolation>),
    Inner(InnerError),
    /**> Some fields are not valid.
> 部分字段有误。

Code `invalid_input` · status 422

**Violations**

- `required`: This is required.
- `too_long`: At most `{max}` character. / At most `{max}` characters.
- `invalid`: This is not valid.*/
    #[allow(dead_code)]
    InvalidInput {
        ///`form` in JSON.
        form: ::core::option::Option<::errbook::__private::String>,
        ///The violations, each with its location.
        violations: ::errbook::Violations<crate::InputViolation>,
    },
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/violations.toml")
    );
    #[automatically_derived]
    impl ::core::fmt::Debug for ShopError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                ShopError::Malformed { 0: field_0 } => {
                    let mut out = f.debug_tuple("Malformed");
                    out.field(field_0);
                    out.finish()
                }
                ShopError::Inner { 0: field_0 } => {
                    let mut out = f.debug_tuple("Inner");
                    out.field(field_0);
                    out.finish()
                }
                ShopError::InvalidInput { form: field_0, violations: field_1 } => {
                    let mut out = f.debug_struct("InvalidInput");
                    out.field("form", field_0);
                    out.field("violations", field_1);
                    out.finish()
                }
                #[allow(unreachable_patterns)]
                _ => {
                    ::errbook::__private::debug(::errbook::ApiError::occurrence(self), f)
                }
            }
        }
    }
    static REJECTIONS: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shopMissing valueThis is required.缺少值此项必填。Required{"code":"required","message":"This is required.","pointer":""}{"code":"required","message":"此项必填。","pointer":""}{"code":"required","message":"This is required."}{"code":"required","message":"此项必填。"}At most  character.At most  characters.最多  个字符。too_longTooLongmax{"code":"too_long","message":"","pointer":"","max":}At most  character.At most  characters.{"code":"too_long","message":"最多  个字符。","pointer":"","max":}{"code":"too_long","message":"","max":}{"code":"too_long","message":"最多  个字符。","max":}This is not valid.此项无效。invalidInvalid{"code":"invalid","message":"This is not valid.","pointer":""}{"code":"invalid","message":"此项无效。","pointer":""}{"code":"invalid","message":"This is not valid."}{"code":"invalid","message":"此项无效。"}textsinvalid_inputserde.missinglength.maxrequiredtoo_longinvalidlisted"#,
        b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x1E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x12\x01\0\0\"\x01\0\0\0\0\0\0\0\0\0\0E\x01\0\0+\x01\0\0\0\0\0\0\x04\0\0\0\x01\x01\0\0\x15\0\x08\0\x15\0\x08\x006\0\x08\0u\0\0\0\r\0\x11\0\0\0\0\0\0\0\r\0\xFF\xFF\xFF\xFF'\0\x0F\0\0\0\0\0\x1E\0\t\0\xFF\xFF\xFF\xFF\x01\x01\0\0u\0\0\0|\0\0\xC0\x84\0\0\xC0\x01\x01\0\0u\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0u\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0u\0\0\0\xB8\x001\0\xE9\0/\0\x1C\x01\0\0\x01\x01\0\0;\0\x08\0;\0\x08\0C\0\x07\0\xB9\0\0\0\x98\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xA4\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\xB9\0\0\0\xCC\0\0\xC0\xDF\0\0\xC0\x01\x01\0\0\xB9\0\0\0\xEA\0\0\xC0\xFA\0\0\xC0\x01\x01\0\0\xB9\0\0\0\xEA\0\0\xC0\xFA\0\0\xC0\x01\x01\0\0\xB9\0\0\0\xEA\0\0\xC0\xFA\0\0\xC0n\x02\0\0\x01\x01\0\0!\0\x07\0!\0\x07\0(\0\x07\0u\0\0\0\0\0\x12\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x12\0\x0F\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0u\0\0\0\x02\x01\0\xC0\n\x01\0\xC0\x01\x01\0\0u\0\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0u\0\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0u\0\0\0\xA8\x001\0\xD9\0.\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0i\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0 \0\x01\0B\0\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\0\x80\0\0\0<\0\0\0\0:\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x02\0\0\0\0\0\0\0\x1C\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0\0\0\0\0/\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x08\0\0\0\0\0\0\0\x1C\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\x8C\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x92\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0C\x01\0\0\x14\0\0\0\x18\x07\0\0\0\r\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0f\x01\0\0\x03\0\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\xAA\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0 \0\0\0\x9D\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0 \0\0\0\xB0\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x0E\0\0\0t\0\x01\0i\x01\0\x004\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xC0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xC6\0\0\0\0\0\0\0\0\r\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x06\0\0\0`\0\x01\0\xC4\x01\0\0H\0\0\0\x18%\0\0\0\x1A\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x0C\0\0\0T\0\0\0\x0C\x02\0\0'\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xC0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xC6\0\0\0\0\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\x04\0\0\0@\0\0\x003\x02\0\0;\0\0\0\x18%\0\0\0\x15\0\0\x01\0\0\0\0\x01\0\0\x03\0\0\0 \0\x01\0\x9D\x02\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\0\xDB\x02\0\0;\0\0\0\09\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01u\x03\0\0\x05\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x14\x01\0\0\0\0\0\0\0\0\0\0\x01\0\0\0f\x01\0\0\x03\0\0\0\x01\0\0\0z\x03\0\0\r\0\0\0\x05\0\0\0\x87\x03\0\0\r\0\0\0\0\0\0\0$\x01\0\0(\x01\0\0\x94\x03\0\0\n\0\0\0\x01\0\0\0%\x01\0\0(\x01\0\0\x9E\x03\0\0\x08\0\0\0\0\0\0\0$\x01\0\0(\x01\0\0\xA6\x03\0\0\x08\0\0\0\x01\0\0\0%\x01\0\0(\x01\0\0\xAE\x03\0\0\x07\0\0\0\x02\0\0\0$\x01\0\0(\x01\0\0\x04\0\0\0\xB5\x03\0\0\x06\0\0\0\0\0\0\0\xB5\x03\0\0\x06\0\0\0\0\0\0\0\xB5\x03\0\0\x06\0\0\0\0\0\0\0\xB5\x03\0\0\x06\0\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
            r#"shoplistedabout:blank{"error":"malformed","message":"The request cannot be read."},"errors":{"error":"malformed","message":"无法读取请求。"}Malformedapplication/jsonINVALID_ARGUMENT{"error":"invalid_input","message":"Some fields are not valid."},"form":""{"error":"invalid_input","message":"部分字段有误。"}InvalidInputformtextsmalformedinvalid_inputerrormessageerrorscodepointer"#,
            b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x0E\0\0\0\0\0\0\0\x04\0\0\0\xDC\0\0\0\xCE\0\0\0\0\0\0\0\xD0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\t\x01\0\0\x04\0\0\0\x01\x01\x90\x01b\0\t\0b\0\t\0\x8F\0\t\0r\0\0\x001\0\x1B\0K\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFx\0\x15\0^\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xBC\0\0\0\x01\x01\xA6\x01T\0\r\0T\0\r\0\x85\0\x0C\0\xC7\0\0\0$\0\x1A\0\x94\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFn\0\x15\0\xB0\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xBC\0\0\0\x01\x01\xA6\x01T\0\r\0T\0\r\0\x85\0\x0C\0\xC7\0\0\0$\0\x1A\0\x94\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFn\0\x15\0\xB0\0\0\xC0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x04\0\0\0\x06\0\0\0\0\0\0\0\0\0\x90\x01\n\0\0\0\x0B\0\0\0\x08\0\0\0*\0\0\0\x15\0\0\0=\0\0\0\0<\0\0\x05\x05\0\0\n\0\0\0R\0\0\0\n\0\0\0\x10\0\0\09\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\09\0\0\0?\0\0\0\x08\0\0\0*\0\0\0\\\0\0\x007\0\0\0\x006\0\0\x05\x05\0\0\n\0\0\0R\0\0\0\n\0\0\0\x10\0\0\09\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\09\0\0\0R\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xAC\0\0\0\x10\0\0\0\x01\0\0\0\x90\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x9C\0\0\0\x10\0\0\0\0\0\0\0e\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x06\0\0\0\0\0\0\0\0\0\xA6\x01\n\0\0\0\x0B\0\0\0\x10\0\0\0T\0\x01\0\xBC\0\0\0@\0\0\0\0?\0\0\x05\x07\0\0\n\0\0\0\xFC\0\0\0\t\0\0\0\x02\0\0\0\n\0\0\0\x05\x01\0\0\x01\0\0\0\x05\x05\0\0\n\0\0\0R\0\0\0\n\0\0\0\x10\x01\0\0y\0\0\0\0\x01\0\0\0\0\x01\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\x01\0\0y\0\0\0\x7F\0\0\0\x10\0\0\0T\0\x01\0\x06\x01\0\0;\0\0\0\0:\0\0\x05\x07\0\0\n\0\0\0\xFC\0\0\0\t\0\0\0\x02\0\0\0\n\0\0\0\x05\x01\0\0\x01\0\0\0\x05\x05\0\0\n\0\0\0R\0\0\0\n\0\0\0\x10\x01\0\0y\0\0\0\0\x01\0\0\0\0\x01\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\x01\0\0y\0\0\0\x9B\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xAC\0\0\0\x10\0\0\0\x01\0\0\0\xA6\x01\0\0\0\0\0\0\0\0\0\0\x01\0\0\0M\x01\0\0\x04\0\0\0\x08\0\0\0\0\0\0\0\x9C\0\0\0\x10\0\0\0\0\0\0\0\xB7\0\0\0\0\0\0\0\0\0\0\0Q\x01\0\0\x05\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\x03\xDB\xDD\xB3V\x01\0\0\t\0\0\0\0\0\0@\xC5\xC1\xB8\xB0_\x01\0\0\r\0\0\0\x01\0\0@\x01\0\0\0\xA6\x01\0\0\x02\0\0\0M\x01\0\0\x04\0\0\0\0\0\0\0x\x01\0\0\0\0\0\0\0\0\0\0\x04\0\0\0l\x01\0\0\x05\0\0\0\n\x03\0\0\0\0\0\0q\x01\0\0\x07\0\0\0\x0E\x03\0\0\0\0\0\0M\x01\0\0\x04\0\0\0\x06\x02\0\0\xDF\0\0\0x\x01\0\0\x06\0\0\0\x07\x02\0\0\0\0\0\0\x02\0\0\0\x03\0\0\0~\x01\0\0\x04\0\0\0\n\x03\0\0\0\0\0\0q\x01\0\0\x07\0\0\0\x0E\x03\0\0\0\0\0\0\x82\x01\0\0\x07\0\0\0\x18\x02\0\0\0\0\0\0M\x01\0\0\x04\0\0\0\0\0\0\0M\x01\0\0\x04\0\0\0\x01\0\0\0\x04\0\0\0\x06\0\0\0\x9C\0\0\0\x10\0\0\0\0\0\0\0\xE4\0\0\0\xF6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x04\x01\0\0\x01\0\0\0\0\0\0\0\x04\x01\0\0\x01\0\0\0",
            &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
        )
        .with_rejections(&REJECTIONS);
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
                ShopError::Malformed { .. } => 0,
                ShopError::Inner { 0: ref inner } => {
                    return ::errbook::__private::Transparent::errbook_inner(inner);
                }
                ShopError::InvalidInput { .. } => 1,
            };
            ::errbook::Occurrence::new(IMAGE.entry(record), self)
        }
        fn fmt_log(
            &self,
            f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::option::Option<::core::fmt::Result> {
            match self {
                ShopError::Inner { 0: inner } => {
                    ::errbook::__private::Transparent::errbook_inner_log(inner, f)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::errbook::Fields for ShopError {
        fn value(&self, index: ::core::primitive::usize) -> ::errbook::FieldLookup<'_> {
            match self {
                ShopError::Malformed { 0: field_0, .. } => {
                    match index {
                        0 => return ::errbook::__private::violations::<_>(field_0),
                        _ => {}
                    }
                }
                ShopError::InvalidInput { form: field_0, violations: field_1 } => {
                    match index {
                        0 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Optional<::errbook::field::Text>,
                                _,
                            >(field_0);
                        }
                        1 => return ::errbook::__private::violations::<_>(field_1),
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
            ::errbook::__private::display_with_log(self, f)
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
                ShopError::Inner { 0: source } => {
                    ::errbook::__private::Transparent::errbook_inner_cause(source)
                }
                #[allow(unreachable_patterns)]
                _ => ::core::option::Option::None,
            }
        }
    }
    const _: () = {
        #[allow(unused_imports)]
        use ::errbook::__private::OfAnyCatalog as _;
        ::errbook::__private::check_violations(
            ::errbook::__private::HeldBy::<Violations<AnyViolation>>::IMAGE,
            "shop",
            "malformed",
            "macros/src/tests/violations.toml:49:1",
            ::core::option::Option::None,
            false,
        )
    };
    const _: () = {
        #[allow(unused_imports)]
        use ::errbook::__private::OfAnyCatalog as _;
        ::errbook::__private::check_violations(
            ::errbook::__private::HeldBy::<
                ::errbook::Violations<crate::InputViolation>,
            >::IMAGE,
            "shop",
            "invalid_input",
            "macros/src/tests/violations.toml:43:1",
            ::core::option::Option::Some(&["required", "too_long", "invalid"]),
            false,
        )
    };
    #[automatically_derived]
    impl ::errbook::Decode for ShopError {
        const DECODE_IMAGE: &'static ::errbook::__private::Image = &IMAGE;
        #[allow(unreachable_code, unreachable_patterns, unused_variables)]
        fn decode_record(
            record: ::core::primitive::usize,
            fields: &::errbook::__private::FieldReader<'_>,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match record {
                    0 => {
                        ShopError::Malformed {
                            0: fields.violations(),
                        }
                    }
                    1 => {
                        ShopError::InvalidInput {
                            form: fields
                                .get::<
                                    ::errbook::field::Optional<::errbook::field::Text>,
                                    _,
                                >(0)?,
                            violations: fields.violations(),
                        }
                    }
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn decode_transparent(
            reader: &mut ::errbook::__private::TransparentReader<'_>,
        ) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some(inner) = reader.decode::<InnerError>() {
                return ::core::option::Option::Some(ShopError::Inner { 0: inner });
            }
            ::core::option::Option::None
        }
    }
    ::errbook::__adapters! {
        [] [ShopError] []
    }
};
