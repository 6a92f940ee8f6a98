#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/violations.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shopAt most  character.At most  characters.最多  个字符。too_longTooLongmax{"code":"too_long","message":"","pointer":"","max":}At most  character.At most  characters.{"code":"too_long","message":"最多  个字符。","pointer":"","max":}{"code":"too_long","message":"","max":}{"code":"too_long","message":"最多  个字符。","max":}Not before . 之后才有货。not_in_stockNotInStockfromunit{"code":"not_in_stock","message":"Not before .","pointer":"","from":""},"unit":""{"code":"not_in_stock","message":" 之后才有货。","pointer":"","from":""}{"code":"not_in_stock","message":"Not before .","from":""}{"code":"not_in_stock","message":" 之后才有货。","from":""}This is not valid.此项无效。invalidInvalid{"code":"invalid","message":"This is not valid.","pointer":""}{"code":"invalid","message":"此项无效。","pointer":""}{"code":"invalid","message":"This is not valid."}{"code":"invalid","message":"此项无效。"}textslength.maxtoo_longnot_in_stockinvalidlisted"#,
        b"\t\0\0\0\x02\0\0\0\x03\0\0\0\x0F\0\0\0\x1E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0q\x01\0\0\x81\x01\0\0\0\0\0\0\0\0\0\0\xA1\x01\0\0\x8C\x01\0\0\0\0\0\0\x04\0\0\0\x01\x01\0\0;\0\x08\0;\0\x08\0C\0\x07\0\x96\0\0\0u\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x81\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\x96\0\0\0\xA9\0\0\xC0\xBC\0\0\xC0\x01\x01\0\0\x96\0\0\0\xC7\0\0\xC0\xD7\0\0\xC0\x01\x01\0\0\x96\0\0\0\xC7\0\0\xC0\xD7\0\0\xC0\x01\x01\0\0\x96\0\0\0\xC7\0\0\xC0\xD7\0\0\xC0V\x01\0\0\x01\x01\0\0\x1F\0\x0C\0\x1F\0\x0C\0+\0\n\0\xFD\0\0\0\xDF\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xE5\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\xFD\0\0\0\x04\x01\0\xC0\x18\x01\0\xC0\x01\x01\0\0\xFD\0\0\0,\x01\0\xC0=\x01\0\xC0\x01\x01\0\0\xFD\0\0\0,\x01\0\xC0=\x01\0\xC0\x01\x01\0\0\xFD\0\0\0,\x01\0\xC0=\x01\0\xC0\xAD\x02\0\0\x01\x01\0\0!\0\x07\0!\0\x07\0(\0\x07\0Z\x01\0\0\0\0\x12\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x12\0\x0F\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0Z\x01\0\0a\x01\0\xC0i\x01\0\xC0\x01\x01\0\0Z\x01\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0Z\x01\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0Z\x01\0\0\xA8\x001\0\xD9\0.\0\x02\0\0\0\0\0\0\0\x04\0\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0\0\0\0\0\x17\0\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x08\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0i\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0o\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0+\0\0\0\x14\0\0\0\x18\x07\0\0\0\r\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0N\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0N\0\0\0\x03\0\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x87\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0 \0\0\0\x85\0\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0 \0\0\0\x98\0\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x0E\0\0\0t\0\x01\0Q\0\0\x004\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\x9D\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA3\0\0\0\0\0\0\0\0\r\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x06\0\0\0`\0\x01\0\xAC\0\0\0H\0\0\0\x18%\0\0\0\x1A\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x0C\0\0\0T\0\0\0\xF4\0\0\0'\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\x9D\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA3\0\0\0\0\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\x04\0\0\0@\0\0\0\x1B\x01\0\0;\0\0\0\x18%\0\0\0\x15\0\0\x01\0\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0V\x01\0\0\x0C\0\0\0\x18\x0B\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0b\x01\0\0\x13\0\0\0\x02\0\0\0\0\x13\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0N\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\x8B\x01\0\0\x04\0\0\0\x04\0\0\0\x8F\x01\0\0\x04\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xEB\0\0\0\0\0\0\0\0\0\0\0\x0E\0\0\0\x8A\0\x02\0\x93\x01\0\0G\0\0\0\x18-\0\0\0\x0E\0\0\x11\0\0\0\x18\n\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xDA\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xE3\x01\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\0\0\x01\x01\x0E\0\0\0\x8A\0\x02\0\xE4\x01\0\0N\0\0\0\x18\"\0\0\0 \0\0\x11\0\0\0\x18\n\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xDA\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xE3\x01\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\0\0\x01\x01\x0C\0\0\0j\0\x01\x002\x02\0\0:\0\0\0\x18-\0\0\x18\x0B\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xDA\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xE3\x01\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\x0C\0\0\0j\0\x01\0l\x02\0\0A\0\0\0\x18\"\0\0\x18\x1D\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xDA\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xE3\x01\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0N\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0N\x01\0\0\0\0\0\0\0\0\0\0\x03\0\0\0 \0\x01\0\xDC\x02\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\0\x1A\x03\0\0;\0\0\0\09\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\xB4\x03\0\0\x05\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0s\x01\0\0\0\0\0\0\x01\0\0\0N\0\0\0\x03\0\0\0\x02\0\0\0\x8B\x01\0\0\x04\0\0\0\x8F\x01\0\0\x04\0\0\0\0\0\0\0\x04\0\0\0\xB9\x03\0\0\n\0\0\0\0\0\0\0\x83\x01\0\0\0\0\0\0\xC3\x03\0\0\x08\0\0\0\0\0\0\0\x83\x01\0\0\0\0\0\0\xCB\x03\0\0\x0C\0\0\0\x01\0\0\0\x86\x01\0\0\0\0\0\0\xD7\x03\0\0\x07\0\0\0\x02\0\0\0\x8B\x01\0\0\0\0\0\0\x04\0\0\0\xDE\x03\0\0\x06\0\0\0\0\0\0\0\xDE\x03\0\0\x06\0\0\0\0\0\0\0\xDE\x03\0\0\x06\0\0\0\0\0\0\0\xDE\x03\0\0\x06\0\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    /**| | message |
|---|---|
| [`TooLong`](Self::TooLong)<br>`too_long` | At most `{max}` character. / At most `{max}` characters.<br>最多 `{max}` 个字符。 |
| [`Later`](Self::Later)<br>`not_in_stock` | Not before `{from}`.<br>`{from}` 之后才有货。 |
| [`Secret`](Self::Secret)<br>`invalid` | This is not valid.<br>此项无效。 |*/
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl<T> ::errbook::Violation for TextViolation<T>
    where
        TextViolation<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::DateTime>,
    {
        fn finding(&self) -> ::errbook::Finding<'_> {
            let record: ::core::primitive::usize = match *self {
                TextViolation::TooLong { .. } => 0,
                TextViolation::Later { .. } => 1,
                TextViolation::Secret { .. } => 2,
            };
            ::errbook::Finding::new(IMAGE.violation(record), self)
        }
    }
    #[automatically_derived]
    impl<T> ::errbook::ViolationSet for TextViolation<T>
    where
        TextViolation<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::DateTime>,
    {
        const IMAGE: &'static ::errbook::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl<T> ::errbook::Fields for TextViolation<T>
    where
        TextViolation<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::DateTime>,
    {
        fn value(&self, index: ::core::primitive::usize) -> ::errbook::FieldLookup<'_> {
            match self {
                TextViolation::TooLong { #[cfg(feature = "max")] max: field_0, .. } => {
                    match index {
                        #[cfg(feature = "max")]
                        0 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Integer,
                                _,
                            >(field_0);
                        }
                        _ => {}
                    }
                }
                TextViolation::Later { from: field_0, unit: field_1, .. } => {
                    match index {
                        0 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::DateTime,
                                _,
                            >(field_0);
                        }
                        1 => {
                            return ::errbook::__private::value::<
                                ::errbook::field::Optional<::errbook::field::Text>,
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
    #[allow(unreachable_code)]
    impl<T> ::errbook::FromRule for TextViolation<T>
    where
        TextViolation<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::DateTime>,
    {
        fn from_rule(rule: &::errbook::Rule<'_>) -> ::core::option::Option<Self> {
            #[allow(unused_imports)]
            use ::errbook::__private::{MadeByText as _, MadeByValue as _, NotMade as _};
            let made = || -> ::core::option::Option<Self> {
                ::core::option::Option::Some(
                    match ::errbook::__private::violation_of(&IMAGE, rule)? {
                        0 => {
                            TextViolation::TooLong {
                                #[cfg(feature = "max")]
                                max: (&&&::errbook::__private::RuleField::<u64>::new())
                                    .errbook_made(rule, "max")?,
                            }
                        }
                        1 => {
                            TextViolation::Later {
                                from: (&&&::errbook::__private::RuleField::<T>::new())
                                    .errbook_made(rule, "from")?,
                                unit: (&&&::errbook::__private::RuleField::<Unit>::new())
                                    .errbook_made(rule, "unit"),
                            }
                        }
                        #[allow(unreachable_patterns)]
                        _ => return ::core::option::Option::None,
                    },
                )
            };
            made()
        }
    }
    #[automatically_derived]
    impl<T> ::core::fmt::Display for TextViolation<T>
    where
        TextViolation<T>: ::core::fmt::Debug,
        T: ::errbook::field::FieldValue<::errbook::field::DateTime>,
    {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errbook::__private::display_violation(
                ::errbook::Violation::finding(self),
                f,
            )
        }
    }
};
