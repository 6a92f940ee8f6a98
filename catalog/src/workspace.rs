//! Reads the workspace of a `Cargo.toml`.

use crate::toml;
use crate::tree::Value;

/// Returns the folders that the workspace of a `Cargo.toml` excludes; `None` if the file declares no workspace.
///
/// The search for a catalog ends at the root of the workspace.
pub(crate) fn workspace_excludes(manifest: &str) -> Option<Vec<String>> {
    let manifest = toml::sound(manifest)?;
    let Some(Value::Table(workspace)) = manifest.get("workspace") else { return None };
    let Some(Value::Array(excluded)) = workspace.get("exclude") else { return Some(Vec::new()) };
    let paths = excluded.iter().filter_map(|path| match &path.value {
        Value::String(path) => Some(path.as_ref().to_owned()),
        _ => None,
    });
    Some(paths.collect())
}

#[cfg(test)]
mod tests {
    use super::workspace_excludes;

    #[test]
    fn only_a_manifest_with_a_workspace_has_excluded_folders() {
        assert_eq!(workspace_excludes("[package]\nname = 'a'"), None);
        assert_eq!(workspace_excludes("[workspace"), None);
        assert_eq!(workspace_excludes("workspace = 1"), None);
        assert_eq!(workspace_excludes("[workspace]"), Some(Vec::new()));
        assert_eq!(workspace_excludes("[workspace]\nexclude = ['a', 1, 'b/c']"), Some(vec!["a".into(), "b/c".into()]));
    }
}
