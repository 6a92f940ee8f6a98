//! Bar charts as SVG, readable on light and dark pages.

use std::fmt::{self, Write};

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The name of what was measured.
    pub name: String,
    /// The time, in the chart's unit.
    pub value: f64,
    /// Whether it is errbook's; such bars are highlighted.
    pub ours: bool,
}

/// A chart of horizontal bars, written as SVG by its `Display`.
#[derive(Debug, Clone)]
pub struct Chart {
    /// The title, which also says whether shorter is better.
    pub title: String,
    /// The unit after each number.
    pub unit: String,
    /// The bars, from top to bottom.
    pub bars: Vec<Bar>,
}

const WIDTH: f64 = 720.0;
const NAMES: f64 = 210.0;
const NUMBERS: f64 = 90.0;
const ROW: f64 = 26.0;
const HEAD: f64 = 44.0;

/// Colours of the light and the dark scheme. The page's styles do not reach into an image, so the chart has its own query.
const STYLE: &str = "text{font:14px system-ui,sans-serif;fill:#24292f}.h{font-weight:600;font-size:15px}\
.n{text-anchor:end}.p{fill:#afb8c1}.o{fill:#1f6feb}\
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.p{fill:#484f58}.o{fill:#58a6ff}}";

impl fmt::Display for Chart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let height = HEAD + ROW * self.bars.len() as f64 + 8.0;
        let longest = self.bars.iter().map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
        let title = escaped(&self.title);
        writeln!(
            f,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}">"#
        )?;
        writeln!(f, "<style>{STYLE}</style>")?;
        writeln!(f, r#"<text class="h" x="8" y="24">{title}</text>"#)?;
        for (row, bar) in self.bars.iter().enumerate() {
            let top = HEAD + ROW * row as f64;
            let length = (bar.value / longest * (WIDTH - NAMES - NUMBERS)).max(1.0);
            let class = if bar.ours { 'o' } else { 'p' };
            let base = top + 14.0;
            writeln!(f, r#"<text class="n" x="{:.0}" y="{base}">{}</text>"#, NAMES - 10.0, escaped(&bar.name))?;
            writeln!(f, r#"<rect class="{class}" x="{NAMES}" y="{top}" width="{length:.1}" height="18" rx="3"/>"#)?;
            let number = crate::number(bar.value);
            writeln!(f, r#"<text x="{:.1}" y="{base}">{number} {}</text>"#, NAMES + length + 8.0, escaped(&self.unit))?;
        }
        writeln!(f, "</svg>")
    }
}

/// Escapes text for an element or an attribute.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        let _ = match letter {
            '&' => written.write_str("&amp;"),
            '<' => written.write_str("&lt;"),
            '>' => written.write_str("&gt;"),
            '"' => written.write_str("&quot;"),
            _ => written.write_char(letter),
        };
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_its_room_and_others_are_in_proportion() {
        let bar = |name: &str, value, ours| Bar { name: name.into(), value, ours };
        let chart = Chart {
            title: "a < b".into(),
            unit: "ns".into(),
            bars: vec![bar("half", 21.0, true), bar("whole", 42.0, false)],
        };
        let svg = chart.to_string();
        assert!(svg.contains(r#"class="o" x="210" y="44" width="210.0""#), "{svg}");
        assert!(svg.contains(r#"class="p" x="210" y="70" width="420.0""#), "{svg}");
        assert!(svg.contains("a &lt; b") && svg.contains("21.0 ns"));
    }
}
