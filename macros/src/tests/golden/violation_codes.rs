///
/**| | message |
|---|---|
| [`Required`](Self::Required)<br>`required` | This is required.<br>此项必填。 |
| [`TooLong`](Self::TooLong)<br>`too_long` | At most `{max}` character. / At most `{max}` characters.<br>最多 `{max}` 个字符。 |*/
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
pub(crate) enum ViolationCode {
    #[doc = r"**Missing value** · **缺少值**

> This is required.  
> 此项必填。

Code `required`"]
    Required,
    /**> At most `{max}` character. / At most `{max}` characters.
> 最多 `{max}` 个字符。

Code `too_long` · group `texts`*/
    TooLong,
}
#[allow(deprecated)]
const _: () = {
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/src/tests/violations.toml")
    );
    static IMAGE: ::errbook::__private::Image = ::errbook::__private::Image::new(
        r#"shopMissing valueThis is required.缺少值此项必填。Required{"code":"required","message":"This is required.","pointer":""}{"code":"required","message":"此项必填。","pointer":""}{"code":"required","message":"This is required."}{"code":"required","message":"此项必填。"}At most  character.At most  characters.最多  个字符。too_longTooLongmax{"code":"too_long","message":"","pointer":"","max":}At most  character.At most  characters.{"code":"too_long","message":"最多  个字符。","pointer":"","max":}{"code":"too_long","message":"","max":}{"code":"too_long","message":"最多  个字符。","max":}textsrequiredtoo_longlisted"#,
        b"\t\0\0\0\x02\0\0\0\x02\0\0\0\x0F\0\0\0\x1E\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\xE4\0\0\0\xF4\0\0\0\xF6\0\0\0\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x01\x01\0\0\x15\0\x08\0\x15\0\x08\x006\0\x08\0W\0\0\0\r\0\x11\0\0\0\0\0\0\0\r\0\xFF\xFF\xFF\xFF'\0\x0F\0\0\0\0\0\x1E\0\t\0\xFF\xFF\xFF\xFF\x01\x01\0\0W\0\0\0^\0\0\xC0f\0\0\xC0\x01\x01\0\0W\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0W\0\0\0\xB8\x001\0\xE9\0/\0\x01\x01\0\0W\0\0\0\xB8\x001\0\xE9\0/\0\x1C\x01\0\0\x01\x01\0\0;\0\x08\0;\0\x08\0C\0\x07\0\x9B\0\0\0z\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x86\0\0\xC0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\0\0\x9B\0\0\0\xAE\0\0\xC0\xC1\0\0\xC0\x01\x01\0\0\x9B\0\0\0\xCC\0\0\xC0\xDC\0\0\xC0\x01\x01\0\0\x9B\0\0\0\xCC\0\0\xC0\xDC\0\0\xC0\x01\x01\0\0\x9B\0\0\0\xCC\0\0\xC0\xDC\0\0\xC0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0K\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0 \0\x01\0B\0\0\0>\0\0\0\0<\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x03\0\0\0 \0\x01\0\x80\0\0\0<\0\0\0\0:\0\0\x11\0\0\0\0\x02\0\0\0\0\x01\x01\x02\0\0\0\0\0\0\0\x1C\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0\0\0\0\0/\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x08\0\0\0\0\0\0\0\x1C\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0t\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0C\x01\0\0\x14\0\0\0\x18\x07\0\0\0\r\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0\xFF\xFF\xFF\xFF\0\0\0\0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0f\x01\0\0\x03\0\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x8C\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0 \0\0\0\x9D\x01\0\0\x13\0\0\0\x18\x08\0\0\0\x0B\0\0\x02\0\0\0 \0\0\0\xB0\x01\0\0\x14\0\0\0\x18\x08\0\0\0\x0C\0\0\x0E\0\0\0t\0\x01\0i\x01\0\x004\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xA2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA8\0\0\0\0\0\0\0\0\r\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x06\0\0\0`\0\x01\0\xC4\x01\0\0H\0\0\0\x18%\0\0\0\x1A\0\0\x11\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\0\0\x01\x01\x0C\0\0\0T\0\0\0\x0C\x02\0\0'\0\0\0\0\x1E\0\0\x08\0\0\0\0\0\0\0\xA2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA8\0\0\0\0\0\0\0\0\x08\0\0\x01\0\0\0\0\x01\0\0\x04\0\0\0@\0\0\x003\x02\0\0;\0\0\0\x18%\0\0\0\x15\0\0\x01\0\0\0\0\x01\0\0n\x02\0\0\x05\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\xE6\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x01\0\0\0\x02\0\0\0Z\xBD\xBFws\x02\0\0\x08\0\0\0\0\0\0@\xF2gH\xC2{\x02\0\0\x08\0\0\0\x01\0\0@\x04\0\0\0\x83\x02\0\0\x06\0\0\0\0\0\0\0\x83\x02\0\0\x06\0\0\0\0\0\0\0\x83\x02\0\0\x06\0\0\0\0\0\0\0\x83\x02\0\0\x06\0\0\0\0\0\0\0",
        &[::errbook::Language::of("en"), ::errbook::Language::of("zh")],
    );
    #[automatically_derived]
    #[allow(dead_code)]
    impl ViolationCode {
        /// All codes, in the order of the variants.
        pub(crate) const ALL: &'static [Self] = &[
            ViolationCode::Required,
            ViolationCode::TooLong,
        ];
        ///Returns the violation with this code or alias, a string or an integer. If several share it, the first of them.
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
        ///Returns the violation with this name in the catalog.
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
            self.kind().code()
        }
        /// Returns the code as text: an integer in decimal, an empty string without a code.
        #[must_use]
        pub(crate) fn as_str(self) -> &'static ::core::primitive::str {
            ::errbook::__private::codes::code_text(
                &IMAGE,
                self as ::core::primitive::usize,
            )
        }
        /// Returns the code of a violation of any type; `None` if it is of another catalog, or one that is not among
        /// these codes.
        #[must_use]
        pub(crate) fn of(
            violation: &dyn ::errbook::Violation,
        ) -> ::core::option::Option<Self> {
            <Self as ::core::convert::TryFrom<
                ::errbook::ViolationKind,
            >>::try_from(::errbook::Violation::kind(violation))
                .ok()
        }
        /// Returns the violation in the catalog.
        #[must_use]
        pub(crate) fn kind(self) -> ::errbook::ViolationKind {
            IMAGE.violation(self as ::core::primitive::usize)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for ViolationCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    #[allow(unreachable_patterns)]
                    _ => (*self).kind().variant(),
                },
            )
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ViolationCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad((*self).as_str())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for ViolationCode {
        type Err = ::errbook::UnknownCode;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::errbook::UnknownCode> {
            Self::from_code(code).ok_or(::errbook::UnknownCode::new())
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::errbook::ViolationKind> for ViolationCode {
        type Error = ::errbook::UnknownViolation;
        fn try_from(
            kind: ::errbook::ViolationKind,
        ) -> ::core::result::Result<Self, ::errbook::UnknownViolation> {
            let of_record = |record: ::core::primitive::usize| {
                Self::ALL.get(record).copied()
            };
            ::errbook::__private::codes::find_violation(
                    &IMAGE,
                    kind,
                    &|record| of_record(record).is_some(),
                )
                .and_then(of_record)
                .ok_or(::errbook::UnknownViolation::new(kind))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<&'__error (dyn ::errbook::Violation + '__error)>
    for ViolationCode {
        type Error = ::errbook::UnknownViolation;
        fn try_from(
            error: &'__error (dyn ::errbook::Violation + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownViolation> {
            ::core::convert::TryFrom::try_from(::errbook::Violation::kind(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::Violation + ::core::marker::Send + '__error),
    > for ViolationCode {
        type Error = ::errbook::UnknownViolation;
        fn try_from(
            error: &'__error (dyn ::errbook::Violation + ::core::marker::Send + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownViolation> {
            ::core::convert::TryFrom::try_from(::errbook::Violation::kind(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::Violation + ::core::marker::Sync + '__error),
    > for ViolationCode {
        type Error = ::errbook::UnknownViolation;
        fn try_from(
            error: &'__error (dyn ::errbook::Violation + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownViolation> {
            ::core::convert::TryFrom::try_from(::errbook::Violation::kind(error))
        }
    }
    #[automatically_derived]
    impl<
        '__error,
    > ::core::convert::TryFrom<
        &'__error (dyn ::errbook::Violation + ::core::marker::Send + ::core::marker::Sync + '__error),
    > for ViolationCode {
        type Error = ::errbook::UnknownViolation;
        fn try_from(
            error: &'__error (dyn ::errbook::Violation + ::core::marker::Send + ::core::marker::Sync + '__error),
        ) -> ::core::result::Result<Self, ::errbook::UnknownViolation> {
            ::core::convert::TryFrom::try_from(::errbook::Violation::kind(error))
        }
    }
    ::errbook::__serde_code! {
        ViolationCode
    }
};
