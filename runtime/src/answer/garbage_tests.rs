use errbook_format::image::VERSION;

use crate::answer::occurrence::Occurrence;
use crate::image::Image;
use crate::model::context::Context;
use crate::model::envelope::Envelope;
use crate::model::language::Language;
use crate::pointer;
use crate::values::value::{FieldLookup, Fields, Finding, Value, ViolationList};
use crate::violation::rule::Rule;
use crate::violation::rules::violation_of;
use crate::violation::set::Violation;
use crate::violation::violations::Violations;
use alloc::string::ToString;

/// A violation of the image itself, whose fields are violations again.
#[derive(Debug)]
struct Garbage(&'static Image, usize);

impl Violation for Garbage {
    fn finding(&self) -> Finding<'_> {
        Finding::new(self.0.violation(self.1), self)
    }
}

impl ViolationList for Garbage {
    fn len(&self) -> usize {
        1
    }

    fn visit(&self, each: &mut dyn FnMut(&crate::model::location::Location, Finding<'_>)) {
        each(&pointer!["a", 1].into(), self.finding());
    }
}

impl Fields for Garbage {
    fn value(&self, _: usize) -> FieldLookup<'_> {
        FieldLookup::Value(Value::Violations(self))
    }
}

/// Fields that give violations at every index.
struct Holder(Violations<Garbage>);

impl Fields for Holder {
    fn value(&self, _: usize) -> FieldLookup<'_> {
        FieldLookup::Value(Value::Violations(&self.0))
    }
}

#[test]
fn an_image_of_garbage_gives_wrong_answers_but_no_panic() {
    const LANGUAGES: &[Language] = &[Language::EN, Language::ZH];
    let mut seed = 1_u32;
    for round in 0..2_000_u32 {
        let mut words = VERSION.to_le_bytes().to_vec();
        for _ in 0..round % 160 {
            // A linear congruential step; small numbers lead deeper into the image than large ones.
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let word = if seed >> 30 == 0 { seed | 0xFFFF_FF00 } else { (seed >> 16) % 100 };
            words.extend(word.to_le_bytes());
        }
        let image = alloc::boxed::Box::leak(alloc::boxed::Box::new(Image::new("aé{}[]\"", words.leak(), LANGUAGES)));
        for index in [0, 1, usize::MAX] {
            let entry = image.entry(index);
            let occurrence = Occurrence::new(entry, &());
            let context = Context::new().language(Language::ZH);
            let _ = occurrence.respond(&context.request_id("r").instance("/").trace_id("t"));
            // The name of the catalog, and those of alternatives, are mostly out of range.
            let chosen = context.envelope(Envelope::generated("", ""));
            let _ = (occurrence.respond(&chosen.request_id("r")), occurrence.body(&chosen));
            let response = occurrence.respond(&context);
            let _ = (response.headers.iter().count(), entry.statuses().count());
            let _ = (entry.aliases().count(), entry.tags().count(), entry.group(), entry.code());
            let _ = occurrence.localized(Language::ZH).to_string();
            let _ = (entry.fields().count(), entry.since(), entry.grpc());
            let _ = crate::answer::codes::find(image, crate::model::code::Code::Str("a"));
            let violations = (0..3).map(|index| (pointer!["items", index], Garbage(image, index)));
            let holder = Holder(violations.collect());
            let held = Occurrence::new(entry, &holder);
            let _ = (held.respond(&context), held.body(&chosen), held.localized(Language::EN).to_string());
            let kind = image.violation(index);
            let _ = (kind.fields().count(), kind.code(), kind.title(Language::ZH), kind.name());
            let _ = ["", "a", "é{"].map(|key| violation_of(image, &Rule::new(key, "a", &())));
        }
    }
}
