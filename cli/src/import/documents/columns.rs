//! Which column of a table holds what: by the headings, and where they leave it open, by the values.

use errbook_catalog::{Phrase, phrase};

use super::code;
use super::headings::{self, Role};
use super::language;
use super::record::Purpose;
use super::status;
use super::table::Table;
use crate::failure::Failure;

/// The roles that the user gives to headings: `--column code=ErrCode`.
pub(super) type Chosen = [(String, Role)];

/// Returns the role of each column; `None` for a table that lists no errors.
///
/// # Errors
///
/// Fails if two columns could be the code.
pub(super) fn assign(table: &Table, chosen: &Chosen) -> Result<Option<Vec<Option<Role>>>, Failure> {
    let mut assigned = Assigned::new(table, chosen);
    assigned.statuses_that_are_codes();
    if !assigned.find_code()? {
        return Ok(None);
    }
    assigned.find_name();
    assigned.find_message();
    assigned.languages();
    Ok(Some(assigned.roles))
}

struct Assigned<'t> {
    table: &'t Table,
    roles: Vec<Option<Role>>,
    doubts: Vec<u8>,
    /// Whether the user has given the role.
    fixed: Vec<bool>,
}

impl<'t> Assigned<'t> {
    fn new(table: &'t Table, chosen: &Chosen) -> Assigned<'t> {
        let own = |heading: &String| chosen.iter().find(|(name, _)| name == heading.trim()).map(|(_, role)| *role);
        let fixed: Vec<Option<Role>> = table.headings.iter().map(own).collect();
        let is_given = |role: Role| fixed.contains(&Some(role));
        let mut roles = Vec::new();
        let mut doubts = Vec::new();
        for (heading, fixed) in table.headings.iter().zip(&fixed) {
            let read = headings::read(heading).filter(|read| !is_given(read.role));
            roles.push(fixed.or(read.map(|read| read.role)));
            doubts.push(if fixed.is_some() { 0 } else { read.map_or(0, |read| read.doubt) });
        }
        Assigned { table, roles, doubts, fixed: fixed.iter().map(Option::is_some).collect() }
    }

    /// Returns the columns of a role.
    fn of(&self, role: Role) -> Vec<usize> {
        (0..self.roles.len()).filter(|column| self.roles.get(*column) == Some(&Some(role))).collect()
    }

    fn set(&mut self, column: usize, role: Option<Role>) {
        if let Some(own) = self.roles.get_mut(column) {
            *own = role;
        }
    }

    /// Returns whether most values of a column are as described.
    fn mostly(&self, column: usize, is: impl Fn(&str) -> bool) -> bool {
        let (mut all, mut right) = (0_usize, 0_usize);
        for cell in self.table.values(column) {
            all += 1;
            right += usize::from(is(&cell.text));
        }
        right > 0 && right * 10 >= all * 8
    }

    fn is_of_codes(&self, column: usize) -> bool {
        let is_code = |cell: &super::table::Cell| {
            let texts = code::texts(cell);
            !cell.spans.is_empty() || (!texts.is_empty() && texts.iter().all(|text| code::is_like(text)))
        };
        let (mut all, mut right) = (0_usize, 0_usize);
        for cell in self.table.values(column) {
            all += 1;
            right += usize::from(is_code(cell));
        }
        right > 0 && right * 10 >= all * 8
    }

    /// In Chinese, `状态码` is also what some call the code of an error.
    fn statuses_that_are_codes(&mut self) {
        let has_code = !self.of(Role::Code).is_empty();
        let statuses = self.of(Role::Status);
        for column in statuses {
            let is_fixed = self.fixed.get(column) == Some(&true);
            let is_status = self.mostly(column, |text| !status::read(text).list.is_empty());
            if !is_fixed && !is_status && !has_code && self.is_of_codes(column) {
                self.set(column, Some(Role::Code));
            }
        }
    }

    /// Keeps one column of codes; returns whether there is one.
    fn find_code(&mut self) -> Result<bool, Failure> {
        let named = self.of(Role::Code);
        if let Some(column) = named.iter().find(|column| self.fixed.get(**column) == Some(&true)) {
            self.keep_code(*column, &named);
            return Ok(true);
        }
        for doubt in 0..=2 {
            let of_doubt = named.iter().copied().filter(|column| self.doubts.get(*column) == Some(&doubt));
            // A heading that may mean something else needs values that are codes.
            let found: Vec<usize> = of_doubt.filter(|column| doubt == 0 || self.is_of_codes(*column)).collect();
            match found.as_slice() {
                [] => {}
                [column] => {
                    self.keep_code(*column, &named);
                    return Ok(true);
                }
                several => return Err(self.ambiguous(several)),
            }
        }
        for column in &named {
            // `error` is also what some call the message.
            self.set(*column, Some(Role::Text(Purpose::Message, None)));
        }
        let names: Vec<usize> = self.of(Role::Name).into_iter().filter(|column| self.is_of_codes(*column)).collect();
        if let [column] = names.as_slice() {
            self.set(*column, Some(Role::Code));
            return Ok(true);
        }
        let has_rest = self.roles.iter().any(|role| matches!(role, Some(Role::Text(..) | Role::Status)));
        let by_values: Vec<usize> = (0..self.roles.len())
            .filter(|column| self.roles.get(*column) == Some(&None))
            .filter(|column| has_rest && self.mostly(*column, code::is_surely) && self.is_distinct(*column))
            .collect();
        match by_values.as_slice() {
            [] => Ok(false),
            [column] => {
                self.set(*column, Some(Role::Code));
                Ok(true)
            }
            several => Err(self.ambiguous(several)),
        }
    }

    fn keep_code(&mut self, column: usize, named: &[usize]) {
        for other in named.iter().filter(|other| **other != column) {
            // Beside a code, `error` and `key` are names, and other words are texts.
            let role = if self.is_of_codes(*other) { Role::Name } else { Role::Text(Purpose::Message, None) };
            self.set(*other, Some(role));
        }
    }

    fn is_distinct(&self, column: usize) -> bool {
        let values: Vec<&str> = self.table.values(column).map(|cell| cell.text.as_str()).collect();
        let distinct: std::collections::HashSet<&&str> = values.iter().collect();
        distinct.len() * 10 >= values.len() * 9
    }

    fn ambiguous(&self, columns: &[usize]) -> Failure {
        let headings: Vec<&str> =
            columns.iter().filter_map(|column| self.table.headings.get(*column)).map(String::as_str).collect();
        let list = Phrase::list(headings.iter().copied());
        let first = headings.first().copied().unwrap_or_default();
        let place = &self.table.place;
        Failure::new(phrase!(
            "{place}: more than one column could be the code: {list}",
            "{place}：不止一列可能是错误码：{list}";
            list
        ))
        .help(phrase!("choose one: `--column code={first}`", "请指定一列：`--column code={first}`"))
    }

    /// A column of names is one only if its values are; others are titles.
    fn find_name(&mut self) {
        let names = self.of(Role::Name);
        let mut has_one = false;
        for column in names {
            let is_fixed = self.fixed.get(column) == Some(&true);
            let role = match is_fixed || self.is_of_codes(column) {
                true if has_one => None,
                true => Some(Role::Name),
                false => Some(Role::Text(Purpose::Title, None)),
            };
            has_one |= role == Some(Role::Name);
            self.set(column, role);
        }
    }

    /// Where no heading says "message", the description is the message, or else the title, or else the longest text.
    fn find_message(&mut self) {
        let is_message = |role: &Option<Role>| matches!(role, Some(Role::Text(Purpose::Message, _)));
        // "Meaning" beside "message" describes.
        if self.roles.iter().zip(&self.doubts).any(|(role, doubt)| is_message(role) && *doubt == 0) {
            for (role, doubt) in self.roles.iter_mut().zip(&self.doubts) {
                if let Some(Role::Text(purpose @ Purpose::Message, _)) = role {
                    *purpose = if *doubt > 0 { Purpose::Description } else { Purpose::Message };
                }
            }
        }
        for wanted in [Purpose::Description, Purpose::Title] {
            if self.roles.iter().any(is_message) {
                return;
            }
            for role in &mut self.roles {
                match role {
                    Some(Role::Text(purpose, _)) if *purpose == wanted => *purpose = Purpose::Message,
                    _ => {}
                }
            }
        }
        if self.roles.iter().any(is_message) {
            return;
        }
        let length = |column: &usize| self.table.values(*column).map(|cell| cell.text.len()).sum::<usize>();
        let open = (0..self.roles.len()).filter(|column| self.roles.get(*column) == Some(&None));
        let longest = open.filter(|column| length(column) > 0).max_by_key(length);
        if let Some(column) = longest {
            self.set(column, Some(Role::Text(Purpose::Message, None)));
        }
    }

    /// Gives each text a language. Of two columns for the same purpose in one language, the second is a note.
    fn languages(&mut self) {
        let mut taken: Vec<(Purpose, &'static str)> = Vec::new();
        for column in 0..self.roles.len() {
            let Some(Some(Role::Text(purpose, named))) = self.roles.get(column).copied() else { continue };
            let texts = self.table.values(column).map(|cell| cell.text.as_str());
            let language = named.unwrap_or_else(|| language::of(texts));
            let purpose = match purpose {
                Purpose::Message if taken.contains(&(purpose, language)) => Purpose::Description,
                other => other,
            };
            taken.push((purpose, language));
            self.set(column, Some(Role::Text(purpose, Some(language))));
        }
    }
}
