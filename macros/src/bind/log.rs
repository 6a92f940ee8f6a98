//! The developer's message of a variant, bound to the variant's fields.

use syn::Member;
use syn::ext::IdentExt;

use super::model::BoundLog;
use crate::messages;
use crate::parse::{Count, LogMessage, LogPiece, Variant};
use crate::report::Report;

/// Binds the message to the fields that it names. Reports those that the variant does not have; the message is then left out.
pub(super) fn bind(variant: &Variant, report: &mut Report) -> Option<BoundLog> {
    let message = variant.log.as_ref()?;
    let mut binder = Binder { variant, message, report, unknown: Vec::new(), fields: Vec::new() };
    let mut format = String::new();
    let mut traits = Vec::new();
    for piece in &message.pieces {
        match piece {
            LogPiece::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            LogPiece::Placeholder(placeholder) => {
                let (argument, field) = binder.argument(&placeholder.field);
                traits.push((field, placeholder.format_trait()));
                format.push_str(&format!("{{{argument}:{}", placeholder.flags));
                let width = placeholder.width.as_ref().map(|count| binder.count(count));
                let precision = placeholder.precision.as_ref().map(|count| binder.count(count));
                format.push_str(&width.unwrap_or_default());
                if let Some(precision) = precision {
                    format.push_str(&format!(".{precision}"));
                }
                format.push_str(&format!("{}}}", placeholder.kind));
            }
        }
    }
    let Binder { unknown, fields, .. } = binder;
    unknown.is_empty().then(|| BoundLog { format, span: message.literal.span(), fields, traits })
}

/// Resolves names to fields.
struct Binder<'v, 'r> {
    variant: &'v Variant,
    message: &'v LogMessage,
    report: &'r mut Report,
    /// The names that were reported.
    unknown: Vec<String>,
    /// The fields that the message shows, each once: the arguments of the format.
    fields: Vec<usize>,
}

impl Binder<'_, '_> {
    /// Returns the argument that holds a field, and the index of the field. An unknown one is reported once.
    fn argument(&mut self, name: &str) -> (usize, usize) {
        let Some(field) = self.variant.fields.iter().position(|field| in_braces(&field.member) == name) else {
            if !self.unknown.iter().any(|known| known == name) {
                self.unknown.push(name.to_owned());
                let known: Vec<String> = self.variant.fields.iter().map(|field| in_braces(&field.member)).collect();
                let text = messages::log_of_an_unknown_field(name, &self.variant.name(), &known);
                self.report.push(self.message.literal.span(), text);
            }
            return (0, 0);
        };
        let found = self.fields.iter().position(|known| *known == field);
        let argument = found.unwrap_or_else(|| {
            self.fields.push(field);
            self.fields.len() - 1
        });
        (argument, field)
    }

    /// Returns a width or precision as it is written in the format.
    fn count(&mut self, count: &Count) -> String {
        match count {
            Count::Number(number) => number.clone(),
            Count::Field(name) => format!("{}$", self.argument(name).0),
        }
    }
}

/// Returns a field as it is written between braces.
fn in_braces(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
