//! The contrast of the style sheet's colours, in both themes (WCAG 2.2 §1.4.3 and §1.4.11).

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{read, site};

const CATALOG: &str = "[catalog]\nname = 'x'\n[errors.a]\nstatus = 400\nmessage.en = 'a'\nmessage.zh = '一'";

/// Text that is not large.
const TEXT: f64 = 4.5;

/// Edges of controls, and what shows the focus.
const EDGE: f64 = 3.0;

fn style() -> String {
    let page = site(read(CATALOG)).page("errbook.css").expect("the style sheet");
    let text = String::from_utf8(page.bytes).expect("it is UTF-8");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain + rest
}

/// Returns the colours of the themes by their names: light, and dark.
fn colours(style: &str) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut light, mut dark) = (BTreeMap::new(), BTreeMap::new());
    for declaration in style.split([';', '{', '}']) {
        let Some((name, value)) = declaration.trim().split_once(": ") else { continue };
        let pair = value.strip_prefix("light-dark(#").and_then(|pair| pair.strip_suffix(')')?.split_once(", #"));
        if let (true, Some((own, other))) = (name.starts_with("--"), pair) {
            light.insert(name.to_owned(), format!("#{own}"));
            dark.insert(name.to_owned(), format!("#{other}"));
        }
    }
    (light, dark)
}

/// Returns the relative luminance of a colour `#rrggbb` (WCAG 2.2, "relative luminance").
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// Returns the contrast ratio of two colours (WCAG 2.2, "contrast ratio").
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Returns the variables of a property in a rule.
fn variable(rule: &str, properties: &[&str]) -> Option<String> {
    rule.split(';').find_map(|declaration| {
        let (name, value) = declaration.trim().split_once(':')?;
        let name = properties.contains(&name.trim()).then_some(value.trim().strip_prefix("var(")?)?;
        Some(name.split_once(')')?.0.to_owned())
    })
}

/// Returns the pairs of a text's colour and its background in the rules on screens: a rule without a background is for text on
/// the paper, and on what is set off from it.
fn pairs(style: &str) -> BTreeSet<(String, String)> {
    let screen = style.split("@media (forced-colors").next().unwrap_or_default();
    let mut pairs = BTreeSet::new();
    for rule in screen.split('{').filter_map(|part| part.split_once('}').map(|(rule, _)| rule)) {
        let Some(text) = variable(rule, &["color"]) else { continue };
        match variable(rule, &["background", "background-color"]) {
            Some(background) => _ = pairs.insert((text, background)),
            // The text of what has the colours the other way round.
            None if text == "--paper" => {}
            None => pairs.extend(["--paper", "--wash"].map(|background| (text.clone(), background.to_owned()))),
        }
    }
    pairs
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005, "a grey known to fail by little");
}

#[test]
fn text_can_be_read_in_both_themes() {
    let style = style();
    let (light, dark) = colours(&style);
    let mut pairs = pairs(&style);
    // What is marked has the colour of the text around it.
    pairs.extend(["--ink", "--muted"].map(|text| (text.to_owned(), "--mark".to_owned())));
    for class in 1..=5 {
        let pair = (format!("--c{class}xx"), format!("--c{class}xx-wash"));
        assert!(pairs.contains(&pair), "{pair:?} are used: {pairs:?}");
    }
    let mut failed = Vec::new();
    for (theme, colours) in [("light", &light), ("dark", &dark)] {
        for (text, background) in &pairs {
            let of = |name: &String| colours.get(name).unwrap_or_else(|| panic!("{name} has no colour in {theme}"));
            let ratio = contrast(of(text), of(background));
            if ratio < TEXT {
                failed.push(format!("{theme}: {text} on {background}: {ratio:.2}"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(pairs.len() > 14, "{pairs:?}");
}

#[test]
fn edges_of_controls_and_the_focus_are_seen() {
    let (light, dark) = colours(&style());
    for colours in [&light, &dark] {
        for (edge, background) in
            [("--edge", "--paper"), ("--accent", "--paper"), ("--accent", "--wash"), ("--paper", "--ink")]
        {
            let ratio = contrast(&colours[edge], &colours[background]);
            assert!(ratio >= EDGE, "{edge} on {background}: {ratio:.2}");
        }
    }
}

#[test]
fn a_browser_without_light_dark_has_the_light_colours() {
    let style = style();
    let (light, _) = colours(&style);
    let fallback = style.split("@supports").next().unwrap_or_default();
    for (name, colour) in &light {
        assert!(fallback.contains(&format!("{name}: {colour};")), "{name}: {colour}");
    }
    assert!(light.len() > 16, "{light:?}");
}

#[test]
fn colours_are_those_of_the_palette() {
    let style = style();
    // The palette, and paper without a screen.
    let rest = style.split("@supports (color").nth(1).and_then(|rest| rest.split_once("[data-theme=\"dark\"]"));
    let rest = rest.map_or("", |(_, rest)| rest).split("@media print").next().unwrap_or_default();
    let literal = |part: &&str| {
        let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
        [3, 4, 6, 8].contains(&digits) && part.as_bytes().get(digits).is_none_or(|end| b"; ,)".contains(end))
    };
    let found: Vec<&str> = rest.split('#').skip(1).filter(literal).collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(rest.contains(".entries"), "the rules were read");
}
