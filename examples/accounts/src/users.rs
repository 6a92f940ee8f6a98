//! Users, and those of the demonstration.

use std::collections::BTreeMap;

/// The role of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// May change their own account only.
    #[default]
    User,
    /// Administration.
    Admin,
    /// May do everything; works for one address only.
    Root,
}

/// The only address that the root role works for.
pub const ROOT_EMAIL: &str = "admin@svc.plus";

/// A user.
#[derive(Debug, Clone, Default)]
pub struct User {
    /// The name, which is unique.
    pub name: String,
    /// The address, which is unique.
    pub email: String,
    /// The password in plain text, in memory only. A real service stores a hash.
    pub password: String,
    /// The role.
    pub role: Role,
    /// Whether the address is confirmed.
    pub verified: bool,
    /// Whether the account is suspended.
    pub suspended: bool,
    /// Whether the account is read-only.
    pub read_only: bool,
    /// The TOTP secret of a user with a second factor.
    pub totp: Option<Vec<u8>>,
    /// The tenant, and whether the user administers it.
    pub tenant: Option<(String, bool)>,
}

/// The password of every user of the demonstration.
pub const PASSWORD: &str = "correct horse";

/// The TOTP secret of the user `mona`.
pub const MONAS_SECRET: &[u8] = b"mona-has-20-bytes-ok";

/// Returns one user for each state of an account.
pub(crate) fn demonstration() -> BTreeMap<String, User> {
    let user = |name: &str| User {
        name: name.to_owned(),
        email: format!("{name}@example.com"),
        password: PASSWORD.to_owned(),
        verified: true,
        ..User::default()
    };
    let acme = |administers| Some(("acme".to_owned(), administers));
    let users = [
        User { tenant: acme(false), ..user("ann") },
        User { tenant: acme(true), role: Role::Admin, ..user("adam") },
        User { role: Role::Root, email: ROOT_EMAIL.to_owned(), ..user("root") },
        User { role: Role::Root, ..user("rupert") },
        User { totp: Some(MONAS_SECRET.to_vec()), ..user("mona") },
        User { totp: Some(b"too short".to_vec()), ..user("otto") },
        User { verified: false, ..user("nina") },
        User { suspended: true, ..user("sue") },
        User { read_only: true, role: Role::Admin, ..user("demo") },
    ];
    users.into_iter().map(|user| (user.name.clone(), user)).collect()
}
