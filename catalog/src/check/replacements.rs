//! Checks of `replaced_by`.

use super::namespace::Namespace;
use crate::diagnostic::Diagnostics;
use crate::messages;
use crate::model::Definition;
use crate::suggest::Names;

/// Following `replaced_by` from one to the next ends. A cycle is reported once, at its first definition; one that names
/// itself is reported as such.
pub(super) fn replacements_come_to_an_end(namespace: &Namespace<'_>, diagnostics: &mut Diagnostics) {
    let definitions = namespace.definitions.as_slice();
    let names = Names::new(definitions.iter().map(|definition| definition.name.value.as_str()));
    let next = |index: usize| {
        let written = definitions.get(index)?.replaced_by.as_ref()?;
        names.find(&written.value).filter(|found| *found != index)
    };
    // None is visited twice, so a long chain costs no more than its length.
    let mut met = vec![false; definitions.len()];
    for start in 0..definitions.len() {
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
        let circle: Vec<&Definition> =
            trail.iter().skip(from).filter_map(|index| definitions.get(*index).copied()).collect();
        report(&circle, namespace.of_violations, diagnostics);
    }
}

/// Reports a cycle, rotated so that the first one in the file comes first.
fn report(circle: &[&Definition], of_violations: bool, diagnostics: &mut Diagnostics) {
    let first =
        circle.iter().enumerate().min_by_key(|(_, definition)| definition.name.at).map_or(0, |(place, _)| place);
    let turned: Vec<&Definition> = circle.iter().cycle().skip(first).take(circle.len()).copied().collect();
    let path: Vec<&str> = turned.iter().map(|definition| definition.name.value.as_str()).collect();
    let written = turned.first().and_then(|definition| definition.replaced_by.as_ref());
    diagnostics.extend(written.map(|written| messages::replaced_in_a_circle(written, &path, of_violations)));
}
