//! Typing errors.

/// Returns the number of letters that are wrong, missing, added or swapped with their neighbour; `limit + 1` if there are more.
pub(crate) fn distance(a: &[char], b: &[char], limit: usize) -> usize {
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let changed = get(&last, j) + usize::from(letter != other);
            let mut steps = changed.min(get(&last, j + 1) + 1).min(get(&row, j) + 1);
            let is_swapped = i > 0 && j > 0 && a.get(i - 1) == Some(other) && b.get(j - 1) == Some(letter);
            if is_swapped {
                steps = steps.min(get(&before, j - 1) + 1);
            }
            row.push(steps);
        }
        if row.iter().all(|steps| *steps > limit) {
            return limit + 1;
        }
        before = last;
        last = row;
    }
    last.last().map_or(limit + 1, |steps| (*steps).min(limit + 1))
}

/// Returns how many typing errors a word of this length may have.
pub(crate) fn allowed(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_is_one_step() {
        let steps = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2);
        assert_eq!(steps("passwrd", "password"), 1);
        assert_eq!(steps("tiem", "time"), 1);
        assert_eq!(steps("locked", "locked"), 0);
        assert_eq!(steps("token", "ticket"), 3, "more than two");
    }
}
