//! Workflow commands of GitHub Actions, by which a program annotates lines of a pull request.

use std::path::Path;

use errbook_catalog::files::{display, tidy};
use errbook_catalog::{Place, Sources, Span};

/// How an annotation is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Severity {
    Error,
    Warning,
    Notice,
}

/// An annotation.
#[derive(Debug)]
pub(crate) struct Annotation {
    pub(crate) severity: Severity,
    /// The path from the root of the repository; `None`: the annotation is shown on the page of the run.
    pub(crate) file: Option<String>,
    /// Where it starts, and the place after its last character.
    pub(crate) range: Option<(Place, Place)>,
    pub(crate) title: String,
    /// It may have several lines.
    pub(crate) message: String,
}

impl Annotation {
    /// Returns the workflow command, with a line break behind it: `::error file=catalog.toml,line=3::…`.
    pub(crate) fn command(&self) -> String {
        let name = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        };
        let mut properties = Vec::new();
        if let Some(file) = &self.file {
            properties.push(format!("file={}", escaped_property(file)));
            if let Some((start, end)) = self.range {
                properties.push(format!("line={},endLine={}", start.line, end.line));
                // Columns count only where both are of one line.
                if start.line == end.line {
                    properties.push(format!("col={},endColumn={}", start.column, end.column));
                }
            }
        }
        properties.push(format!("title={}", escaped_property(&self.title)));
        format!("::{name} {}::{}\n", properties.join(","), escaped(&self.message))
    }
}

/// Returns the start of a span, and the place after its last character.
pub(crate) fn range(sources: &Sources, span: Span) -> (Place, Place) {
    (sources.place(span), sources.place(Span { start: span.end.max(span.start), ..span }))
}

/// Returns the path of a file as annotations need it, from the root of the repository: a job can run in a folder below. `name` is
/// relative to `here`. Outside of GitHub Actions it is returned as it is.
pub(crate) fn path_from_root(here: &Path, name: &str) -> String {
    let in_workspace = || {
        let root = std::env::var_os("GITHUB_WORKSPACE").filter(|root| !root.is_empty())?;
        let root = Path::new(&root);
        let path = tidy(&here.join(name));
        display(&path, root).or_else(|| display(&path, &root.canonicalize().ok()?))
    };
    in_workspace().unwrap_or_else(|| name.to_owned())
}

/// Escapes the data of a workflow command, as `escapeData` of `@actions/core` (packages/core/src/command.ts).
fn escaped(data: &str) -> String {
    data.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property of a workflow command, as `escapeProperty` of `@actions/core`.
fn escaped_property(value: &str) -> String {
    escaped(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_one_line_whatever_its_values_are() {
        let hostile = "100%,\r\n::set-output name=a::b";
        let annotation = Annotation {
            severity: Severity::Warning,
            file: Some(hostile.to_owned()),
            range: Some((Place { line: 2, column: 3 }, Place { line: 2, column: 5 })),
            title: "a:b".to_owned(),
            message: hostile.to_owned(),
        };
        let file = "100%25%2C%0D%0A%3A%3Aset-output name=a%3A%3Ab";
        let message = "100%25,%0D%0A::set-output name=a::b";
        let expected = format!("::warning file={file},line=2,endLine=2,col=3,endColumn=5,title=a%3Ab::{message}\n");
        assert_eq!(annotation.command(), expected);
    }

    #[test]
    fn several_lines_have_no_columns_and_a_place_without_a_file_is_none() {
        let range = Some((Place { line: 2, column: 3 }, Place { line: 4, column: 1 }));
        let annotation = |file: Option<&str>| {
            let (title, message) = ("t".to_owned(), "m".to_owned());
            let file = file.map(str::to_owned);
            Annotation { severity: Severity::Notice, file, range, title, message }.command()
        };
        assert_eq!(annotation(Some("a")), "::notice file=a,line=2,endLine=4,title=t::m\n");
        assert_eq!(annotation(None), "::notice title=t::m\n");
    }
}
