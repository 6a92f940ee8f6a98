//! The size of an image, so that nothing moves when it is loaded.

/// Returns the width and the height of an image, whole; `None` if they are not where its format has them.
pub(super) fn of(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = if bytes.starts_with(b"\x89PNG") {
        png(bytes)
    } else if bytes.starts_with(b"RIFF") {
        webp(bytes)
    } else {
        svg(core::str::from_utf8(bytes).ok()?)
    };
    size.filter(|(width, height)| *width > 0 && *height > 0)
}

/// The first chunk is `IHDR` (PNG §11.2.1).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

/// The first chunk is that of the file's kind: RFC 9649 §2.5 to §2.7, and RFC 6386 §9.1.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize, length: usize| {
        let part = bytes.get(at..at + length)?;
        Some(part.iter().rev().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)))
    };
    match bytes.get(12..16)? {
        b"VP8X" => Some((number(24, 3)? + 1, number(27, 3)? + 1)),
        b"VP8L" => {
            let bits = number(21, 4)?;
            Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        }
        b"VP8 " => Some((number(26, 2)? & 0x3FFF, number(28, 2)? & 0x3FFF)),
        _ => None,
    }
}

/// The `viewBox` of the outermost element, else its `width` and `height` (SVG 2 §8).
fn svg(text: &str) -> Option<(u32, u32)> {
    let (_, rest) = text.split_once("<svg")?;
    let (tag, _) = rest.split_once('>')?;
    let attribute = |name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}="))?;
        let quote = rest.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
        rest.get(1..)?.split(quote).next()
    };
    let whole = |number: &str| {
        let number = number.trim().trim_end_matches("px").parse::<f64>().ok()?;
        // Checked to be in range.
        (1.0..=65_535.0).contains(&number).then(|| number.round() as u32)
    };
    let numbers: Vec<&str> =
        attribute("viewBox").unwrap_or_default().split([' ', ',', '\n']).filter(|number| !number.is_empty()).collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some((whole(width)?, whole(height)?)),
        _ => Some((whole(attribute(" width")?)?, whole(attribute(" height")?)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn an_image_tells_its_size() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 1, 0, 0, 0, 0, 32, 8, 6]);
        assert_eq!(of(&png), Some((256, 32)));
        // 300 x 200, as RFC 9649 §2.7 lays it out: each less one in 24 bits.
        let mut webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
        webp.extend([0x2b, 1, 0, 0xc7, 0, 0]);
        assert_eq!(of(&webp), Some((300, 200)));
        assert_eq!(of(b"<?xml version='1.0'?><svg xmlns='x' viewBox='0 0 120.4 28'><path/></svg>"), Some((120, 28)));
        assert_eq!(of(b"<svg width=\"96px\" height=\"24\">"), Some((96, 24)));
    }

    #[test]
    fn a_size_that_is_not_there_is_none() {
        for bytes in [
            b"".as_slice(),
            b"\x89PNG",
            b"RIFF\0\0\0\0WEBP",
            b"<svg>",
            b"<svg viewBox='0 0 x 1'>",
            b"<svg viewBox='0 0 0 0'>",
        ] {
            assert_eq!(of(bytes), None, "{bytes:?}");
        }
    }
}
