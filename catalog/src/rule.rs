//! Rules that catalogs have to satisfy. Every diagnostic names the rule that it reports.

use std::fmt;

use crate::contract_rule::ContractRule;
use crate::doc::{Doc, doc};
use crate::lint::Lint;

/// Declares the rules, one row each: variant, identifier, and what breaks the rule in English and Chinese.
macro_rules! rules {
    ($($rule:ident $name:literal $en:literal $zh:literal)*) => {
        /// A rule of the catalog.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        // `NoPluralRule` is about a rule of CLDR.
        #[allow(clippy::enum_variant_names)]
        pub enum Rule {
            $(#[doc = $en] $rule,)*
            /// A lint, whose level the catalog chooses.
            Lint(Lint),
            /// A rule of the contract that an edit breaks.
            Contract(ContractRule),
        }

        impl Rule {
            /// All rules, sorted by identifier, without lints and rules of the contract: see [`Lint::ALL`] and
            /// [`ContractRule::ALL`].
            pub const ALL: &[Rule] = &[$(Rule::$rule,)*];

            /// Returns the identifier, which stays the same from version to version.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Rule::$rule => $name,)*
                    Rule::Lint(lint) => lint.as_str(),
                    Rule::Contract(rule) => rule.as_str(),
                }
            }

            /// Returns a description of a violation, in one sentence in English and in Chinese.
            #[must_use]
            pub const fn doc(self) -> Doc {
                match self {
                    $(Rule::$rule => doc($en, $zh),)*
                    Rule::Lint(lint) => lint.doc(),
                    Rule::Contract(rule) => rule.doc(),
                }
            }
        }
    };
}

rules! {
    AbsoluteInclude "absolute-include"
        "`include` names an absolute path."
        "`include` 里写了绝对路径。"
    AliasTaken "alias-taken"
        "An alias equals the code or another alias of an entry."
        "别名与某个条目的错误码或另一个别名相同。"
    AlternativeIsDefault "alternative-is-default"
        "`alternatives` lists the default envelope of the catalog."
        "`alternatives` 里写了默认的响应体模板。"
    CatalogNameTaken "catalog-name-taken"
        "Two catalogs of one service have the same name."
        "同一服务的两份错误目录重名。"
    CodeOfAnotherCatalog "code-of-another-catalog"
        "Entries of two catalogs of one service have the same code or alias."
        "同一服务的两份错误目录中，有条目的错误码或别名相同。"
    CodeOutsideRange "code-outside-range"
        "A code is outside the range that its group sets with `codes`."
        "错误码超出了分组用 `codes` 规定的范围。"
    ConstantTaken "constant-taken"
        "Two alternatives yield the same Rust constant name, or one yields `ENVELOPE_DEFAULT`."
        "由两个备选模板得到的 Rust 常量名相同，或者与 `ENVELOPE_DEFAULT` 相同。"
    DeprecatedBeforeSince "deprecated-before-since"
        "An entry is deprecated in a version before the one that introduced it."
        "弃用条目的版本早于引入它的版本。"
    DifferentPlaceholders "different-placeholders"
        "The messages of an entry use different fields in different languages."
        "同一条目各语言的消息用到的字段不一致。"
    DuplicateCode "duplicate-code"
        "Two entries have the same code, and not both of them set `shares_code`."
        "两个条目的错误码相同，又没有都写上 `shares_code`。"
    DuplicateKey "duplicate-key"
        "A key or table is defined twice."
        "同一个键或表定义了两次。"
    EmptyList "empty-list"
        "A list that needs items has none."
        "不能为空的列表是空的。"
    EmptyPlaceholder "empty-placeholder"
        "A placeholder has no name: `{}`."
        "占位符里没有名字：`{}`。"
    EmptyText "empty-text"
        "A text or name is empty."
        "文本或名字是空的。"
    ExampleOfWrongType "example-of-wrong-type"
        "The example of a field does not have the field's type."
        "字段的示例与字段的类型不符。"
    FallbackOfLanguage "fallback-of-language"
        "`fallbacks` names readers who get a language of the catalog anyway."
        "`fallbacks` 列出的读者，错误目录里本来就有他们的语言。"
    FieldIsNoIdentifier "field-is-no-identifier"
        "The name of a field cannot be the name of a Rust field."
        "字段名不能用作 Rust 字段名。"
    FormatOfAnotherType "format-of-another-type"
        "A format of times is used for a value that is no time, or a format of numbers for one that is no number."
        "时间格式用在了不是时间的值上，或数字格式用在了不是数字的值上。"
    GrpcOkOfAnError "grpc-ok-of-an-error"
        "`grpc` of an error is `OK`, the status of a call that succeeded."
        "错误的 `grpc` 写了 `OK`，而它表示调用成功。"
    IncludeOfItself "include-of-itself"
        "`include` names the catalog itself."
        "`include` 里写了 catalog.toml 自己。"
    IntegerTooLarge "integer-too-large"
        "An integer does not fit into 64 bits."
        "整数超出 64 位的范围。"
    ItemWithoutList "item-without-list"
        "An envelope has a template for violations, and does not list any."
        "响应体模板写了违规项的模板，却没有列出违规项。"
    JsonIsOff "json-is-off"
        "A field has the type `json`, and the feature `json` of errbook is disabled."
        "字段的类型是 `json`，而 errbook 没有启用 `json` 特性。"
    KindContradictsStatus "kind-contradicts-status"
        "The kind of an entry contradicts its status: errors have a status of 300 or more, successes one below 400."
        "条目的 `kind` 与状态码矛盾：错误的状态码不小于 300，成功的小于 400。"
    ListWithoutItem "list-without-item"
        "An envelope lists violations, and has no template for them."
        "响应体模板列出违规项，却没有写违规项的模板。"
    LockConflict "lock-conflict"
        "A merge left both sides in the lock of the catalog."
        "合并后，锁文件里留有冲突的双方。"
    LongHeader "long-header"
        "The headers of an entry are longer than clients accept: 4096 bytes for one, 6144 for all."
        "条目的响应头过长，客户端不会接受：单个不超过 4096 字节，合计不超过 6144 字节。"
    MalformedChanges "malformed-changes"
        "The file of changes beside the catalog is damaged, has a merge conflict, or was written by a newer version of errbook."
        "错误目录旁的更新记录已损坏、有合并冲突，或者由更新版本的 errbook 写入。"
    MalformedCodeRange "malformed-code-range"
        "`codes` of a group is not a range such as `1300..=1399`."
        "分组的 `codes` 不是 `1300..=1399` 这样的范围。"
    MalformedContentType "malformed-content-type"
        "`content_type` of an envelope is not a media type."
        "响应体模板的 `content_type` 不是媒体类型。"
    MalformedFormat "malformed-format"
        "A format is neither one of times nor one of numbers, or both."
        "格式既不是时间格式也不是数字格式，或者两者都写了。"
    MalformedHeaderName "malformed-header-name"
        "The name of a header is not a token of RFC 9110."
        "响应头的名字不符合 RFC 9110。"
    MalformedHeaderValue "malformed-header-value"
        "The value of a header has a character other than visible ASCII and spaces."
        "响应头的值里有可见 ASCII 字符和空格以外的字符。"
    MalformedHttpStatus "malformed-http-status"
        "`http_status` of an envelope has a key or value that is neither a status nor a class such as `4xx`."
        "响应体模板的 `http_status` 里有既不是状态码、也不是 `4xx` 这类写法的键或值。"
    MalformedInclude "malformed-include"
        "`include` names a path with a backslash."
        "`include` 里的路径有反斜杠。"
    MalformedLanguageTag "malformed-language-tag"
        "A language is not a tag of BCP 47 that errbook supports."
        "语言不是 errbook 支持的 BCP 47 标签。"
    MalformedLock "malformed-lock"
        "The lock of the catalog is empty, or has a line that errbook does not understand."
        "锁文件是空的，或者有 errbook 看不懂的行。"
    MalformedNumberFormat "malformed-number-format"
        "A format of numbers is not the number 1234567.8 as a language writes it."
        "数字格式没有写成 1234567.8 这个数在该语言里的写法。"
    MalformedPluralForm "malformed-plural-form"
        "An exact plural form is not `=` and a whole number, such as `=0`."
        "精确的复数形式不是 `=` 加整数，例如 `=0`。"
    MalformedRetryAfter "malformed-retry-after"
        "`Retry-After` is neither a number of seconds nor a date."
        "`Retry-After` 既不是秒数，也不是时间。"
    MalformedRustType "malformed-rust-type"
        "`rust` of a field is not a Rust type."
        "字段的 `rust` 不是 Rust 类型。"
    MalformedSplice "malformed-splice"
        "The member `\"*\"` of an envelope has a value other than `\"{fields}\"`, or `\"{data}\"` in a success."
        "响应体模板的成员 `\"*\"` 的值不是 `\"{fields}\"`；在成功响应里则不是 `\"{data}\"`。"
    MalformedTimeFormat "malformed-time-format"
        "A format of times has a directive that errbook does not know, or none."
        "时间格式里有 errbook 不认识的写法，或者一个时间部分都没有。"
    MalformedUrl "malformed-url"
        "A URL is malformed."
        "URL 格式不正确。"
    MalformedUtcOffset "malformed-utc-offset"
        "`utc_offset` is neither `Z` nor an offset such as `+08:00`."
        "`utc_offset` 既不是 `Z`，也不是 `+08:00` 这样的偏移。"
    MisplacedKey "misplaced-key"
        "A violation has a key that only entries have, or the other way round."
        "违规项写了只有条目才有的键，或者反过来。"
    MisplacedNull "misplaced-null"
        "`{null}` is part of a text, or has a `?` or a conversion."
        "`{null}` 写在了文本里，或者带有 `?` 或转换。"
    MissingCatalog "missing-catalog"
        "The table `[catalog]` is missing."
        "缺少表 `[catalog]`。"
    MissingKey "missing-key"
        "A table lacks a required key."
        "表里缺少必需的键。"
    MissingLock "missing-lock"
        "The catalog has `[lock]`, and its lock is missing."
        "错误目录里有 `[lock]`，而锁文件不存在。"
    MissingMessage "missing-message"
        "An entry has no message in one of the catalog's languages."
        "条目缺少某种语言的消息。"
    MissingPluralForm "missing-plural-form"
        "A message lacks a plural form that its language has."
        "消息缺少该语言应有的复数形式。"
    MissingStatus "missing-status"
        "Neither an entry nor its group sets a status."
        "条目和它的分组都没有写状态码。"
    MissingText "missing-text"
        "A text or a format lacks one of the catalog's languages."
        "文本或格式缺少错误目录的某种语言。"
    MissingUtcOffset "missing-utc-offset"
        "A format of times has no offset from UTC."
        "时间格式没有写明 UTC 偏移。"
    NewerLock "newer-lock"
        "The lock of the catalog has a format that this version of errbook does not know."
        "锁文件的格式是当前版本的 errbook 不认识的。"
    NoConstant "no-constant"
        "The name of an alternative does not yield a valid Rust constant name."
        "无法由备选模板的名字得到 Rust 常量名。"
    NoJsonNumber "no-json-number"
        "A number has no representation in JSON, such as `inf` and `nan`."
        "JSON 无法表示这个数，例如 `inf` 和 `nan`。"
    NoLanguages "no-languages"
        "`languages` is empty."
        "`languages` 是空的。"
    NoPluralRule "no-plural-rule"
        "errbook does not know the plural forms of a language."
        "errbook 不知道某种语言的复数形式。"
    NoVariant "no-variant"
        "A name, a value or `variant` does not yield a valid Rust variant name."
        "无法由名字、值或 `variant` 得到 Rust 变体名。"
    NotUtf8 "not-utf8"
        "A file is not encoded in UTF-8."
        "文件不是 UTF-8 编码。"
    ObjectInText "object-in-text"
        "A text of an envelope contains a placeholder whose value is an object."
        "响应体模板的文本里用到了值为对象的占位符。"
    OptionalFieldInMessage "optional-field-in-message"
        "A message uses an optional field."
        "消息用到了可选字段。"
    OutOfPlaceTable "out-of-place-table"
        "An included file has a table that only the catalog's main file can have."
        "被包含的文件里有只能写在主文件里的表。"
    ParameterOfAnotherType "parameter-of-another-type"
        "A field of a violation cannot hold the parameter that its rule gives."
        "违规项的字段无法容纳规则给出的参数。"
    PlaceholderInText "placeholder-in-text"
        "A text of `[texts]` contains a placeholder."
        "`[texts]` 的文本里有占位符。"
    PlaceholderInTitle "placeholder-in-title"
        "A title contains a placeholder."
        "标题里有占位符。"
    PluralOfANonNumber "plural-of-a-non-number"
        "`plural` names a field that is not a single number."
        "`plural` 指定的字段不是单个数字。"
    PluralWithoutField "plural-without-field"
        "A message has plural forms, and no `plural` that names the field to count."
        "消息有复数形式，却没有用 `plural` 指定依据哪个字段。"
    ReasonTaken "reason-taken"
        "The names of two entries yield the same reason in gRPC."
        "由两个条目的名字得到的 gRPC reason 相同。"
    RefersToItself "refers-to-itself"
        "An entry refers to itself in `see_also` or `replaced_by`."
        "条目在 `see_also` 或 `replaced_by` 里引用了自己。"
    RepeatedAlternative "repeated-alternative"
        "An envelope is listed twice in `alternatives`."
        "`alternatives` 里重复列出了同一个响应体模板。"
    RepeatedHeader "repeated-header"
        "An entry sets a header twice."
        "条目重复设置了同一个响应头。"
    RepeatedInclude "repeated-include"
        "A file is included twice."
        "同一个文件被包含了两次。"
    RepeatedLanguage "repeated-language"
        "A language is listed twice."
        "同一种语言列了两次。"
    RepeatedReference "repeated-reference"
        "An entry is listed twice."
        "同一个条目列了两次。"
    RepeatedStatus "repeated-status"
        "A status is listed or declared twice."
        "同一个状态码列出或声明了两次。"
    RepeatedTag "repeated-tag"
        "A tag is listed twice."
        "同一个标签列了两次。"
    ReplacedInACircle "replaced-in-a-circle"
        "`replaced_by` leads back to the entry it started from."
        "沿 `replaced_by` 又回到了原来的条目。"
    ReservedField "reserved-field"
        "An entry with violations has a field with the name of their list, `violations`."
        "列出违规项的条目有字段与违规项列表同名，即 `violations`。"
    ReservedFormat "reserved-format"
        "A format has the name of a conversion that every catalog has."
        "格式的名字与内置的转换相同。"
    ReservedHeader "reserved-header"
        "An entry sets a header that the response or the connection controls."
        "条目设置了由响应或连接自己控制的响应头。"
    RetiredCode "retired-code"
        "An entry uses a code that is listed in `[retired]`."
        "条目使用了 `[retired]` 里列出的错误码。"
    RetiredName "retired-name"
        "An entry uses a name that is listed in `[retired]`."
        "条目使用了 `[retired]` 里列出的名字。"
    RuleTaken "rule-taken"
        "Two violations list the same rule."
        "两个违规项对应同一条规则。"
    RuleWithoutValue "rule-without-value"
        "A rule of a violation does not give the value of a required field."
        "违规项的规则没有给出必填字段的值。"
    StandInNeedsValues "stand-in-needs-values"
        "The fallback entry of a status has a required field."
        "状态码的兜底条目有必填字段。"
    StatusHasNoContent "status-has-no-content"
        "An entry or envelope has a status whose responses cannot have a body: 1xx, 204, 205 or 304."
        "条目或响应体模板的状态码是 1xx、204、205 或 304，它们的响应不能有响应体。"
    StatusOutOfRange "status-out-of-range"
        "A status is not a number of three digits."
        "状态码不是三位数。"
    SuperfluousPluralForm "superfluous-plural-form"
        "A message has a plural form that its language lacks."
        "消息有该语言不存在的复数形式。"
    Syntax "syntax"
        "A file is not valid TOML."
        "文件不是合法的 TOML。"
    TextWithoutLanguage "text-without-language"
        "A text does not say which language it is in."
        "文本没有指明语言。"
    TooDeep "too-deep"
        "Tables and arrays are nested too deeply."
        "表和数组嵌套过深。"
    TooManyLanguages "too-many-languages"
        "A catalog has more than 200 languages, or rows of `fallbacks`."
        "语言超过 200 种，或 `fallbacks` 超过 200 行。"
    TypeOfAnotherCatalog "type-of-another-catalog"
        "Entries of two catalogs of one service have the same address by `docs_url`."
        "同一服务的两份错误目录中，有条目由 `docs_url` 得到的地址相同。"
    UnbalancedBrace "unbalanced-brace"
        "A brace in a text has no counterpart."
        "文本里的花括号不成对。"
    UndeclaredStatus "undeclared-status"
        "An error has a status that is neither an HTTP error status nor declared in `[statuses]`."
        "错误的状态码既不是 HTTP 错误状态码，也没有在 `[statuses]` 里声明。"
    UnknownChoice "unknown-choice"
        "A key that accepts only certain words has another value."
        "只能取固定几个值的键写了别的值。"
    UnknownConversion "unknown-conversion"
        "A placeholder of a value that is no time and no field asks for a conversion other than `:string`."
        "既不是时间也不是字段的占位符用了 `:string` 以外的转换。"
    UnknownEntry "unknown-entry"
        "A reference names no entry of the catalog."
        "引用的条目不存在。"
    UnknownEnvelope "unknown-envelope"
        "`envelope` or `alternatives` names no preset and no envelope of the catalog."
        "`envelope` 或 `alternatives` 指定的响应体模板不存在。"
    UnknownField "unknown-field"
        "An envelope requires a field that no entry declares."
        "响应体模板用到的字段没有任何条目声明。"
    UnknownFormat "unknown-format"
        "A placeholder or a field names a format that does not exist."
        "占位符或字段指定的格式不存在。"
    UnknownGroup "unknown-group"
        "`group` names no group of the catalog."
        "`group` 指定的分组不存在。"
    UnknownKey "unknown-key"
        "A key is unknown."
        "写了未知的键。"
    UnknownLanguage "unknown-language"
        "A text is in a language that the catalog does not list."
        "文本的语言不在错误目录的语言之列。"
    UnknownPlaceholder "unknown-placeholder"
        "A placeholder or `plural` names no field of the entry."
        "占位符或 `plural` 指定的字段在条目里不存在。"
    UnknownRule "unknown-rule"
        "`rules` names a rule of a known family that does not exist."
        "`rules` 写了已知类别中不存在的规则。"
    UnknownTag "unknown-tag"
        "`tags` names no tag of the catalog."
        "`tags` 里的标签不存在。"
    UnknownText "unknown-text"
        "A placeholder names no text of `[texts]`."
        "占位符指定的文本在 `[texts]` 里不存在。"
    UnknownValue "unknown-value"
        "A placeholder of an envelope or a URL names no known value."
        "响应体模板或 URL 里的占位符不存在。"
    UnknownViolation "unknown-violation"
        "A reference names no violation of the catalog."
        "引用的违规项不存在。"
    UnreadableFile "unreadable-file"
        "A file of the catalog cannot be read."
        "无法读取错误目录的某个文件。"
    UnsharedCode "unshared-code"
        "An entry sets `shares_code`, and no other entry has its code."
        "条目写了 `shares_code`，却没有别的条目使用同一个错误码。"
    UnusedField "unused-field"
        "A field appears in no message, header or body."
        "字段没有用在消息、响应头或响应体里。"
    ValueCanBeAbsent "value-can-be-absent"
        "An envelope requires a value that can be absent."
        "响应体模板要求的值可能不存在。"
    ValueEnumTaken "value-enum-taken"
        "Two fields yield the same Rust enum name."
        "由两个字段得到的 Rust 枚举名相同。"
    ValueOutOfPlace "value-out-of-place"
        "A placeholder is used in a template that does not have it, such as one of successes in an error's body."
        "占位符用在了没有这个值的模板里，例如把成功响应的占位符用在错误响应里。"
    ValuesOfANonString "values-of-a-non-string"
        "A field that is not a string has `values`."
        "不是字符串的字段写了 `values`。"
    VariantTaken "variant-taken"
        "Two entries, or two values of a field, yield the same Rust variant name."
        "由两个条目或同一字段的两个值得到的 Rust 变体名相同。"
    ViolationsOfASuccess "violations-of-a-success"
        "A success lists violations."
        "表示成功的条目列出了违规项。"
    WireNameIsAMember "wire-name-is-a-member"
        "A field has the name of another member of the object that it is put into."
        "字段在响应体里的名字与所在对象的其他成员相同。"
    WireNameTaken "wire-name-taken"
        "Two fields of an entry have the same name in the body."
        "同一条目的两个字段在响应体里的名字相同。"
    WrongType "wrong-type"
        "A value has a type that its key does not accept."
        "值的类型与键的要求不符。"
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_lints_are_sorted_by_identifiers_in_kebab_case_each_once() {
        let lints: Vec<Rule> = Lint::ALL.iter().copied().map(Rule::Lint).collect();
        for rules in [Rule::ALL, lints.as_slice()] {
            let names: Vec<&str> = rules.iter().map(|rule| rule.as_str()).collect();
            assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
        }
        for rule in Rule::ALL.iter().chain(&lints) {
            let kebab: String = format!("{rule:?}")
                .trim_start_matches("Lint(")
                .trim_end_matches(')')
                .char_indices()
                .map(|(at, c)| {
                    let dash = if at > 0 && c.is_ascii_uppercase() { "-" } else { "" };
                    format!("{dash}{}", c.to_ascii_lowercase())
                })
                .collect();
            assert_eq!(rule.as_str(), kebab);
        }
    }

    #[cfg(feature = "docs")]
    #[test]
    fn rules_and_lints_are_documented_in_one_sentence_of_each_language() {
        for rule in Rule::ALL.iter().copied().chain(Lint::ALL.iter().copied().map(Rule::Lint)) {
            let Doc { en, zh } = rule.doc();
            assert!(en.ends_with('.') && !en.contains(". ") && en.is_ascii(), "{en}");
            assert!(zh.ends_with('。') && zh.matches('。').count() == 1, "{zh}");
        }
    }
}
