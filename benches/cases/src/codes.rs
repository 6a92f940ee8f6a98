//! Enums of many codes, and texts to look up.

include!(concat!(env!("OUT_DIR"), "/codes.rs"));
include!("../names.rs");

/// Returns the function that looks up one of `size` codes and returns its position in the catalog; `None` for sizes other than
/// [`SIZES`].
#[must_use]
pub fn finder(size: usize) -> Option<fn(&str) -> Option<usize>> {
    match size {
        10 => Some(|code| Some(Codes10::from_code(code)? as usize)),
        100 => Some(|code| Some(Codes100::from_code(code)? as usize)),
        1_000 => Some(|code| Some(Codes1000::from_code(code)? as usize)),
        10_000 => Some(|code| Some(Codes10000::from_code(code)? as usize)),
        _ => None,
    }
}

/// Returns all codes in an order that a branch predictor cannot guess.
#[must_use]
pub fn shuffled(size: usize) -> Vec<String> {
    let mut codes: Vec<_> = (0..size).map(code).collect();
    // The generator of Numerical Recipes; any would do.
    let mut state = 1_u32;
    for last in (1..codes.len()).rev() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        codes.swap(last, (state >> 8) as usize % (last + 1));
    }
    codes
}

/// Returns as many texts that look like codes but are not.
#[must_use]
pub fn misses(size: usize) -> Vec<String> {
    shuffled(size).into_iter().map(|code| code.replace("_0", "_9")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_and_no_miss_is() {
        for size in SIZES {
            let find = finder(size).expect("a finder for each size");
            assert!((0..size).all(|index| find(&code(index)) == Some(index)));
            assert!(misses(size).iter().all(|miss| find(miss).is_none()), "{size}");
        }
    }

    #[test]
    fn shuffling_keeps_all_codes() {
        let mut codes = shuffled(1_000);
        assert_ne!(codes, (0..1_000).map(code).collect::<Vec<_>>());
        codes.sort();
        let mut sorted: Vec<_> = (0..1_000).map(code).collect();
        sorted.sort();
        assert_eq!(codes, sorted);
    }
}
