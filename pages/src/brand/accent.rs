//! The colours that follow from the accent of a catalog, as a style sheet. It is a file, as the pages have no inline styles.

use errbook_catalog::Catalog;
use errbook_catalog::colour::{Colour, DARK, LIGHT, READABLE};

/// How much of the accent is in `--mark`, in percent: as much as in the colours of colours.css.
const LIGHT_MARK: u32 = 10;
const DARK_MARK: u32 = 20;

/// Returns the style sheet. A colour that cannot be read is replaced by its nearest shade that can; where the catalog has one colour for
/// both themes, that of the dark theme is its shade for dark paper.
pub(super) fn style(catalog: &Catalog) -> String {
    let Some(accent) = &catalog.pages.accent else { return String::new() };
    let (light, light_mark) = colours(accent.light.value, LIGHT, LIGHT_MARK);
    let dark = accent.dark.as_ref().unwrap_or(&accent.light);
    let (dark, dark_mark) = colours(dark.value, DARK, DARK_MARK);
    format!(
        ":root {{ --accent: {light}; --mark: {light_mark}; }}\n\
         @supports (color: light-dark(#fff, #000)) {{\n  \
         :root {{ --accent: light-dark({light}, {dark}); --mark: light-dark({light_mark}, {dark_mark}); }}\n}}\n"
    )
}

/// Returns the shade of an accent for a theme, and the surface of marks, on which text in that shade can be read too.
fn colours(accent: Colour, surfaces: [Colour; 2], most: u32) -> (Colour, Colour) {
    let accent = accent.readable_on(&surfaces);
    let [paper, _] = surfaces;
    let marks = (0..=most).rev().map(|percent| paper.mixed_with(accent, percent));
    let mark = marks.into_iter().find(|mark| accent.contrast(*mark) >= READABLE).unwrap_or(paper);
    (accent, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_the_accent_can_be_read_on_paper_and_on_marks_in_both_themes() {
        for text in ["#000000", "#ffffff", "#ffd400", "#00b96b", "#1a5fb4", "#a8321a", "#808080"] {
            for (surfaces, most) in [(LIGHT, LIGHT_MARK), (DARK, DARK_MARK)] {
                let (accent, mark) = colours(Colour::parse(text).unwrap(), surfaces, most);
                assert!(accent.contrast_on(&surfaces) >= READABLE, "{text}: {accent}");
                assert!(accent.contrast(mark) >= READABLE, "{text}: {accent} on {mark}");
            }
        }
    }
}
