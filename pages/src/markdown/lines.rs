//! The lines of Markdown, with what quotations and lists put before each of them.

use pulldown_cmark::{Event, Tag, TagEnd};

/// Markdown, as blocks are added to it.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) out: String,
    open: Vec<Container>,
    /// What is between the last block and the next one.
    gap: Gap,
    /// The marker of the list that ended last, if no other block followed it at its level.
    last: Option<char>,
}

/// What is before the next block.
#[derive(Clone, Copy, Default, PartialEq)]
enum Gap {
    /// It is the first.
    #[default]
    None,
    /// It begins the next line.
    Line,
    /// A blank line.
    Blank,
}

enum Container {
    Quote { started: bool },
    List { number: Option<u64>, marker: char, loose: bool, started: bool },
    Item { first: Option<String>, indent: usize, loose: bool },
}

impl Lines {
    /// Whether no list and no quotation is open.
    pub(super) fn is_at_top(&self) -> bool {
        self.open.is_empty()
    }

    /// Adds a block of lines.
    pub(super) fn block(&mut self, text: &str) {
        match self.gap {
            Gap::None => {}
            Gap::Line => self.out.push('\n'),
            Gap::Blank => {
                self.out.push('\n');
                // The blank line is before a new item or quotation.
                let is_new = |open: &Container| {
                    matches!(open, Container::Item { first: Some(_), .. } | Container::Quote { started: false })
                };
                let above = self.open.iter().position(is_new);
                let prefix: String =
                    self.open.iter().take(above.unwrap_or(self.open.len())).map(Container::rest).collect();
                self.out.push_str(prefix.trim_end());
                self.out.push('\n');
            }
        }
        for (number, line) in text.lines().enumerate() {
            if number > 0 {
                self.out.push('\n');
            }
            let prefix: String = self.open.iter_mut().map(Container::take).collect();
            let prefix = if line.is_empty() { prefix.trim_end() } else { &prefix };
            self.out.push_str(prefix);
            self.out.push_str(line);
        }
        for open in &mut self.open {
            if let Container::List { started, .. } | Container::Quote { started } = open {
                *started = true;
            }
        }
        self.last = None;
        self.gap = self.after();
    }

    /// Returns what follows a block: in an item without paragraphs, no blank line, which would give it some.
    fn after(&self) -> Gap {
        let item = self.open.iter().rev().find(|open| matches!(open, Container::Item { .. } | Container::Quote { .. }));
        if let Some(Container::Item { loose: false, .. }) = item { Gap::Line } else { Gap::Blank }
    }

    pub(super) fn start_quote(&mut self) {
        self.open.push(Container::Quote { started: false });
        self.last = None;
    }

    /// Starts a list: numbered from a number, or with bullets. `loose` is whether its items have paragraphs.
    pub(super) fn start_list(&mut self, number: Option<u64>, loose: bool) {
        // A list right after another one of its kind is a new one only with another marker.
        let markers = if number.is_some() { ['.', ')'] } else { ['-', '*'] };
        let marker = if self.last == Some(markers[0]) { markers[1] } else { markers[0] };
        self.open.push(Container::List { number, marker, loose, started: false });
    }

    pub(super) fn start_item(&mut self) {
        let Some(Container::List { number, marker, loose, started }) = self.open.last_mut() else { return };
        let mark = match number {
            Some(next) => {
                let mark = format!("{next}{marker} ");
                // CommonMark §5.2: at most nine digits.
                *next = next.saturating_add(1).min(999_999_999);
                mark
            }
            None => format!("{marker} "),
        };
        let (loose, started) = (*loose, *started);
        self.open.push(Container::Item { indent: mark.len(), first: Some(mark), loose });
        if started {
            self.gap = if loose { Gap::Blank } else { Gap::Line };
        }
    }

    /// Ends the innermost quotation, list or item. One without content leaves nothing.
    pub(super) fn end(&mut self) {
        let ended = self.open.pop();
        if self.gap != Gap::None {
            self.gap = self.after();
        }
        match ended {
            Some(Container::List { marker, started: true, .. }) => self.last = Some(marker),
            Some(Container::Quote { .. }) => self.last = None,
            _ => {}
        }
    }
}

impl Container {
    /// Returns what is before the next line.
    fn take(&mut self) -> String {
        match self {
            Container::Item { first, .. } => first.take().unwrap_or_else(|| self.rest()),
            _ => self.rest(),
        }
    }

    /// Returns what is before a line that is not the first.
    fn rest(&self) -> String {
        match self {
            Container::Quote { .. } => "> ".to_owned(),
            Container::List { .. } => String::new(),
            Container::Item { indent, .. } => " ".repeat(*indent),
        }
    }
}

/// Returns for each list, in order, whether it is loose: its items have paragraphs (CommonMark §5.3).
pub(super) fn looseness(events: &[Event<'_>]) -> Vec<bool> {
    let mut loose = Vec::new();
    // The number of each open list; `None` for a quotation.
    let mut open: Vec<Option<usize>> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::List(_)) => {
                open.push(Some(loose.len()));
                loose.push(false);
            }
            Event::Start(Tag::BlockQuote(_)) => open.push(None),
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => {
                open.pop();
            }
            Event::Start(Tag::Paragraph | Tag::HtmlBlock) => {
                if let Some(list) = open.last().copied().flatten().and_then(|list| loose.get_mut(list)) {
                    *list = true;
                }
            }
            _ => {}
        }
    }
    loose
}
