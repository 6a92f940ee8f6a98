//! Why each rule is one, and what others call it.

use super::ContractRule;
use crate::doc::{Doc, doc};

/// Declares a row for each rule: why, in English and Chinese, and its names in tools and specifications.
macro_rules! why {
    ($($rule:ident $en:literal $zh:literal $($anchor:literal)*;)*) => {
        impl ContractRule {
            /// Returns why a difference of this rule matters to clients, or why it does not, in one or two sentences.
            #[must_use]
            pub const fn why(self) -> Doc {
                match self {
                    $(ContractRule::$rule => doc($en, $zh),)*
                }
            }

            /// Returns what the rule is called elsewhere: rules of buf, checks of oasdiff, evaluators of smithy-diff, sections of
            /// RFCs and of Google's API Improvement Proposals. Empty for what is of errbook alone.
            #[must_use]
            pub const fn anchors(self) -> &'static [&'static str] {
                match self {
                    $(ContractRule::$rule => &[$($anchor),*],)*
                }
            }
        }
    };
}

why! {
    AliasAdded
        "An alias is one more code by which the entry is found; nothing that clients have seen changes."
        "别名只是让条目多了一个可以查到的错误码，客户端见过的内容都没有变。";
    AliasRemoved
        "Logs, tickets and older clients still carry the old code, which now leads nowhere and could be given to another entry."
        "日志、工单和旧版客户端里仍有旧错误码，现在却查不到条目，还可能被分配给别的条目。"
        "buf ENUM_VALUE_SAME_NAME";
    AlternativeAdded
        "Only requests that choose the new body get it."
        "只有选择了新模板的请求才会收到新的响应体。"
        "oasdiff response-media-type-added";
    AlternativeRemoved
        "Clients of an older version of the API get a body that they cannot read."
        "使用旧版 API 的客户端会收到无法解析的响应体。"
        "oasdiff response-media-type-removed";
    CatalogNameChanged
        "The name is the domain of ErrorInfo, and clients compare reasons within a domain."
        "这个名字是 ErrorInfo 的 domain，客户端在 domain 之内比较 reason。"
        "AIP-193" "buf FILE_SAME_PACKAGE";
    CatchAllChanged
        "It tells people whether to branch on the code; answers stay the same."
        "它只说明客户端是否应当据此分支，响应不变。";
    CodeAdded
        "Bodies do not show it, so clients identify the entry as before."
        "响应体不显示它，客户端仍按原来的方式识别条目。"
        "oasdiff response-optional-property-added";
    CodeBecameShared
        "Clients that branch on the code now handle another error in the same way."
        "按这个错误码分支的客户端，会把另一种错误当成同一种处理。"
        "buf ENUM_VALUE_SAME_NAME";
    CodeChanged
        "Programs branch on the code. A branch on the old one is never taken again, and nothing reports it."
        "程序根据错误码分支。针对旧错误码的分支不会再执行，而且没有任何提示。"
        "buf ENUM_VALUE_NO_DELETE" "oasdiff response-property-enum-value-removed" "AIP-193";
    CodeReused
        "Clients of the old meaning take the new error for it. That is worse than an unknown code."
        "按旧含义处理的客户端会误认新的错误，这比遇到未知错误码更糟。"
        "buf ENUM_VALUE_SAME_NAME" "AIP-193";
    CodeTypeChanged
        "`2333` and `\"2333\"` are different values in JSON: a comparison fails, and a typed client cannot parse the body."
        "在 JSON 里 `2333` 和 `\"2333\"` 是不同的值：比较不相等，强类型的客户端还会解析失败。"
        "buf FIELD_SAME_TYPE" "oasdiff response-property-type-changed";
    ContentTypeChanged
        "Clients choose a parser by the media type, and many refuse any other."
        "客户端根据媒体类型选择解析方式，很多客户端会拒绝其他类型。"
        "oasdiff response-media-type-removed" "RFC 9110 §8.3";
    DefaultLanguageChanged
        "Clients that ask for no language get messages in another one."
        "不指定语言的客户端会收到另一种语言的消息。"
        "RFC 9110 §12.5.4";
    DefaultStatusChanged
        "Clients have to expect each of the statuses, but most have only seen the default."
        "客户端本应处理每个状态码，但多数只见过默认的那个。"
        "oasdiff response-non-success-status-added";
    Deprecated
        "A deprecated entry is still answered; the note tells people to prepare."
        "弃用的条目仍会返回，这只是提醒大家做好准备。"
        "smithy @deprecated" "RFC 9745";
    EntryAdded
        "Clients have to expect unknown codes, so a new one does not break a correct client."
        "客户端应当能处理未知的错误码，所以新增条目不会破坏正确的客户端。"
        "smithy-diff AddedOperationError";
    EntryRemoved
        "The code is free again: someone can give it to another error, and nobody can look up what it meant."
        "错误码不再保留：可能会被分配给别的错误，也没有人能查到它原来的含义。"
        "buf ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED" "smithy-diff RemovedOperationError";
    EntryRenamed
        "Rust code has to be changed, which the compiler reports. Responses stay the same."
        "只需修改 Rust 代码，编译器会提示；响应不变。"
        "buf ENUM_VALUE_SAME_NAME";
    EntryRetired
        "Clients never get the error again. Its code stays reserved, so no other error is taken for it."
        "客户端不会再收到这个错误。错误码仍被保留，不会与别的错误混淆。"
        "buf ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED" "smithy-diff RemovedOperationError";
    EnvelopeChanged
        "The body has other members, and a client that reads the old ones finds nothing."
        "响应体的成员变了，按原来的成员读取会读不到。"
        "oasdiff response-body-type-changed" "AIP-180";
    FallbackAdded
        "The status had no body of this API before, so no client reads one."
        "这个状态码原来没有本 API 的响应体，不会有客户端去解析。";
    FallbackChanged
        "An answer for the status has another code, or a body that is not of this API."
        "这个状态码的响应换了错误码，或者不再是本 API 的响应体。"
        "buf ENUM_VALUE_NO_DELETE";
    FieldAdded
        "Clients ignore members that they do not know."
        "客户端会忽略不认识的成员。"
        "oasdiff response-optional-property-added" "RFC 9457 §3.2" "AIP-180";
    FieldFormatChanged
        "A time in milliseconds read as one in seconds is no error, but a wrong date."
        "把毫秒当作秒来读不会报错，只会得到错误的日期。"
        "oasdiff response-property-type-changed";
    FieldListChanged
        "A list is not the value in it: typed clients cannot parse the body."
        "列表与单个值的结构不同，强类型的客户端会解析失败。"
        "buf FIELD_SAME_CARDINALITY" "oasdiff response-property-type-changed";
    FieldMadeHeaderOnly
        "For a client that reads the body, the field is gone."
        "对于读取响应体的客户端，这个字段等于被删除。"
        "buf FIELD_NO_DELETE" "oasdiff response-required-property-removed";
    FieldMadeOptional
        "A client that has always found the field does not check whether it is there."
        "一直能读到这个字段的客户端，不会检查它是否存在。"
        "buf FIELD_SAME_CARDINALITY" "oasdiff response-property-became-optional" "smithy-diff ChangedNullability";
    FieldMadeRequired
        "A client that handles its absence also handles its presence."
        "能处理缺失情况的客户端，也能处理字段存在的情况。"
        "oasdiff response-property-became-required";
    FieldRemoved
        "Clients that show or compute with the value have none."
        "要展示这个值或用它计算的客户端会拿不到值。"
        "buf FIELD_NO_DELETE" "oasdiff response-required-property-removed" "smithy-diff RemovedShape";
    FieldRenamed
        "Only Rust code uses the name of the catalog. Bodies have the same one as before."
        "只有 Rust 代码使用错误目录里的名字，响应体里的名字不变。"
        "buf FIELD_SAME_JSON_NAME";
    FieldTypeChanged
        "A typed client cannot parse the value, and others compute with the wrong one."
        "强类型的客户端无法解析这个值，其他客户端则会算错。"
        "buf FIELD_SAME_TYPE" "oasdiff response-property-type-changed" "smithy-diff ChangedMemberTarget";
    FieldValueAdded
        "Clients should expect unknown values, but many match on the known ones alone."
        "客户端应当能处理未知取值，但很多只处理已知的取值。"
        "oasdiff response-property-enum-value-added" "smithy-diff ChangedEnumTrait";
    FieldValueRemoved
        "A client that handles a value that is never sent still works."
        "客户端多处理一个不会出现的取值，没有影响。"
        "oasdiff response-property-enum-value-removed";
    FieldWireChanged
        "For clients the old member is gone, and another one is there."
        "对客户端来说，原来的成员没有了，多出另一个成员。"
        "buf FIELD_SAME_JSON_NAME" "oasdiff response-required-property-removed";
    GroupChanged
        "Groups order the documentation; responses do not show them."
        "分组只用于组织文档，响应里没有。";
    GrpcChanged
        "gRPC clients decide by the status whether to retry, and handle each in its own way."
        "gRPC 客户端根据状态码决定是否重试，并分别处理。"
        "AIP-193" "AIP-194";
    HeaderAdded
        "Clients ignore headers that they do not know."
        "客户端会忽略不认识的响应头。"
        "RFC 9110 §5.1";
    HeaderChanged
        "Programs read headers. For them, a value that is written differently is another value."
        "响应头由程序读取，写法变了，值也就变了。"
        "RFC 9110 §5.5";
    HeaderMadeOptional
        "A client that has always found the header does not check whether it is there."
        "一直能读到这个响应头的客户端，不会检查它是否存在。"
        "oasdiff response-header-became-optional";
    HeaderMadeRequired
        "A client that handles its absence also handles its presence."
        "能处理缺失情况的客户端，也能处理响应头存在的情况。";
    HeaderRemoved
        "`Retry-After`, `WWW-Authenticate` and others control what clients do next."
        "`Retry-After`、`WWW-Authenticate` 等响应头决定客户端接下来的操作。"
        "oasdiff required-response-header-removed" "oasdiff optional-response-header-removed";
    HttpStatusChanged
        "Clients, proxies and retries act by the status before anyone reads the body."
        "在读取响应体之前，客户端、代理和重试逻辑已经根据状态码行动。"
        "oasdiff response-non-success-status-removed" "RFC 9110 §15";
    KindChanged
        "Clients treat an error, a further step and a success differently."
        "客户端对错误、需继续操作和成功的处理各不相同。"
        "smithy-diff ModifiedTrait";
    LanguageAdded
        "Readers of the language now get it. Nothing changes for others."
        "使用这种语言的读者会看到它，其他读者不受影响。";
    LanguageFallbackChanged
        "These readers see messages in another language, although the API still has the former one."
        "这部分读者会看到另一种语言的消息，而 API 仍支持原来的语言。"
        "RFC 4647 §3.4";
    LanguageRemoved
        "Readers of the language get messages in another one, which they may not understand."
        "使用这种语言的读者会看到另一种语言的消息，可能看不懂。"
        "RFC 9110 §12.5.4";
    MadeInternal
        "The entry vanishes from public pages and exports, while clients still get it."
        "条目从公开的页面和导出文件中消失，而客户端仍会收到它。"
        "smithy-diff ModifiedTrait";
    MadePublic
        "Nothing that clients had is taken away."
        "客户端原有的内容都没有减少。";
    MemberAdded
        "Clients ignore members that they do not know."
        "客户端会忽略不认识的成员。"
        "oasdiff response-optional-property-added" "RFC 9457 §3.2";
    MemberChanged
        "The member is still there, but it means something else or is written in another way."
        "成员还在，但含义或写法变了。"
        "oasdiff response-property-type-changed";
    MemberMadeOptional
        "A client that has always found the member does not check whether it is there."
        "一直能读到这个成员的客户端，不会检查它是否存在。"
        "oasdiff response-property-became-optional";
    MemberMadeRequired
        "A client that handles its absence also handles its presence."
        "能处理缺失情况的客户端，也能处理成员存在的情况。"
        "oasdiff response-property-became-required";
    MemberRemoved
        "A client that reads the member finds nothing."
        "读取这个成员的客户端会读不到。"
        "buf FIELD_NO_DELETE" "oasdiff response-required-property-removed";
    MessageChanged
        "Where a body has no code, clients compare the message: it is the identifier."
        "响应体里没有错误码时，客户端只能比较消息，消息就是标识。"
        "AIP-193";
    NameChanged
        "Bodies show the name, and programs branch on it as on a code."
        "响应体里有名字，程序会像对待错误码一样根据它分支。"
        "buf ENUM_VALUE_SAME_NAME";
    RetryableChanged
        "Clients that did not retry may do so now."
        "原来不重试的客户端现在可以重试。"
        "smithy @retryable";
    RetryableLost
        "Clients retry on it, in vain or with side effects."
        "客户端会继续重试，不仅无效，还可能产生副作用。"
        "smithy @retryable" "AIP-194";
    ShownGroupChanged
        "Bodies show the group, and programs branch on it."
        "响应体里有分组的名字，程序会根据它分支。"
        "buf ENUM_VALUE_SAME_NAME";
    StatusAdded
        "Clients should treat an unknown status as the x00 of its class, but many match on the known ones alone."
        "客户端应当把未知状态码当作同类的 x00 处理，但很多只处理已知的状态码。"
        "oasdiff response-non-success-status-added" "RFC 9110 §15";
    StatusChanged
        "Clients that branch on the status do not find the error any more."
        "根据状态码分支的客户端不会再识别这个错误。"
        "oasdiff response-non-success-status-removed" "RFC 9457 §3.1.2";
    TombstoneRemoved
        "The code can be given to another error, which older clients take for the retired one."
        "错误码可能被分配给别的错误，旧版客户端会把它当成已停用的那个。"
        "buf RESERVED_ENUM_NO_DELETE";
    TypeChanged
        "The type is the identifier of a problem; clients compare it character by character."
        "`type` 是问题的主要标识，客户端按字符逐个比较。"
        "RFC 9457 §3.1.1";
    ViolationAdded
        "Clients should show an unknown violation by its message, but many match on the known ones alone."
        "客户端应当用消息展示未知的违规项，但很多只处理已知的。"
        "smithy-diff AddedOperationError";
    ViolationRemoved
        "Forms that show the violation beside its field never do so again."
        "表单不会再在字段旁显示这个违规项。"
        "buf ENUM_VALUE_NO_DELETE" "smithy-diff RemovedOperationError";
    WordingChanged
        "Messages are for people. Clients have a code, a name or a type to compare."
        "消息是给人看的，客户端可以比较错误码、名字或类型。"
        "AIP-193" "RFC 9457 §3.1.4";
}
