//! What the schema accepts: every catalog of the project, by the schema for all catalogs and by that for itself.

use crate::catalogs::{all, json};
use crate::{complaints, of, validator};

#[test]
fn every_catalog_of_the_project_is_accepted_and_so_are_the_files_that_it_includes() {
    let catalogs = all();
    assert!(catalogs.len() > 50, "{}", catalogs.len());
    assert!(catalogs.iter().any(|catalog| catalog.files.len() > 1));
    let general = [false, true].map(|included| validator(&of(None, included)));
    let mut wrong = Vec::new();
    for catalog in &catalogs {
        // The first file is the catalog, the others are included; few catalogs have any, and a schema takes long to build.
        let own = |included| validator(&of(Some(&catalog.catalog), included));
        let own = if catalog.files.len() > 1 { vec![own(false), own(true)] } else { vec![own(false)] };
        for (index, file) in catalog.files.iter().enumerate() {
            let included = usize::from(index > 0);
            for validator in [&general[included], &own[included]] {
                let all = complaints(validator, &json(file));
                wrong.extend(all.iter().map(|complaint| format!("{}, file {index}: {complaint}", catalog.name)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
