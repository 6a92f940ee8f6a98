//! Reads and checks errbook's `catalog.toml`, and plans the messages and bodies that it describes.
//!
//! TOML text in; a checked [`Catalog`], its [`Diagnostic`]s with their places, and [plans](plan) out. No code is written
//! here: the macros, the pages and the command line have the same model, and each makes its own of it.
//!
//! [`read`] is the way in. It reads no file itself but asks for texts; [`files`] finds catalogs on disk and loads them.
//!
//! ```
//! let text = "
//!     [catalog]
//!     name = 'shop'
//!
//!     [errors.sold_out]
//!     status = 409
//!     message.en = 'This book is sold out.'
//!     message.zh = '这本书已售罄。'
//! ";
//! let reading = errbook_catalog::read_text("catalog.toml", text);
//! assert!(reading.diagnostics.is_empty());
//!
//! let entry = &reading.catalog.entries[0];
//! let body = errbook_catalog::plan::body(&reading.catalog, entry, entry.status(), entry.envelope, 1);
//! assert_eq!(
//!     body.as_static(),
//!     None, // `instance` is known at run time
//! );
//! ```

#![forbid(unsafe_code)]

mod check;
mod choice;
#[cfg(feature = "cldr")]
mod cldr;
mod diagnostic;
mod doc;
mod envelope;
pub mod files;
mod grpc;
pub mod index;
pub mod json;
pub mod keys;
mod lint;
mod lints;
mod load;
mod lower;
pub mod messages;
pub mod model;
pub mod names;
mod phrase;
pub mod plan;
pub mod plural;
mod presets;
mod reader;
mod render;
mod rule;
pub mod scan;
mod source;
mod suggest;
pub mod tag;
mod template;
mod toml;
mod tree;
mod workspace;

pub use check::fits;
pub use diagnostic::{Diagnostic, Diagnostics, Level, Note};
pub use doc::Doc;
pub use grpc::{GRPC_STATUSES, grpc_status};
pub use lint::{Lint, LintLevel};
pub use load::{Load, Loaded, Request};
pub use model::Catalog;
pub use phrase::{Locale, Phrase};
pub use render::{place_line, render};
pub use rule::Rule;
pub use source::{At, Place, Sources, Span};
pub use suggest::nearest;
pub use template::{Piece, Template};

use load::Document;

/// A catalog that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it says. Where there are mistakes it is whole as far as it goes.
    pub catalog: Catalog,
    /// What is wrong, in file order; warnings too.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for [`render`] and for rebuilds.
    pub sources: Sources,
}

impl Reading {
    /// Whether there is a mistake that keeps the catalog from being used.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }
}

/// Reads a catalog and what it includes. Every file is asked of `load`, once.
///
/// Never fails and never stops at the first mistake: see [`Reading::diagnostics`].
pub fn read(load: &mut Load<'_>) -> Reading {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let Some(root) = load::load(&Request::Catalog, None, load, &mut sources, &mut diagnostics) else {
        return finish(lower::lower(&[], &sources, &mut Diagnostics::new()).0, diagnostics, sources);
    };
    let (root_table, mut sound) = toml::read(&root.text, root.file, &mut diagnostics);
    let mut included: Vec<Document> = Vec::new();
    let (includes, all_included) = load::includes(&root_table, root.file, &sources, &mut diagnostics);
    sound &= all_included;
    for path in includes {
        let request = Request::Include(&path.value);
        match load::load(&request, Some(path.at), load, &mut sources, &mut diagnostics) {
            Some(document) => included.push(document),
            None => sound = false,
        }
    }
    let mut tables = Vec::new();
    for document in &included {
        let (table, is_sound) = toml::read(&document.text, document.file, &mut diagnostics);
        sound &= is_sound;
        tables.push((document.file, table));
    }
    let mut files = vec![(root.file, &root_table)];
    files.extend(tables.iter().map(|(file, table)| (*file, table)));
    let mut later = Diagnostics::new();
    let (catalog, lints, whole) = lower::lower(&files, &sources, &mut later);
    if whole {
        check::check(&catalog, &lints, &mut later);
    }
    // Where a file could not be read whole, what seems to be missing may well be there.
    if sound {
        diagnostics.extend(later);
    }
    finish(catalog, diagnostics, sources)
}

/// Reads a catalog that includes nothing from a text. `name` is what mistakes call the file.
pub fn read_text(name: &str, text: &str) -> Reading {
    read(&mut |request: &Request<'_>| match request {
        Request::Catalog => Ok(Loaded { name: name.to_owned(), bytes: text.as_bytes().to_vec() }),
        Request::Include(_) => Err(messages::no_other_files()),
    })
}

fn finish(catalog: Catalog, diagnostics: Diagnostics, sources: Sources) -> Reading {
    Reading { catalog, diagnostics: diagnostics.into_sorted(), sources }
}
