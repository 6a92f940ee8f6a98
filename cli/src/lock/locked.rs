//! The lock of a catalog as it is on disk.

use errbook_catalog::contract::{Contract, Lock, LockError, LockProblem};
use errbook_catalog::files::{self, File, Unreadable, read_content};
use errbook_catalog::{LockFile, Reading, enforce, phrase};

use crate::failure::Failure;
use crate::session::Session;
use crate::{diagnostics, phrases, terminal};

/// The lock of a catalog.
pub(super) struct Locked {
    pub(super) file: File,
    pub(super) lock: Lock,
    /// Whether there is no file yet.
    pub(super) is_new: bool,
    /// Whether the file has both sides of a merge, which are joined here.
    pub(super) is_joined: bool,
    /// The text that `lock` was read from.
    text: String,
}

impl Locked {
    /// Reads the lock of a catalog. To be checked, it must exist, have no conflict, and not be broken.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read; then the diagnostics have been printed.
    pub(super) fn read(
        session: &Session,
        file: &File,
        reading: &mut Reading,
        contract: &Contract,
        is_check: bool,
    ) -> Result<Locked, Failure> {
        let mut locked =
            Locked { file: file.clone(), lock: Lock::default(), is_new: false, is_joined: false, text: String::new() };
        let bytes = match read_content(&file.path) {
            Ok(bytes) => bytes,
            Err(Unreadable::Missing) if is_check => return Err(missing(file)),
            Err(Unreadable::Missing) => {
                locked.is_new = true;
                return Ok(locked);
            }
            Err(error) => {
                let reason = files::reason(file, &error);
                return Err(refused(session, reading, file, LockFile::Unreadable(reason)));
            }
        };
        let text = core::str::from_utf8(&bytes).ok();
        match text.map(|text| (text, Lock::read(text))) {
            Some((text, Ok(lock))) => {
                (locked.lock, locked.text) = (lock, text.to_owned());
                if is_check {
                    locked.hold(session, reading)?;
                }
                Ok(locked)
            }
            Some((text, Err(LockError { problem: LockProblem::Conflict, .. }))) if !is_check => {
                locked.lock = Lock::join(text, contract).map_err(|_| not_joined(file))?;
                locked.text = locked.lock.to_string();
                locked.is_joined = true;
                Ok(locked)
            }
            _ => Err(refused(session, reading, file, LockFile::Content(&bytes))),
        }
    }

    /// Holds the catalog against its lock.
    ///
    /// # Errors
    ///
    /// Fails if breaking changes are not accepted; then the diagnostics of the compiler have been printed.
    pub(super) fn hold(&self, session: &Session, reading: &mut Reading) -> Result<(), Failure> {
        if self.is_new {
            return Ok(());
        }
        enforce(reading, &self.file.name, LockFile::Content(self.text.as_bytes()));
        let breaks = print_errors(session, reading);
        if breaks == 0 {
            return Ok(());
        }
        let (name, breaks) = (&self.file.name, phrases::breaks(breaks));
        let text = match self.is_joined {
            true => phrase!(
                "both sides of the merge are joined in {name}, with {breaks} to accept",
                "已在 {name} 中合并双方，有 {breaks}需要接受";
                breaks
            ),
            false => phrase!("{breaks} not accepted in {name}", "有 {breaks}尚未在 {name} 中接受"; breaks),
        };
        Err(Failure::new(text))
    }
}

/// Prints what is wrong with a lock that cannot be read.
fn refused(session: &Session, reading: &mut Reading, file: &File, lock: LockFile<'_>) -> Failure {
    enforce(reading, &file.name, lock);
    print_errors(session, reading);
    let name = &file.name;
    Failure::new(phrase!("{name} cannot be used and is unchanged", "{name} 无法使用，没有改动"))
}

/// Prints the errors of a catalog that had none before it was held against its lock; returns how many there are.
fn print_errors(session: &Session, reading: &Reading) -> usize {
    let mut out = String::new();
    diagnostics::list(reading.errors(), &reading.sources, session.locale, &mut out);
    terminal::print_error(&out);
    reading.errors().count()
}

fn missing(file: &File) -> Failure {
    let name = &file.name;
    let help = phrase!("write it with `errbook lock`, and commit it", "请运行 `errbook lock` 写入并提交");
    Failure::new(phrase!("{name} does not exist", "{name} 不存在")).help(help)
}

fn not_joined(file: &File) -> Failure {
    let name = &file.name;
    let text = phrase!("cannot join both sides of the merge in {name}", "无法合并 {name} 中的双方");
    Failure::new(text).help(phrase!(
        "take one side, such as with `git checkout --ours {name}`, and run `errbook lock` again",
        "请先取其中一方，例如 `git checkout --ours {name}`，再运行 `errbook lock`"
    ))
}
