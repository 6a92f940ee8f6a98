//! The ids of rows where URLs with a fragment lead to the index.

use std::collections::HashSet;

use errbook_exports::Topic;

use super::rows;
use crate::address::Resource;
use crate::view::View;

/// The ids of rows where URLs with a fragment point to the index: the fragment itself, the fragment with hyphens for
/// underscores, and older codes. Each id is used once.
pub(super) struct Anchors<'v> {
    view: &'v View<'v>,
    used: HashSet<String>,
}

impl<'v> Anchors<'v> {
    /// Returns the ids that are left beside those of the page.
    pub(super) fn new(view: &'v View<'v>) -> Anchors<'v> {
        let groups = view.catalog().groups.iter().map(|group| rows::section_id(view, &group.name.value));
        let mut used: HashSet<String> = rows::TAKEN.into_iter().map(str::to_owned).chain(groups).collect();
        let id = |topic: Topic| view.definition(topic).map(|definition| rows::id(view, topic, definition));
        used.extend(view.contents.topics().filter_map(id));
        Anchors { view, used }
    }

    /// Returns the ids of a row besides its own.
    pub(super) fn ids(&mut self, topic: Topic) -> Vec<String> {
        let (Resource::AnchoredIndex, Some(definition)) = (self.view.resource, self.view.definition(topic)) else {
            return Vec::new();
        };
        let fragments = self.view.addresses.fragments(topic).iter().cloned();
        let mut anchors: Vec<String> = fragments.collect();
        // An older code of a violation could be that of an entry.
        if let Topic::Entry(_) = topic {
            anchors.extend(definition.aliases.iter().filter_map(|alias| alias.value.text()));
        }
        let hyphens: Vec<String> = anchors.iter().map(|anchor| anchor.replace('_', "-")).collect();
        anchors.extend(hyphens);
        anchors.retain(|anchor| !anchor.is_empty() && self.used.insert(anchor.clone()));
        anchors
    }
}
