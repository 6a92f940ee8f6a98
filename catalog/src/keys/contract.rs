//! The contract between a catalog and its clients: its rules, and the keys that they watch.

/// Which rules of the contract compare a key between two versions of a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contract {
    /// These rules.
    Watched(&'static [ContractRule]),
    /// None, for this reason.
    Unwatched(Unwatched),
}

/// Why no rule of the contract watches a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwatched {
    /// People read it, and no client depends on its wording.
    Prose,
    /// Only the service itself sees it: its Rust code, which the compiler checks, or its logs.
    Service,
    /// It decides whether a catalog is accepted, and does not affect responses.
    Check,
    /// It is a default: the entries that it applies to are watched.
    Inherited,
    /// It is a table, and the keys in it are watched.
    Keys,
}

/// Declares the rules of the contract, one row each: variant, identifier, and what breaks the rule.
macro_rules! contract_rules {
    ($($rule:ident $name:literal $meaning:literal)*) => {
        /// A rule of the contract between a catalog and its clients. A row of the table of keys names the rules that
        /// watch it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ContractRule {
            $(#[doc = $meaning] $rule,)*
        }

        impl ContractRule {
            /// All rules.
            pub const ALL: &[ContractRule] = &[$(ContractRule::$rule,)*];

            /// Returns the identifier of the rule.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(ContractRule::$rule => $name,)*
                }
            }
        }
    };
}

contract_rules! {
    EntryRemoved "entry_removed" "An entry is gone and was not retired."
    ViolationRemoved "violation_removed" "A violation is gone and was not retired."
    ViolationAdded "violation_added" "An entry can list a further violation."
    AlternativeRemoved "alternative_removed" "The catalog no longer has an alternative."
    AliasRemoved "alias_removed" "An entry no longer has one of its aliases."
    TombstoneRemoved "tombstone_removed" "A retired name is gone from `[retired]`."
    CodeChanged "code_changed" "An entry has another code."
    CodeTypeChanged "code_type_changed" "A code turned from a string into a number, or the other way round."
    CodeReused "code_reused" "A code of one entry now means another entry."
    CodeBecameShared "code_became_shared" "A code that identified an entry is now shared with another entry."
    TypeChanged "type_changed" "An entry has another problem type, the address that `docs_url` gives."
    StatusChanged "status_changed" "An entry answers with another status."
    StatusAdded "status_added" "An entry can answer with a further status."
    KindChanged "kind_changed" "An entry turned from an error into an action or a success, or the other way round."
    GrpcChanged "grpc_changed" "An entry has another gRPC status."
    FieldRemoved "field_removed" "An entry no longer has a field."
    FieldTypeChanged "field_type_changed" "A field has another type."
    FieldListChanged "field_list_changed" "A field turned from one value into a list, or the other way round."
    FieldWireChanged "field_wire_changed" "A field has another name in bodies."
    FieldFormatChanged "field_format_changed" "The value of a field is written in another format."
    FieldMadeOptional "field_made_optional" "A field may now be absent."
    FieldValueAdded "field_value_added" "A field can have a further value."
    HeaderRemoved "header_removed" "An entry no longer has a header."
    HeaderMadeOptional "header_made_optional" "A header may now be absent, as a field in it may be."
    MemberRemoved "member_removed" "A body no longer has a member."
    EnvelopeChanged "envelope_changed" "The bodies of an entry have another shape."
    ContentTypeChanged "content_type_changed" "The bodies of an entry have another media type."
    HttpStatusChanged "http_status_changed" "HTTP answers with another status than before."
    RetryableLost "retryable_lost" "An entry is no longer retryable."
    MadeInternal "made_internal" "An entry is no longer public."
    LanguageRemoved "language_removed" "The catalog no longer has a language."
    DefaultLanguageChanged "default_language_changed" "The catalog has another default language."
    FallbackChanged "fallback_changed" "Another entry answers for a bare status."
    CatalogNameChanged "catalog_name_changed" "The catalog has another name."
    MessageChanged "message_changed" "A message reads differently."
}
