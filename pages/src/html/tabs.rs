//! Choices between panels. They are radio buttons: the style sheet shows what is chosen, so that they work without a script and by
//! keyboard, and every panel is in the page.

use maud::{Markup, html};

/// The number of choices that the style sheet knows. With more, all panels are shown and there is nothing to choose.
const MOST: usize = 8;

/// A choice between panels.
pub(super) struct Tabs<'t> {
    /// The name of the choice, once on a page. It is part of ids.
    pub(super) name: &'static str,
    /// The letter of the classes that join a button to its panels: `a` for `a0`, `a1` and so on.
    pub(super) axis: char,
    /// What is chosen, for screen readers.
    pub(super) legend: &'t str,
    /// The value and the label of each choice. The first is chosen at first.
    pub(super) choices: Vec<(String, Markup)>,
}

impl Tabs<'_> {
    /// Returns the buttons; nothing if there is nothing to choose.
    pub(super) fn buttons(&self) -> Markup {
        html! {
            @if is_choice(self.choices.len()) {
                fieldset class=(format!("tabs {}", self.name)) {
                    legend.only-read { (self.legend) }
                    @for (index, (value, label)) in self.choices.iter().enumerate() {
                        @let id = format!("tab-{}-{index}", self.name);
                        input type="radio" class=(class(self.axis, index)) id=(id) name=(format!("tab-{}", self.name))
                            value=(value) checked[index == 0];
                        label for=(id) { (label) }
                    }
                }
            }
        }
    }
}

fn is_choice(choices: usize) -> bool {
    (2..=MOST).contains(&choices)
}

/// Returns the class of the panels of a choice.
pub(super) fn class(axis: char, index: usize) -> String {
    format!("{axis}{index}")
}
