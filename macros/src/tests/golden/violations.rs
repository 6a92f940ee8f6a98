/// What can be wrong.
///
/**| | message |
|---|---|
| [`Missing`](Self::Missing)<br>`required` | This is required.<br>此项必填。 |
| [`TooLong`](Self::TooLong)<br>`too_long` | At most `{max}` character. / At most `{max}` characters.<br>最多 `{max}` 个字符。 |
| [`NotInStock`](Self::NotInStock)<br>`not_in_stock` | Not before `{from}`.<br>`{from}` 之后才有货。 |
| [`Invalid`](Self::Invalid)<br>`invalid` | This is not valid.<br>此项无效。 |*/
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum InputViolation {
    Missing,
    /**> At most `{max}` character. / At most `{max}` characters.
> 最多 `{max}` 个字符。

Code `too_long` · group `texts`*/
    #[allow(dead_code)]
    TooLong {
        ///`max` in JSON.
        max: ::core::primitive::i64,
    },
    /**> Not before `{from}`.
> `{from}` 之后才有货。

Code `not_in_stock`*/
    #[allow(dead_code)]
    NotInStock {
        ///`from` in JSON.
        from: crate::errors::Timestamp,
        ///`unit` in JSON.
        unit: ::core::option::Option<NotInStockUnit>,
    },
    /**> This is not valid.
> 此项无效。

Code `invalid`*/
    #[allow(dead_code)]
    Invalid,
}
///The values of `unit` in [`InputViolation::NotInStock`].
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
pub enum NotInStockUnit {
    ///`piece`
    Piece,
    ///`box`
    Box,
}
#[automatically_derived]
impl NotInStockUnit {
    /// All values, in the order of the catalog.
    pub const ALL: &'static [Self] = &[Self::Piece, Self::Box];
    /// Returns the value that clients receive.
    #[must_use]
    pub const fn as_str(self) -> &'static ::core::primitive::str {
        match self {
            Self::Piece => "piece",
            Self::Box => "box",
        }
    }
}
#[automatically_derived]
impl ::core::fmt::Display for NotInStockUnit {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad((*self).as_str())
    }
}
#[automatically_derived]
impl ::core::str::FromStr for NotInStockUnit {
    type Err = crate::errors::UnknownValue;
    fn from_str(
        value: &::core::primitive::str,
    ) -> ::core::result::Result<Self, crate::errors::UnknownValue> {
        crate::errors::__private::values::parse(value, Self::ALL, Self::as_str)
    }
}
crate::errors::__serde_value! {
    NotInStockUnit
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/violations.toml")
    );
    #[automatically_derived]
    impl ::core::fmt::Debug for InputViolation {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                InputViolation::Missing { .. } => f.write_str("Missing"),
                InputViolation::NotInStock { from: field_0, unit: field_1 } => {
                    let mut out = f.debug_struct("NotInStock");
                    out.field("from", field_0);
                    out.field("unit", field_1);
                    out.finish()
                }
                #[allow(unreachable_patterns)]
                _ => {
                    crate::errors::__private::debug_violation(
                        crate::errors::Violation::finding(self),
                        f,
                    )
                }
            }
        }
    }
    static IMAGE: crate::errors::__private::Image = crate::errors::__private::Image::new(
        r#"shopMissing valueThis is required.缺少值此项必填。Required{"code":"required","message":"This is required.","pointer":""}{"code":"required","message":"此项必填。","pointer":""}{"code":"required","message":"This is required."}{"code":"required","message":"此项必填。"}At most  character.At most  characters.最多  个字符。too_longTooLongmax{"code":"too_long","message":"","pointer":"","max":}At most  character.At most  characters.{"code":"too_long","message":"最多  个字符。","pointer":"","max":}{"code":"too_long","message":"","max":}{"code":"too_long","message":"最多  个字符。","max":}Not before . 之后才有货。not_in_stockNotInStockfromunit{"code":"not_in_stock","message":"Not before .","pointer":"","from":""},"unit":""{"code":"not_in_stock","message":" 之后才有货。","pointer":"","from":""}{"code":"not_in_stock","message":"Not before .","from":""}{"code":"not_in_stock","message":" 之后才有货。","from":""}This is not valid.此项无效。invalidInvalid{"code":"invalid","message":"This is not valid.","pointer":""}{"code":"invalid","message":"此项无效。","pointer":""}{"code":"invalid","message":"This is not valid."}{"code":"invalid","message":"此项无效。"}textsserde.missinglength.maxrequiredtoo_longnot_in_stockinvalidlisted"#,
        b"\t\0\0\0\x02\0\0\0\x04\0\0\0\x0F\0\0\0\x1E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x9F\x01\0\0\xAF\x01\0\0\0\0\0\0\0\0\0\0\xD9\x01\0\0\xBA\x01\0\0\0\0\0\0\x04\0\0\0\x01\x01\0\0\x15\0\x08\0\x15\0\x08\x006\0\x08\0\x93\0\0\0\r\0\x11\0\0\0\0\0\0\0\r\0\xFF\xFF\xFF\xFF'\0\x0F\0\0\0\0\0\x1E\0\t\0\xFF\xFF\xFF\xFF\x01\x01\0\0\x93\0\0\0\x9A\0\0\xC0\xA2\0\0\xC0\x01\x01\0\0\x93\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0\x93\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0\x93\0\0\0\xB8\x001\0\xE9\0/\0\x1C\x01\0\0\x01\x01\0\0;\0\x08\0;\0\x08\0C\0\x07\0\xD7\0\0\0\xB6\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xC2\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\xD7\0\0\0\xEA\0\0\xC0\xFD\0\0\xC0\x01\x01\0\0\xD7\0\0\0\x08\x01\0\xC0\x18\x01\0\xC0\x01\x01\0\0\xD7\0\0\0\x08\x01\0\xC0\x18\x01\0\xC0\x01\x01\0\0\xD7\0\0\0\x08\x01\0\xC0\x18\x01\0\xC0n\x02\0\0\x01\x01\0\0\x1F\0\x0C\0\x1F\0\x0C\0+\0\n\0>\x01\0\0 \x01\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF&\x01\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0>\x01\0\0E\x01\0\xC0Y\x01\0\xC0\x01\x01\0\0>\x01\0\0m\x01\0\xC0~\x01\0\xC0\x01\x01\0\0>\x01\0\0m\x01\0\xC0~\x01\0\xC0\x01\x01\0\0>\x01\0\0m\x01\0\xC0~\x01\0\xC0\xC5\x03\0\0\x01\x01\0\0!\0\x07\0!\0\x07\0(\0\x07\0\x93\0\0\0\0\0\x12\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x12\0\x0F\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\x93\0\0\0\x8F\x01\0\xC0\x97\x01\0\xC0\x01\x01\0\0\x93\0\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0\x93\0\0\0\xA8\x001\0\xD9\0.\0\x01\x01\0\0\x93\0\0\0\xA8\x001\0\xD9\0.\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x87\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0 \0\x01\0B\0\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\0\x80\0\0\0<\0\0\0\0:\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x02\0\0\0\0\0\0\0\x1C\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0\0\0\0\0/\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x08\0\0\0\0\0\0\0\x1C\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\xAA\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xB0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0C\x01\0\0\x14\0\0\0\x18\x07\0\0\0\r\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0f\x01\0\0\x03\0\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\xC8\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0 \0\0\0\x9D\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0 \0\0\0\xB0\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x0E\0\0\0t\0\x01\0i\x01\0\x004\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xDE\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xE4\0\0\0\0\0\0\0\0\r\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x06\0\0\0`\0\x01\0\xC4\x01\0\0H\0\0\0\x18%\0\0\0\x1A\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x0C\0\0\0T\0\0\0\x0C\x02\0\0'\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xDE\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xE4\0\0\0\0\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\x04\0\0\0@\0\0\x003\x02\0\0;\0\0\0\x18%\0\0\0\x15\0\0\x01\0\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0n\x02\0\0\x0C\0\0\0\x18\x0B\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0z\x02\0\0\x13\0\0\0\x02\0\0\0\0\x13\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\xA3\x02\0\0\x04\0\0\0\x04\0\0\0\xA7\x02\0\0\x04\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0,\x01\0\0\0\0\0\0\0\0\0\0\x0E\0\0\0\x8A\0\x02\0\xAB\x02\0\0G\0\0\0\x18-\0\0\0\x0E\0\0\x11\0\0\0\x18\n\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF2\x02\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xFB\x02\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\0\0\x01\x01\x0E\0\0\0\x8A\0\x02\0\xFC\x02\0\0N\0\0\0\x18\"\0\0\0 \0\0\x11\0\0\0\x18\n\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF2\x02\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xFB\x02\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\0\0\x01\x01\x0C\0\0\0j\0\x01\0J\x03\0\0:\0\0\0\x18-\0\0\x18\x0B\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF2\x02\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xFB\x02\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\x0C\0\0\0j\0\x01\0\x84\x03\0\0A\0\0\0\x18\"\0\0\x18\x1D\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xF2\x02\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\xFB\x02\0\0\x01\0\0\0\0\x01\0\0\x01\0\x01\0\x03\0\0\0 \0\x01\0\xF4\x03\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\x002\x04\0\0;\0\0\0\09\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\xCC\x04\0\0\x05\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\xA1\x01\0\0\0\0\0\0\0\0\0\0\x01\0\0\0f\x01\0\0\x03\0\0\0\x02\0\0\0\xA3\x02\0\0\x04\0\0\0\xA7\x02\0\0\x04\0\0\0\x06\0\0\0\xD1\x04\0\0\r\0\0\0\0\0\0\0\xB1\x01\0\0\0\0\0\0\xDE\x04\0\0\n\0\0\0\x01\0\0\0\xB2\x01\0\0\0\0\0\0\xE8\x04\0\0\x08\0\0\0\0\0\0\0\xB1\x01\0\0\0\0\0\0\xF0\x04\0\0\x08\0\0\0\x01\0\0\0\xB2\x01\0\0\0\0\0\0\xF8\x04\0\0\x0C\0\0\0\x02\0\0\0\xB5\x01\0\0\0\0\0\0\x04\x05\0\0\x07\0\0\0\x03\0\0\0\xB1\x01\0\0\0\0\0\0\x04\0\0\0\x0B\x05\0\0\x06\0\0\0\0\0\0\0\x0B\x05\0\0\x06\0\0\0\0\0\0\0\x0B\x05\0\0\x06\0\0\0\0\0\0\0\x0B\x05\0\0\x06\0\0\0\0\0\0\0",
        &[crate::errors::Language::of("en"), crate::errors::Language::of("zh")],
    );
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl crate::errors::Violation for InputViolation {
        fn finding(&self) -> crate::errors::Finding<'_> {
            let record: ::core::primitive::usize = match *self {
                InputViolation::Missing { .. } => 0,
                InputViolation::TooLong { .. } => 1,
                InputViolation::NotInStock { .. } => 2,
                InputViolation::Invalid { .. } => 3,
            };
            crate::errors::Finding::new(IMAGE.violation(record), self)
        }
    }
    #[automatically_derived]
    impl crate::errors::ViolationSet for InputViolation {
        const IMAGE: &'static crate::errors::__private::Image = &IMAGE;
    }
    #[automatically_derived]
    impl crate::errors::Fields for InputViolation {
        fn value(
            &self,
            index: ::core::primitive::usize,
        ) -> crate::errors::FieldLookup<'_> {
            match self {
                InputViolation::TooLong { max: field_0 } => {
                    match index {
                        0 => {
                            return crate::errors::__private::value::<
                                crate::errors::field::Integer,
                                _,
                            >(field_0);
                        }
                        _ => {}
                    }
                }
                InputViolation::NotInStock { from: field_0, unit: field_1 } => {
                    match index {
                        0 => {
                            return crate::errors::__private::value::<
                                crate::errors::field::DateTime,
                                _,
                            >(field_0);
                        }
                        1 => {
                            return crate::errors::__private::value::<
                                crate::errors::field::Optional<crate::errors::field::Text>,
                                _,
                            >(field_1);
                        }
                        _ => {}
                    }
                }
                #[allow(unreachable_patterns)]
                _ => {}
            }
            crate::errors::FieldLookup::Absent
        }
    }
    #[automatically_derived]
    #[allow(unreachable_code)]
    impl crate::errors::FromRule for InputViolation {
        fn from_rule(rule: &crate::errors::Rule<'_>) -> ::core::option::Option<Self> {
            #[allow(unused_imports)]
            use crate::errors::__private::{
                MadeByText as _, MadeByValue as _, NotMade as _,
            };
            let made = || -> ::core::option::Option<Self> {
                ::core::option::Option::Some(
                    match crate::errors::__private::violation_of(&IMAGE, rule)? {
                        0 => InputViolation::Missing {},
                        1 => {
                            InputViolation::TooLong {
                                max: crate::errors::__private::rule_field(rule, r"max")?,
                            }
                        }
                        2 => {
                            InputViolation::NotInStock {
                                from: (&&&crate::errors::__private::RuleField::<
                                    crate::errors::Timestamp,
                                >::new())
                                    .errbook_made(rule, r"from")?,
                                unit: (&&&crate::errors::__private::RuleField::<
                                    NotInStockUnit,
                                >::new())
                                    .errbook_made(rule, r"unit"),
                            }
                        }
                        3 => InputViolation::Invalid {},
                        #[allow(unreachable_patterns)]
                        _ => return ::core::option::Option::None,
                    },
                )
            };
            made()
                .or_else(|| ::core::option::Option::Some(
                    crate::errors::FromAnyRule::other(),
                ))
        }
    }
    #[automatically_derived]
    impl crate::errors::FromAnyRule for InputViolation {
        fn other() -> Self {
            InputViolation::Invalid {}
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for InputViolation {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            crate::errors::__private::display_violation(
                crate::errors::Violation::finding(self),
                f,
            )
        }
    }
};
