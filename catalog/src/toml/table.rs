//! Which table a header or a dotted key leads to.
//!
//! Tables in braces are whole; a header opens what headers made on their way, and a dotted key what dotted keys made
//! (TOML 1.1, "Table").

use super::{Key, Reader};
use crate::messages;
use crate::source::Span;
use crate::tree::{Form, Item, Members, Value};

impl<'t> Reader<'t, '_> {
    /// Returns the table below a header, which stands at `at`; `None` if there cannot be one.
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
        // Who takes away a table that is there twice takes away what stands in it.
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
                // `[a.b]` was before `[a]`: the latter is where the table stands.
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

    /// Returns the table of a part of a dotted key that starts at `path_start`, made where it is not there.
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

    /// A key stands where an equal one stood before, at `first`. The syntax is sound all the same.
    pub(super) fn repeated(&mut self, key: &Key<'t>, path_start: usize, first: Span) {
        let path = self.text.get(path_start..key.at.end as usize).unwrap_or_default();
        self.diagnostics.push(messages::duplicate_key(key.at, path, first));
    }

    /// A value was given at `first` where a table would have to be.
    fn no_table(&mut self, key: &Key<'t>, path_start: usize, first: Span) {
        let path = self.text.get(path_start..key.at.end as usize).unwrap_or_default();
        self.report(messages::value_is_no_table(key.at, path, first));
    }
}

/// Returns the position of a key on the way to another; where it is not there, a table of this form is made.
fn within<'t>(table: &mut Members<'t>, key: &Key<'t>, form: Form) -> usize {
    table.position(&key.name).unwrap_or_else(|| {
        let inner = Value::Table(Box::new(Members::of(form)));
        table.push(key.name.clone(), key.at, key.at, inner)
    })
}

/// Returns what a header opens: a table that is not in braces, and of an array of tables the last.
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
