//! The template of successes in two versions.

use super::envelopes::used;
use super::translate::Names;
use crate::contract::block::Heading;
use crate::contract::blocks::Blocks;
use crate::contract::change::Change;
use crate::contract_rule::ContractRule;

/// Returns the change of what successes are answered in: another default envelope, with another template for them.
pub(super) fn changed(old: &Blocks<'_>, new: &Blocks<'_>, names: &Names<'_, '_>) -> Option<Change> {
    let default = |blocks: &Blocks<'_>| used(blocks.get(&Heading::Catalog)?, "default_envelope");
    let (was, is) = (default(old)?, default(new)?);
    if names.of(&was) == is {
        return None;
    }
    let success = |blocks: &Blocks<'_>, heading: &Heading| -> Vec<(String, Option<String>)> {
        let facts = blocks.get(heading).into_iter().flatten().filter(|(key, _)| key.starts_with("success "));
        facts.map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect()
    };
    if success(old, &was) == success(new, &is) {
        return None;
    }
    let name = |heading: &Heading| heading.name().map(str::to_owned);
    Some(Change::of(ContractRule::EnvelopeChanged, &Heading::Catalog, Some("success")).values(name(&was), name(&is)))
}
