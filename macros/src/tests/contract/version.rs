//! [`Version`]: a catalog as a service and as its clients know it.

use errbook::__private::Image;
use errbook::{Entry, Language, ViolationKind};
use errbook_catalog::contract::{Contract, Detail};
use errbook_catalog::{Catalog, Level, Locale, read_text};
use quote::quote;

use crate::bind::{self, Record, Scope};
use crate::image::{Tables, literals};
use crate::parse;
use crate::report::Report;
use crate::subject::Subject;

/// A catalog as a service and as its clients know it.
pub(super) struct Version {
    pub(super) text: String,
    pub(super) catalog: Catalog,
    pub(super) contract: Contract,
    /// That of a client's type: a record for each entry.
    pub(super) client: &'static Image,
    /// How many fields each record of a client has.
    pub(super) counts: Vec<usize>,
    /// That of a service: a record for each entry at each of its statuses.
    service: &'static Image,
    records: Vec<Record>,
    /// The records that answer for a bare status, behind those.
    bare: Vec<Record>,
    /// A record for each violation.
    pub(super) violations: &'static Image,
}

/// A catalog that is read, before its images are written.
pub(super) struct Checked {
    text: String,
    reading: errbook_catalog::Reading,
    pub(super) contract: Contract,
}

impl Checked {
    /// Returns the catalog of a text; `None` if it has errors.
    pub(super) fn read(text: &str) -> Option<Checked> {
        let reading = read_text("catalog.toml", text);
        let is_sound = reading.diagnostics.iter().all(|found| found.level != Level::Error);
        is_sound.then(|| {
            let contract = Contract::of(&reading.catalog, Detail::Contract);
            Checked { text: text.to_owned(), reading, contract }
        })
    }

    /// Writes the images.
    pub(super) fn version(self) -> Version {
        let Checked { text, reading, contract } = self;
        let mut report = Report::new(Locale::En);
        let item = quote!(
            enum E {}
        );
        let Ok(ty) = parse::catalog(quote!(decode), item, &mut report) else { panic!("an enum") };
        let scope = Scope::new(&reading, ty.header.subject, &ty.header.options, false, &mut report);
        let bound = bind::filled(ty, &scope, &mut report);
        let fallbacks = bound.fallbacks.as_deref().unwrap_or_default();
        let tables =
            Tables { codes: true, readings: true, success: Some(bound.success), fallbacks, ..Tables::default() };
        let catalog = &reading.catalog;
        let client = image(catalog, Subject::Entries, &bound.records, &tables);
        let of_client = bound.records.iter().chain(fallbacks);
        let counts = of_client.map(|record| catalog.entries[record.of].fields.len()).collect();
        let at = |of: usize, status: u16| {
            let envelope = catalog.entries[of].envelope;
            Record { of, status, status_at_hand: false, envelope }
        };
        let entries = catalog.entries.iter().enumerate();
        let records: Vec<Record> =
            entries.flat_map(|(of, entry)| entry.statuses.iter().map(move |status| at(of, status.value))).collect();
        let bare = fallbacks.to_vec();
        let tables = Tables { success: Some(bound.success), fallbacks: &bare, ..Tables::default() };
        let service = image(catalog, Subject::Entries, &records, &tables);
        let of_violations: Vec<Record> = (0..catalog.violations.len())
            .map(|of| Record { of, status: 0, status_at_hand: false, envelope: 0 })
            .collect();
        let tables = Tables { codes: true, readings: true, ..Tables::default() };
        let violations = image(catalog, Subject::Violations, &of_violations, &tables);
        Version { text, contract, client, counts, service, records, bare, violations, catalog: reading.catalog }
    }
}

fn image(catalog: &Catalog, subject: Subject, records: &[Record], tables: &Tables<'_>) -> &'static Image {
    let (text, words) = literals(catalog, subject, records, tables);
    let language = |tag: &str| Language::parse(tag).expect("a tag of the catalog");
    let languages: Vec<Language> = catalog.languages.iter().map(|tag| language(&tag.value)).collect();
    let fallbacks: Vec<(Language, Language)> =
        catalog.fallback_tags().map(|(readers, of)| (language(readers), language(of))).collect();
    // As the statics of a program.
    let image = Image::new(text.leak(), words.leak(), languages.leak()).with_fallbacks(fallbacks.leak());
    Box::leak(Box::new(image))
}

impl Version {
    /// Returns an entry as a service answers with it.
    pub(super) fn entry(&self, index: usize, status: u16) -> Entry {
        let record = self.records.iter().position(|record| record.of == index && record.status == status);
        self.service.entry(record.expect("a status of the entry"))
    }

    /// Returns the entry that answers for a bare status, with its index.
    pub(super) fn bare(&self, status: u16) -> Option<(usize, Entry)> {
        let record = self.bare.iter().position(|record| record.status == status && !record.status_at_hand)?;
        Some((self.bare[record].of, self.service.entry(self.records.len() + record)))
    }

    /// Returns the statuses for which some entry answers.
    pub(super) fn bare_statuses(&self) -> Vec<u16> {
        self.bare.iter().filter(|record| !record.status_at_hand).map(|record| record.status).collect()
    }

    pub(super) fn violation(&self, index: usize) -> ViolationKind {
        self.violations.violation(index)
    }

    /// Returns the entry of this version that one of a later version is, under whatever name.
    pub(super) fn earlier(&self, later: &Version, index: usize) -> Option<usize> {
        let names = |version: &Version| -> Vec<Named> {
            version.catalog.entries.iter().map(|entry| Named::of(entry)).collect()
        };
        earlier(&names(self), &names(later), index)
    }

    /// The same of violations.
    pub(super) fn earlier_violation(&self, later: &Version, index: usize) -> Option<usize> {
        let names = |version: &Version| -> Vec<Named> {
            version.catalog.violations.iter().map(|violation| Named::of(violation)).collect()
        };
        earlier(&names(self), &names(later), index)
    }
}

struct Named {
    name: String,
    /// The code as JSON, and the aliases.
    codes: Vec<String>,
}

impl Named {
    fn of(definition: &errbook_catalog::model::Definition) -> Named {
        let codes = [&definition.code].into_iter().chain(&definition.aliases);
        let codes = codes.map(|code| format!("{:?}", code.value)).collect();
        Named { name: definition.name.value.clone(), codes }
    }
}

/// Returns the index of the one that has the name, or else of one that is gone and had the code, if nothing else has it.
fn earlier(old: &[Named], new: &[Named], index: usize) -> Option<usize> {
    let now = &new[index];
    if let Some(same) = old.iter().position(|was| was.name == now.name) {
        return Some(same);
    }
    let code = now.codes.first().filter(|code| *code != "None")?;
    let had: Vec<usize> = (0..old.len()).filter(|index| old[*index].codes.contains(code)).collect();
    let have = new.iter().filter(|other| other.codes.contains(code)).count();
    let [was] = had.as_slice() else { return None };
    let is_gone = new.iter().all(|other| other.name != old[*was].name);
    (is_gone && have == 1 && old[*was].codes.first() == Some(code)).then_some(*was)
}
