//! Which rules are about bytes that a client of HTTP reads.

use super::ContractRule;

impl ContractRule {
    /// Returns whether a change of this rule shows in the responses of HTTP to a client that reads them by the earlier catalog.
    /// Others show over gRPC alone, in documentation, or in what a code means to people.
    #[must_use]
    pub const fn is_on_the_wire(self) -> bool {
        use ContractRule as R;
        matches!(
            self,
            R::CodeChanged
                | R::CodeTypeChanged
                | R::ContentTypeChanged
                | R::EnvelopeChanged
                | R::FieldAdded
                | R::FieldFormatChanged
                | R::FieldListChanged
                | R::FieldMadeHeaderOnly
                | R::FieldMadeOptional
                | R::FieldRemoved
                | R::FieldTypeChanged
                | R::FieldWireChanged
                | R::HeaderAdded
                | R::HeaderChanged
                | R::HeaderMadeOptional
                | R::HeaderRemoved
                | R::HttpStatusChanged
                | R::MemberAdded
                | R::MemberChanged
                | R::MemberMadeOptional
                | R::MemberRemoved
                | R::MessageChanged
                | R::NameChanged
                | R::ShownGroupChanged
                | R::StatusChanged
                | R::TypeChanged
        )
    }
}
