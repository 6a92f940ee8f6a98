/// What can be wrong.
///
/**| | message |
|---|---|
| [`Missing`](Self::Missing)<br>`required` | This is required.<br>此项必填。 |
| [`TooLong`](Self::TooLong)<br>`too_long` | At most `{max}` character. / At most `{max}` characters.<br>最多 `{max}` 个字符。 |
| [`NotInStock`](Self::NotInStock)<br>`not_in_stock` | Not before `{from}`.<br>`{from}` 之后才有货。 |
| [`Invalid`](Self::Invalid)<br>`invalid` | This is not valid.<br>此项无效。 |*/
#[allow(clippy::enum_variant_names)]
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
        r#"shopMissing valueThis is required.缺少值此项必填。Required{"code":"required","message":"This is required."},"pointer":""{"code":"required","message":"此项必填。"}At most  character.At most  characters.最多  个字符。too_longTooLongmax{"code":"too_long","message":"","max":}At most  character.At most  characters.{"code":"too_long","message":"最多  个字符。","max":}Not before . 之后才有货。not_in_stockNotInStockfromunit{"code":"not_in_stock","message":"Not before .","from":""},"unit":"{"code":"not_in_stock","message":" 之后才有货。","from":""}This is not valid.此项无效。invalidInvalid{"code":"invalid","message":"This is not valid."}{"code":"invalid","message":"此项无效。"}textsserde.missinglength.maxrequiredtoo_longnot_in_stockinvalidlisted"#,
        b"\x07\0\0\0\x02\0\0\0\x04\0\0\0\x0E\0\0\0\x12\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0b\x01\0\0r\x01\0\0\0\0\0\0\0\0\0\0\x9C\x01\0\0}\x01\0\0\x04\0\0\0\x01\x01\0\0\x15\0\x08\0\x15\0\x08\x006\0\x08\0b\0\0\0\r\0\x11\0\0\0\0\0\0\0\r\0\xFF\xFF\xFF\xFF'\0\x0F\0\0\0\0\0\x1E\0\t\0\xFF\xFF\xFF\xFF\x01\x01\0\0b\0\0\0i\0\0\xC0w\0\0\xC0\xAF\0\0\0\x01\x01\0\0;\0\x08\0;\0\x08\0C\0\x07\0\xB2\0\0\0\x91\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x9D\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\xB2\0\0\0\xC5\0\0\xC0\xDE\0\0\xC0\x85\x01\0\0\x01\x01\0\0\x1F\0\x0C\0\x1F\0\x0C\0+\0\n\0\r\x01\0\0\xEF\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xF5\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\r\x01\0\0\x14\x01\0\xC0-\x01\0\xC0F\x02\0\0\x01\x01\0\0!\0\x07\0!\0\x07\0(\0\x07\0b\0\0\0\0\0\x12\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x12\0\x0F\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0b\0\0\0F\x01\0\xC0T\x01\0\xC0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0V\0\0\0\0\0\0\0\0\0\0\0\n\0\0\0-\0\0\0B\0\0\x001\0\0\0\x000\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\n\0\0\0-\0\0\0\x80\0\0\0/\0\0\0\0.\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0\xAF\0\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0\0\0\0\0\xC2\0\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x08\0\0\0\0\0\0\0\xAF\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\x85\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x8B\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\xD6\0\0\0\x14\0\0\0\x18\x07\0\0\0\r\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\xF9\0\0\0\x03\0\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\xA3\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0 \0\0\0#\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0 \0\0\x006\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x15\0\0\0\x81\0\0\0\xFC\0\0\0'\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xB9\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xBF\0\0\0\0\0\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x07\0\0\x01\0\0\0\0\x01\0\0\r\0\0\0m\0\0\0J\x01\0\0;\0\0\0\x18%\0\0\0\x0E\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x07\0\0\x01\0\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0\x85\x01\0\0\x0C\0\0\0\x18\x0B\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0\x91\x01\0\0\x13\0\0\0\x02\0\0\0\0\x13\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\xBA\x01\0\0\x04\0\0\0\x04\0\0\0\xBE\x01\0\0\x04\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xFB\0\0\0\0\0\0\0\0\0\0\0\x15\0\0\0\x97\0\0\0\xC2\x01\0\0:\0\0\0\x18-\0\0\0\x02\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\x18\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xFC\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\x15\0\0\0\x97\0\0\0\x05\x02\0\0A\0\0\0\x18\"\0\0\0\x14\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\x18\t\0\0\0\x01\0\0\x05\x07\0\0\n\0\0\0\xFC\x01\0\0\t\0\0\0\x02\x01\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\n\0\0\0-\0\0\0u\x02\0\x001\0\0\0\x000\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\n\0\0\0-\0\0\0\xA6\x02\0\0.\0\0\0\0-\0\0\x05\x07\0\0\n\0\0\0s\0\0\0\x0C\0\0\0\x11\0\0\0\n\0\0\0\x7F\0\0\0\x01\0\0\0\0\x01\0\0\xD4\x02\0\0\x05\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0d\x01\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\xF9\0\0\0\x03\0\0\0\x02\0\0\0\xBA\x01\0\0\x04\0\0\0\xBE\x01\0\0\x04\0\0\0\x06\0\0\0\xD9\x02\0\0\r\0\0\0\0\0\0\0t\x01\0\0\0\0\0\0\xE6\x02\0\0\n\0\0\0\x01\0\0\0u\x01\0\0\0\0\0\0\xF0\x02\0\0\x08\0\0\0\0\0\0\0t\x01\0\0\0\0\0\0\xF8\x02\0\0\x08\0\0\0\x01\0\0\0u\x01\0\0\0\0\0\0\0\x03\0\0\x0C\0\0\0\x02\0\0\0x\x01\0\0\0\0\0\0\x0C\x03\0\0\x07\0\0\0\x03\0\0\0t\x01\0\0\0\0\0\0\x01\0\0\0\x13\x03\0\0\x06\0\0\0\0\0\0\0",
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
