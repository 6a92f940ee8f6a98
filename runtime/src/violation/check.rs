//! What the compiler checks of violations: whether those of a type are those that an entry lists.

use core::str::from_utf8;

use errbook_format::image::{header, record, reference};

use crate::image::Image;

/// Checks the type of the violations that a variant holds. Generated code calls this in a constant, so that the panic is an error
/// of the compiler.
///
/// `image` is that of the type, or `None` if its violations are not known; `catalog` and `entry` are the names of the variant's;
/// `place` is where the catalog has the list of the entry; `listed` are the names of the violations in it, or `None` if it has
/// all; `is_chinese` is the language of the developer.
///
/// # Panics
///
/// When the violations are of another catalog, or one of them is not listed.
#[track_caller]
pub const fn check_violations(
    image: Option<&Image>,
    catalog: &str,
    entry: &str,
    place: &str,
    listed: Option<&[&str]>,
    is_chinese: bool,
) {
    let Some(image) = image else { return };
    let name = image.constant_span(header::NAME);
    if !is_same(name, catalog.as_bytes()) {
        let text = if is_chinese {
            Text::new()
                .with("`[errors.")
                .with(entry)
                .with("]` 属于错误目录 `")
                .with(catalog)
                .with("`，而 `violations` 的类型属于错误目录 `")
                .with_bytes(name)
                .with("`：请改用同一个错误目录的违规项")
        } else {
            Text::new()
                .with("`[errors.")
                .with(entry)
                .with("]` is in the catalog `")
                .with(catalog)
                .with("`, but the type of its `violations` is of the catalog `")
                .with_bytes(name)
                .with("`: use a type of the same catalog")
        };
        text.panic();
    }
    let Some(listed) = listed else { return };
    let mut index = 0;
    while index < image.constant_word(header::RECORDS) {
        let violation = name_of(image, index);
        if !contains(listed, violation) {
            let text = if is_chinese {
                Text::new()
                    .with("`violations` 的类型包含违规项 `")
                    .with_bytes(violation)
                    .with("`，但 `[errors.")
                    .with(entry)
                    .with("]` 没有列出它：请把 \"")
                    .with_bytes(violation)
                    .with("\" 加入该条目的 `violations`（")
                    .with(place)
                    .with("），或用 `only(…)` 把它排除在类型之外")
            } else {
                Text::new()
                    .with("the type of `violations` has `")
                    .with_bytes(violation)
                    .with("`, which `[errors.")
                    .with(entry)
                    .with("]` does not list: add \"")
                    .with_bytes(violation)
                    .with("\" to the `violations` of that entry (")
                    .with(place)
                    .with("), or leave it out of the type with `only(…)`")
            };
            text.panic();
        }
        index += 1;
    }
}

/// Returns the name of a record.
const fn name_of(image: &Image, index: u32) -> &'static [u8] {
    let size = image.constant_word(header::RECORD_SIZE);
    let at = image.constant_word(header::FIRST_RECORD).wrapping_add(index.wrapping_mul(size));
    let word = image.constant_word(at.wrapping_add(record::NAME));
    if reference::is_short(word) {
        let start = image.constant_word(at.wrapping_add(record::BASE)).wrapping_add(reference::offset(word));
        return image.constant_bytes(start, reference::length(word));
    }
    image.constant_span(word & reference::PLACE)
}

const fn contains(listed: &[&str], name: &[u8]) -> bool {
    let mut index = 0;
    while index < listed.len() {
        if is_same(listed[index].as_bytes(), name) {
            return true;
        }
        index += 1;
    }
    false
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// A text that is put together at compile time. Pieces that there is no room for are left out.
struct Text {
    bytes: [u8; ROOM],
    length: usize,
}

const ROOM: usize = 2048;

impl Text {
    const fn new() -> Self {
        Self { bytes: [0; ROOM], length: 0 }
    }

    const fn with(self, piece: &str) -> Self {
        self.with_bytes(piece.as_bytes())
    }

    const fn with_bytes(mut self, piece: &[u8]) -> Self {
        if piece.len() > ROOM - self.length {
            return self;
        }
        let mut index = 0;
        while index < piece.len() {
            self.bytes[self.length + index] = piece[index];
            index += 1;
        }
        self.length += piece.len();
        self
    }

    #[track_caller]
    const fn panic(&self) -> ! {
        let (text, _) = self.bytes.split_at(self.length);
        match from_utf8(text) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the violations of this type are not those of the entry"),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};

    /// `too_long` has a name that is too far from the base for the short form of a reference.
    fn image() -> &'static Image {
        let mut builder = ImageBuilder::new(&["en"]);
        builder.record(Spec { name: "required", ..Spec::default() });
        builder.span(&"-".repeat(reference::MAX_OFFSET as usize + 1));
        builder.record(Spec { name: "too_long", ..Spec::default() });
        builder.finish()
    }

    /// As generated code does: in a constant, for an image in a static.
    const _: () = {
        const BYTES: [u8; 56] = {
            let mut bytes = [0; 56];
            bytes[0] = errbook_format::image::VERSION as u8;
            bytes
        };
        static IMAGE: Image = Image::new("", &BYTES, &[]);
        const OF_TYPE: Option<&Image> = Some(&IMAGE);
        check_violations(OF_TYPE, "", "invalid_input", "catalog.toml:3:1", Some(&["required"]), false);
        check_violations(OF_TYPE, "", "invalid_input", "catalog.toml:3:1", None, true);
    };

    fn check(catalog: &str, entry: &str, listed: Option<&[&str]>, is_chinese: bool) {
        check_violations(Some(image()), catalog, entry, "catalog.toml:3:1", listed, is_chinese);
    }

    #[test]
    fn violations_that_an_entry_lists_pass() {
        check("accounts", "invalid_input", Some(&["too_short", "too_long", "required"]), false);
        check("accounts", "invalid_input", None, true);
        check_violations(None, "shop", "invalid_input", "catalog.toml:3:1", Some(&[]), false);
    }

    #[test]
    #[should_panic = "the type of `violations` has `too_long`, which `[errors.invalid_input]` does not list: add \"too_long\" to the `violations` of that entry (catalog.toml:3:1)"]
    fn one_that_it_does_not_list_is_named() {
        check("accounts", "invalid_input", Some(&["required", "too_lon", "too_longer"]), false);
    }

    #[test]
    #[should_panic = "`violations` 的类型包含违规项 `required`，但 `[errors.invalid_input]` 没有列出它"]
    fn it_is_named_in_chinese_too() {
        check("accounts", "invalid_input", Some(&[]), true);
    }

    #[test]
    #[should_panic = "`[errors.invalid_input]` is in the catalog `shop`, but the type of its `violations` is of the catalog `accounts`"]
    fn violations_of_another_catalog_do_not_pass() {
        check("shop", "invalid_input", None, false);
    }

    #[test]
    #[should_panic = "`[errors.invalid_input]` 属于错误目录 `shop`，而 `violations` 的类型属于错误目录 `accounts`"]
    fn those_of_another_catalog_do_not_pass_in_chinese() {
        check("shop", "invalid_input", None, true);
    }

    #[test]
    #[should_panic = "]` is in the catalog `shop`"]
    fn what_there_is_no_room_for_is_left_out() {
        check("shop", &String::from_utf8(alloc::vec![b'a'; ROOM]).unwrap(), None, false);
    }
}
