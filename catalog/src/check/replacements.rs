//! Checks of `replaced_by`.

use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::model::{Catalog, Entry};
use crate::suggest::Names;

/// Following `replaced_by` from entry to entry ends. A cycle is reported once, at its first entry; an entry that names
/// itself is reported as such.
pub(super) fn replacements_come_to_an_end(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let names = Names::new(catalog.entries.iter().map(|entry| entry.name.value.as_str()));
    let next = |index: usize| {
        let written = catalog.entries.get(index)?.replaced_by.as_ref()?;
        names.find(&written.value).filter(|found| *found != index)
    };
    // No entry is visited twice, so a long chain costs no more than its length.
    let mut met = vec![false; catalog.entries.len()];
    for start in 0..catalog.entries.len() {
        let mut trail = Vec::new();
        let mut current = Some(start);
        while let Some(index) = current {
            let Some(flag @ false) = met.get_mut(index) else { break };
            *flag = true;
            trail.push(index);
            current = next(index);
        }
        // A step back onto the own trail closes a cycle, which begins there.
        let Some(from) = trail.iter().position(|index| Some(*index) == current) else { continue };
        let circle: Vec<&Entry> = trail.iter().skip(from).filter_map(|index| catalog.entries.get(*index)).collect();
        report(&circle, diagnostics);
    }
}

/// Reports a cycle, rotated so that its first entry in the file comes first.
fn report(circle: &[&Entry], diagnostics: &mut Diagnostics) {
    let first = circle.iter().enumerate().min_by_key(|(_, entry)| entry.name.at).map_or(0, |(place, _)| place);
    let turned: Vec<&Entry> = circle.iter().cycle().skip(first).take(circle.len()).copied().collect();
    let path: Vec<&str> = turned.iter().map(|entry| entry.name.value.as_str()).collect();
    let written = turned.first().and_then(|entry| entry.replaced_by.as_ref());
    diagnostics.extend(written.map(|written| messages::replaced_in_a_circle(written, &path)));
}
