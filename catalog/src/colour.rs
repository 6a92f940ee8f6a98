//! Colours of sRGB, and whether text in one can be read on another (WCAG 2.2).

use std::fmt;

/// The least contrast of text of normal size with what is behind it (WCAG 2.2, success criterion 1.4.3).
pub const READABLE: f64 = 4.5;

/// The surfaces of the error book that text is on: `--paper` and `--wash` of the light theme.
pub const LIGHT: [Colour; 2] = [Colour([0xfd, 0xfc, 0xfa]), Colour([0xf5, 0xf2, 0xed])];
/// Those of the dark theme.
pub const DARK: [Colour; 2] = [Colour([0x17, 0x16, 0x14]), Colour([0x21, 0x1f, 0x1c])];

/// A colour: red, green and blue of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Parses a colour as CSS writes it in hexadecimal: `#1a5fb4`, or `#15b` for `#1155bb`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Colour> {
        let digits: Vec<u8> = text.strip_prefix('#')?.chars().map(hex).collect::<Option<_>>()?;
        match digits.as_slice() {
            [r, g, b] => Some(Colour([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(Colour([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// Returns the relative luminance, from 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Returns the contrast ratio of two colours, from 1 to 21 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns the least contrast with some surfaces.
    #[must_use]
    pub fn contrast_on(self, surfaces: &[Colour]) -> f64 {
        surfaces.iter().map(|surface| self.contrast(*surface)).fold(f64::INFINITY, f64::min)
    }

    /// Returns this colour if text in it is [readable](READABLE) on surfaces that are all light or all dark, else its nearest shade
    /// that is: mixed with black, or with white.
    #[must_use]
    pub fn readable_on(self, surfaces: &[Colour]) -> Colour {
        let is_dark = surfaces.first().is_some_and(|surface| surface.luminance() < 0.18);
        let end = if is_dark { 255 } else { 0 };
        let shades = (0..=STEPS).map(|step| self.mixed_with(Colour([end; 3]), step));
        shades.into_iter().find(|shade| shade.contrast_on(surfaces) >= READABLE).unwrap_or(Colour([end; 3]))
    }

    /// Returns this colour with so many percent of another one in it.
    #[must_use]
    pub fn mixed_with(self, other: Colour, percent: u32) -> Colour {
        let percent = percent.min(STEPS);
        let mix = |(own, other): (u8, u8)| {
            (u32::from(own) * (STEPS - percent) + u32::from(other) * percent + STEPS / 2) / STEPS
        };
        let [r, g, b] = self.0;
        let [s, h, c] = other.0;
        Colour([(r, s), (g, h), (b, c)].map(|parts| u8::try_from(mix(parts)).unwrap_or(u8::MAX)))
    }
}

/// The number of shades between a colour and black or white, and of parts that a mixture has.
const STEPS: u32 = 100;

fn hex(digit: char) -> Option<u8> {
    digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

impl fmt::Display for Colour {
    /// As CSS writes it: `#1a5fb4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_three_or_six_digits() {
        assert_eq!(Colour::parse("#1A5fb4"), Some(Colour([0x1a, 0x5f, 0xb4])));
        assert_eq!(Colour::parse("#15b").map(|colour| colour.to_string()).as_deref(), Some("#1155bb"));
        for text in ["", "#", "1a5fb4", "#1a5fb", "#1a5fb4ff", "#1a5fbg", "red", "＃1a5fb4"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let [black, white] = [Colour([0; 3]), Colour([255; 3])];
        assert!((black.contrast(white) - 21.0).abs() < 1e-9 && (white.contrast(white) - 1.0).abs() < 1e-9);
        // https://webaim.org/resources/contrastchecker/: #777777 on white is 4.48:1, #767676 is 4.54:1.
        assert!((Colour([0x77; 3]).contrast(white) - 4.48).abs() < 0.005);
        assert!((white.contrast(Colour([0x76; 3])) - 4.54).abs() < 0.005);
    }

    #[test]
    fn a_shade_is_readable_and_no_darker_or_lighter_than_it_has_to_be() {
        for text in ["#000", "#fff", "#ffd400", "#00b96b", "#1a5fb4", "#a8321a", "#777", "#0f0"] {
            let colour = Colour::parse(text).unwrap();
            for surfaces in [LIGHT, DARK] {
                let shade = colour.readable_on(&surfaces);
                let contrast = shade.contrast_on(&surfaces);
                assert!(contrast >= READABLE, "{text}: {shade} has {contrast}");
                assert!(shade == colour || contrast < READABLE + 0.3, "{text}: {shade} has {contrast}");
            }
        }
        assert_eq!(Colour::parse("#1a5fb4").unwrap().readable_on(&LIGHT).to_string(), "#1a5fb4");
    }
}
