//! The tables of headers and dotted keys.
//!
//! A table in braces is complete; a header can extend tables that headers made implicitly, and a dotted key those that dotted
//! keys made (TOML 1.1, "Table").

use super::{Key, Parser};
use crate::messages;
use crate::source::Span;
use crate::tree::{Form, Item, Members, Value};

impl<'t> Parser<'t, '_> {
    /// Returns the table of the header at `at`; `None` if there cannot be one.
    pub(super) fn below_header<'r>(
        &mut self,
        root: &'r mut Members<'t>,
        path: &[Key<'t>],
        is_array: bool,
        at: Span,
    ) -> Option<&'r mut Members<'t>> {
        let (last, parents) = path.split_last()?;
        let path_start = path.first()?.at.start as usize;
        let mut table = root;
        // Removing a repeated table removes its content too.
        let mut is_repeated = false;
        for key in parents {
            let position = within(table, key, Form::Implied);
            let member = table.member_mut(position)?;
            let first = member.key_at;
            let Some(inner) = opened(&mut member.value) else {
                if !is_repeated {
                    self.no_table(key, path_start, first);
                }
                return None;
            };
            is_repeated |= inner.is_repeated;
            table = inner;
        }
        let fresh = || Box::new(Members::of(Form::Header));
        let Some(position) = table.position(&last.name) else {
            let value = match is_array {
                true => Value::Array(vec![Item { at, value: Value::Table(fresh()) }]),
                false => Value::Table(fresh()),
            };
            let position = table.push(last.name.clone(), last.at, at, value);
            return opened(&mut table.member_mut(position)?.value);
        };
        let member = table.member_mut(position)?;
        let first = member.key_at;
        match &mut member.value {
            Value::Table(inner) if inner.form == Form::Implied && !is_array => {
                // `[a.b]` came before `[a]`: the latter is the place of the table.
                inner.form = Form::Header;
                (member.key_at, member.at) = (last.at, at);
                self.is_disordered = true;
            }
            Value::Array(items) if is_array && items.last().is_some_and(is_element) => {
                items.push(Item { at, value: Value::Table(fresh()) });
            }
            value => {
                if let Value::Table(inner) = value {
                    inner.is_repeated |= inner.form == Form::Header;
                }
                if !is_repeated {
                    self.repeated(last, path_start, first);
                }
                return None;
            }
        }
        opened(&mut member.value)
    }

    /// Returns the table of a part of a dotted key that starts at `path_start`; it is made if needed.
    pub(super) fn dotted<'r>(
        &mut self,
        table: &'r mut Members<'t>,
        key: &Key<'t>,
        path_start: usize,
    ) -> Option<&'r mut Members<'t>> {
        let position = within(table, key, Form::Dotted);
        let member = table.member_mut(position)?;
        let first = member.key_at;
        if let Value::Table(inner) = &mut member.value {
            match inner.form {
                Form::Dotted | Form::Implied => return Some(inner),
                Form::Header => {
                    self.repeated(key, path_start, first);
                    return None;
                }
                Form::Inline => {}
            }
        }
        self.no_table(key, path_start, first);
        None
    }

    /// Reports a key that is defined already, at `first`. The syntax is valid all the same.
    pub(super) fn repeated(&mut self, key: &Key<'t>, path_start: usize, first: Span) {
        let path = self.text.get(path_start..key.at.end as usize).unwrap_or_default();
        self.diagnostics.push(messages::duplicate_key(key.at, path, first));
    }

    /// Reports a value, set at `first`, in place of a table.
    fn no_table(&mut self, key: &Key<'t>, path_start: usize, first: Span) {
        let path = self.text.get(path_start..key.at.end as usize).unwrap_or_default();
        self.report(messages::value_is_no_table(key.at, path, first));
    }
}

/// Returns the position of a key on the path to another; a table of this form is made if needed.
fn within<'t>(table: &mut Members<'t>, key: &Key<'t>, form: Form) -> usize {
    table.position(&key.name).unwrap_or_else(|| {
        let inner = Value::Table(Box::new(Members::of(form)));
        table.push(key.name.clone(), key.at, key.at, inner)
    })
}

/// Returns the table that a header can extend: one that is not in braces, or the last of an array of tables.
fn opened<'r, 't>(value: &'r mut Value<'t>) -> Option<&'r mut Members<'t>> {
    match value {
        Value::Table(inner) if inner.form != Form::Inline => Some(inner),
        Value::Array(items) => match &mut items.last_mut()?.value {
            Value::Table(inner) if inner.form == Form::Header => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// Returns whether an item was made by `[[a]]`.
fn is_element(item: &Item<'_>) -> bool {
    matches!(&item.value, Value::Table(inner) if inner.form == Form::Header)
}
