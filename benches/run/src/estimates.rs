//! Criterion's measurements, read from its files.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// All measurements.
pub struct Estimates(Vec<Group>);

/// The ways to do one task, fastest first.
pub struct Group {
    name: String,
    rows: Vec<(String, f64)>,
}

impl Estimates {
    /// Reads the folders of all rounds, as criterion writes them: one folder per group, and in it one per way. Takes the median
    /// of a way's samples, or with `fastest` the fastest sample, which is less noisy on a busy machine; then the median of all
    /// rounds.
    ///
    /// # Errors
    ///
    /// A file cannot be read, or is not one of criterion's.
    pub fn read(folder: &Path, fastest: bool) -> io::Result<Self> {
        let mut measured: BTreeMap<(String, String), Vec<f64>> = BTreeMap::new();
        for round in folders(folder)? {
            for group in folders(&round)? {
                for way in folders(&group)? {
                    let new = way.join("new");
                    if !new.is_dir() {
                        continue;
                    }
                    let names = json(&new.join("benchmark.json"))?;
                    let key = (text(&names, "group_id")?, text(&names, "function_id")?);
                    let time = if fastest { fastest_sample(&new)? } else { median(&new)? };
                    measured.entry(key).or_default().push(time);
                }
            }
        }
        let mut groups: Vec<Group> = Vec::new();
        for ((name, way), mut times) in measured {
            times.sort_by(f64::total_cmp);
            let time = times.get(times.len() / 2).copied().unwrap_or_default();
            match groups.iter_mut().find(|group| group.name == name) {
                Some(group) => group.rows.push((way, time)),
                None => groups.push(Group { name, rows: vec![(way, time)] }),
            }
        }
        for group in &mut groups {
            group.rows.sort_by(|one, other| one.1.total_cmp(&other.1));
        }
        // `code hit among 1000` before `code hit among 10000`, and both after `body with fields`.
        groups.sort_by_key(|group| {
            (group.name.split(' ').next().map(str::to_owned), group.name.len(), group.name.clone())
        });
        Ok(Self(groups))
    }

    /// Returns all groups.
    pub fn groups(&self) -> &[Group] {
        &self.0
    }

    /// Returns the group of this name.
    pub fn group(&self, name: &str) -> Option<&Group> {
        self.0.iter().find(|group| group.name == name)
    }

    /// Returns the median of one way in one group.
    pub fn nanoseconds(&self, group: &str, way: &str) -> Option<f64> {
        self.group(group)?.nanoseconds(way)
    }
}

impl Group {
    /// The task.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The ways and their medians, fastest first.
    pub fn rows(&self) -> impl Iterator<Item = (&str, f64)> {
        self.rows.iter().map(|(name, nanoseconds)| (name.as_str(), *nanoseconds))
    }

    /// Returns the median of one way.
    pub fn nanoseconds(&self, way: &str) -> Option<f64> {
        self.rows().find(|(name, _)| *name == way).map(|(_, nanoseconds)| nanoseconds)
    }
}

/// Returns the subfolders of a folder.
fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    Ok(found)
}

/// Returns criterion's median in nanoseconds.
fn median(folder: &Path) -> io::Result<f64> {
    let estimates = json(&folder.join("estimates.json"))?;
    let median = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
    median.ok_or_else(|| io::Error::other("criterion wrote no median"))
}

/// Returns the fastest sample, in nanoseconds per iteration.
fn fastest_sample(folder: &Path) -> io::Result<f64> {
    let samples = json(&folder.join("sample.json"))?;
    let numbers = |key: &str| {
        let list = samples.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_f64).collect::<Vec<_>>()
    };
    let each = numbers("times").into_iter().zip(numbers("iters")).map(|(time, iterations)| time / iterations);
    each.min_by(f64::total_cmp).ok_or_else(|| io::Error::other("criterion wrote no samples"))
}

fn json(path: &Path) -> io::Result<Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}

fn text(value: &Value, key: &str) -> io::Result<String> {
    let text = value.get(key).and_then(Value::as_str).map(str::to_owned);
    text.ok_or_else(|| io::Error::other(format!("criterion wrote no {key}")))
}
