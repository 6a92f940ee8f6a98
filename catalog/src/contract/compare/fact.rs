//! A fact that differs between two versions of a block.

use errbook_format::status::classes;

use super::shown::{is_in_header, is_shown_by_name};
use super::versions::Versions;
use crate::contract::blocks::{Block, Blocks};
use crate::contract::line::unquoted;
use crate::contract_rule::ContractRule;

/// A fact that differs.
pub(super) struct Fact<'t> {
    pub(super) word: &'t str,
    pub(super) subject: Option<&'t str>,
    pub(super) attribute: Option<&'t str>,
    /// One of several, of which each is a fact: a value of a field.
    pub(super) item: Option<&'t str>,
    /// `None`: it was not there.
    pub(super) was: Option<Option<&'t str>>,
    pub(super) is: Option<Option<&'t str>>,
}

impl Fact<'_> {
    /// Returns the part of the block that it is about: of a template other than the body with the key of that.
    pub(super) fn part(&self) -> Option<String> {
        if self.word == "keeps_envelope" && self.is.is_none() {
            return Some("alternatives".to_owned());
        }
        let subject = self.subject.map(unquoted)?;
        if self.word == "format" {
            return Some(format!("{subject}.{}", self.attribute.unwrap_or_default()));
        }
        Some(match self.word {
            "success" | "single" => format!("{}{subject}", self.word),
            "item" => format!("violation{subject}"),
            _ => subject.to_owned(),
        })
    }

    /// Returns what people see of one side: its value, or what is there.
    fn value(&self, side: Option<Option<&str>>) -> Option<String> {
        Some(match side? {
            Some(value) => value.to_owned(),
            None => self.item.or(self.attribute).or(self.subject).unwrap_or(self.word).to_owned(),
        })
    }
}

impl Versions<'_, '_> {
    /// Returns whether another change tells a fact: that of the whole of which it is a part.
    pub(super) fn tell(&self, fact: &Fact<'_>) -> bool {
        let Some(subject) = fact.subject else { return false };
        match fact.word {
            "field" => self.tell_of_field(fact, subject),
            // Without the list there is no item either.
            "item" if self.has_whole_template("item") => true,
            "header" | "member" | "success" | "item" | "single" => {
                fact.attribute.is_some() && self.differ_in(&format!("{} {subject}", fact.word))
            }
            _ => false,
        }
    }

    fn tell_of_field(&self, fact: &Fact<'_>, field: &str) -> bool {
        let whole = format!("field {field}");
        let has = |block: &Block<'_>, attribute: &str| block.contains_key(format!("{whole} {attribute}").as_str());
        let is_there = |block: &Block<'_>| block.contains_key(whole.as_str());
        // A field that no body shows is not there for clients; its header is a fact of its own.
        let is_hidden = |block: &Block<'_>, blocks: &Blocks<'_>| {
            !is_there(block) || has(block, "header_only") && !is_shown_by_name(field, blocks)
        };
        if is_hidden(self.before, self.old) && is_hidden(self.after, self.new) {
            // How a header is written depends on the type.
            let is_of_header = |block: &Block<'_>| is_there(block) && is_in_header(field, block);
            let is_type = matches!(fact.attribute, None | Some("list"));
            return !(is_type && is_of_header(self.before) && is_of_header(self.after));
        }
        let Some(attribute) = fact.attribute else { return false };
        if self.differ_in(&whole) {
            return true;
        }
        let type_differs = self.before.get(whole.as_str()) != self.after.get(whole.as_str());
        let comes_or_goes = has(self.before, "header_only") != has(self.after, "header_only");
        let closed_differs = has(self.before, "closed") != has(self.after, "closed");
        match attribute {
            "header_only" => false,
            _ if comes_or_goes => true,
            "format" | "closed" => type_differs,
            "value" => type_differs || closed_differs,
            _ => false,
        }
    }

    /// Returns the entry that answers for a status in both versions: that of its class, where it has none of its own (RFC 9110 §15).
    pub(super) fn answering<'t>(&'t self, fact: &Fact<'t>) -> (Option<&'t str>, Option<&'t str>) {
        let of_class = |block: &'t Block<'_>| {
            let status = fact.subject?.parse().ok()?;
            let mut classes = classes(status).into_iter();
            classes.find_map(|class| block.get(format!("fallback {class}").as_str()).copied().flatten())
        };
        let side = |side: Option<Option<&'t str>>, block| side.flatten().or_else(|| of_class(block));
        (side(fact.was, self.before), side(fact.is, self.after))
    }

    /// Returns both sides of a change.
    pub(super) fn values(&self, fact: &Fact<'_>, rule: ContractRule) -> (Option<String>, Option<String>) {
        let values = |block: &Block<'_>, others: Option<&Block<'_>>| -> Option<String> {
            let start = format!("field {} value ", fact.subject.unwrap_or_default());
            let values = block.iter().filter(|(key, _)| others.is_none_or(|others| !others.contains_key(**key)));
            let values: Vec<&str> = values.filter_map(|(key, _)| key.strip_prefix(start.as_str())).collect();
            (!values.is_empty()).then(|| values.join(", "))
        };
        let is_part = fact.attribute == Some("value");
        match rule {
            ContractRule::FieldValueAdded if is_part => (None, values(self.after, Some(self.before))),
            ContractRule::FieldValueRemoved if is_part => (values(self.before, Some(self.after)), None),
            ContractRule::FieldValueAdded | ContractRule::FieldValueRemoved => {
                (values(self.before, None), values(self.after, None))
            }
            // What a catalog need not write.
            ContractRule::KindChanged => (
                fact.value(fact.was).or_else(|| Some("error".to_owned())),
                fact.value(fact.is).or_else(|| Some("error".to_owned())),
            ),
            ContractRule::FallbackChanged => {
                let (was, is) = self.answering(fact);
                (was.map(str::to_owned), is.map(str::to_owned))
            }
            ContractRule::FieldWireChanged => {
                let name = || fact.subject.map(|name| format!("\"{name}\""));
                (fact.value(fact.was).or_else(name), fact.value(fact.is).or_else(name))
            }
            ContractRule::FieldAdded if fact.attribute.is_some() => {
                let whole = format!("field {}", fact.subject.unwrap_or_default());
                (None, self.after.get(whole.as_str()).copied().flatten().map(str::to_owned))
            }
            ContractRule::AlternativeRemoved | ContractRule::EnvelopeChanged if fact.word == "keeps_envelope" => {
                (None, None)
            }
            _ => (fact.value(fact.was), fact.value(fact.is)),
        }
    }
}
