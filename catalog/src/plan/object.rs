//! Objects and arrays of a body: which members are there, and where the commas go.

use crate::envelope::{Member, Node};
use crate::json;
use crate::plan::composer::Composer;
use crate::plan::pieces::{Body, BodyPiece, Mark};
use crate::plan::presence::Presence;

impl Composer<'_> {
    /// Appends an object of a template. One whose members are all omitted is omitted too, unless it was written empty.
    pub(super) fn object(&self, members: &[Member], out: &mut Body) -> Presence {
        let mut object = Sequence::open("{", out);
        for member in members {
            match member {
                Member::Named { key, value } => {
                    let start = object.member(&key.value, out);
                    let presence = self.node(value, out);
                    object.end(start, presence, out);
                }
                Member::Fields(_) => self.field_members(&mut object, out),
                Member::Data(_) => object.data_members(members, out),
            }
        }
        if object.is_empty && !members.is_empty() { Presence::Never } else { object.close("}", out) }
    }

    /// Appends `{fields}` as a value.
    pub(super) fn fields_object(&self, out: &mut Body) -> Presence {
        let mut object = Sequence::open("{", out);
        self.field_members(&mut object, out);
        object.close("}", out)
    }

    fn field_members(&self, object: &mut Sequence, out: &mut Body) {
        for (index, field) in self.fields() {
            let start = object.member(&field.wire.value, out);
            let presence = self.field(index, field, field.format, false, !field.optional, out);
            object.end(start, presence, out);
        }
    }

    /// Appends `{messages}`: an object of the message in each language.
    pub(super) fn messages(&self, out: &mut Body) -> Presence {
        let mut object = Sequence::open("{", out);
        for (index, tag) in self.catalog.languages.iter().enumerate() {
            let start = object.member(&tag.value, out);
            out.push_str("\"");
            let presence = self.message(index, out);
            out.push_str("\"");
            object.end(start, presence, out);
        }
        object.close("}", out)
    }

    /// Appends an array, which stays even if all of its items are omitted.
    pub(super) fn array(&self, items: &[Node], out: &mut Body) -> Presence {
        let mut array = Sequence::open("[", out);
        for item in items {
            let start = array.item(out);
            let presence = self.node(item, out);
            array.end(start, presence, out);
        }
        array.close("]", out);
        Presence::Always
    }
}

/// Items with commas between them. Behind an item that is always there commas are plain bytes; before that, each depends on
/// whether an item precedes it.
struct Sequence {
    /// Whether no item was started.
    is_empty: bool,
    /// Whether an item is or may be there.
    kept: bool,
    /// Whether an item is always there.
    certain: bool,
}

impl Sequence {
    fn open(bracket: &str, out: &mut Body) -> Sequence {
        out.push_str(bracket);
        Sequence { is_empty: true, kept: false, certain: false }
    }

    /// Starts an item, whose value is appended next.
    fn item(&mut self, out: &mut Body) -> Mark {
        let start = out.mark();
        self.is_empty = false;
        if self.certain {
            out.push_str(",");
        } else if self.kept {
            out.pieces.push(BodyPiece::Comma);
        }
        start
    }

    /// Starts a member, whose value is appended next.
    fn member(&mut self, key: &str, out: &mut Body) -> Mark {
        let start = self.item(out);
        out.append(|bytes| {
            json::write_string(key, bytes);
            bytes.push(':');
        });
        start
    }

    /// Appends the members of a success's data, which may be none.
    fn data_members(&mut self, of_template: &[Member], out: &mut Body) {
        let named = of_template.iter().filter_map(|member| match member {
            Member::Named { key, .. } => Some(key.value.clone()),
            Member::Fields(_) | Member::Data(_) => None,
        });
        out.pieces.push(BodyPiece::Members(named.collect()));
        self.is_empty = false;
        self.kept = true;
    }

    /// Ends an item, whose value was appended.
    fn end(&mut self, start: Mark, presence: Presence, out: &mut Body) {
        match presence {
            Presence::Never => {
                out.truncate(start);
                return;
            }
            Presence::Always => self.certain = true,
            Presence::Maybe => {
                let item = out.split_off(start);
                out.pieces.push(BodyPiece::Optional(item));
            }
            Presence::IfNotEmpty => {
                let item = out.split_off(start);
                out.pieces.push(BodyPiece::Prune(item));
            }
        }
        self.kept = true;
    }

    /// Closes an object or array. An object whose members are all omitted is omitted too.
    fn close(self, bracket: &str, out: &mut Body) -> Presence {
        out.push_str(bracket);
        match (self.kept, self.certain) {
            (false, _) if !self.is_empty => Presence::Never,
            (false, _) | (true, true) => Presence::Always,
            (true, false) => Presence::IfNotEmpty,
        }
    }
}
