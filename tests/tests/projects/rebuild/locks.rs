//! Changes of locks.

use std::time::SystemTime;

use errbook_catalog::contract::{Contract, Detail, Lock};
use errbook_catalog::read_texts;
use errbook_tests::scratch::{self, Scratch};

use crate::rebuild::builds::{
    CATALOG, LOST, TEMPORARY, assert_builds, assert_fails, assert_is_fresh, package, program, write_catalog,
};

const MISSING: &str = "`[lock]` requires the lock `catalog.lock`, which does not exist";
const CHANGED: &str = "the code of `lost` changed from `\"gone\"` to `\"lost\"`";

/// The lock of [`CATALOG`], with the part that it includes.
fn lock() -> String {
    let reading = read_texts("catalog.toml", CATALOG, &[("parts/lost.toml", LOST)]);
    let mut lock = Lock::default();
    lock.update(&Contract::of(&reading.catalog, Detail::Contract));
    lock.to_string()
}

/// The same, in which `lost` has another code.
fn broken() -> String {
    let (own, other) = ("code = \"lost\"", "code = \"gone\"");
    assert!(lock().contains(own));
    lock().replace(own, other)
}

/// Requires the lock of a catalog in a folder: nothing, or with `/` at its end.
fn require_lock(scratch: &Scratch, folder: &str) {
    write_catalog(scratch, folder, &format!("{CATALOG}[lock]\n"), LOST);
}

#[test]
fn every_change_of_a_lock_that_is_required_is_seen() {
    let scratch = package("rebuild-lock");
    require_lock(&scratch, "");
    assert_fails(&scratch, MISSING);
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");

    // Edited, and mended.
    scratch.write("catalog.lock", &broken());
    assert_fails(&scratch, CHANGED);
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");
    scratch.write("catalog.lock", "");
    assert_fails(&scratch, "the lock is empty");
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");

    // Deleted, moved away and back.
    scratch.remove("catalog.lock");
    assert_fails(&scratch, MISSING);
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");
    scratch.rename("catalog.lock", "moved.lock");
    assert_fails(&scratch, MISSING);
    scratch.rename("moved.lock", "catalog.lock");
    assert_builds(&scratch, "first lost");

    // The catalog changes, and the lock with it.
    scratch.write("parts/lost.toml", &LOST.replace("status", "code = 'gone'\nstatus"));
    assert_fails(&scratch, "the code of `lost` changed from `\"lost\"` to `\"gone\"`");
    scratch.write("catalog.lock", &broken());
    assert_builds(&scratch, "first lost");
}

#[test]
fn a_lock_that_is_not_required_is_seen_once_it_is_there_and_a_new_one_with_the_next_edit() {
    let scratch = package("rebuild-first-lock");
    assert_builds(&scratch, "first lost");
    scratch.write("catalog.lock", &broken());
    // cargo watches files that are there. `[lock]` would have failed the build before.
    assert_is_fresh(&scratch);
    scratch.set_time("src/main.rs", SystemTime::now());
    assert_fails(&scratch, CHANGED);
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");
    scratch.write("catalog.lock", &broken());
    assert_fails(&scratch, CHANGED);
    scratch.remove("catalog.lock");
    assert_builds(&scratch, "first lost");
}

#[test]
fn the_lock_of_a_linked_catalog_is_that_of_the_catalog() {
    let scratch = Scratch::new(TEMPORARY, "rebuild-linked-lock");
    scratch.write("Cargo.toml", "[workspace]\nresolver = '3'\nmembers = ['linked']\n");
    scratch.write("linked/Cargo.toml", &scratch::manifest("rebuild-linked-lock"));
    scratch.write("linked/src/main.rs", &program(""));
    require_lock(&scratch, "");
    #[cfg(unix)]
    for name in ["catalog.toml", "parts"] {
        std::os::unix::fs::symlink(format!("../{name}"), scratch.path("linked").join(name)).expect("a link");
    }
    assert_fails(&scratch, MISSING);
    scratch.write("catalog.lock", &lock());
    assert_builds(&scratch, "first lost");
    scratch.write("catalog.lock", &broken());
    assert_fails(&scratch, CHANGED);
}

#[test]
fn the_lock_of_a_catalog_outside_of_the_workspace_does_not_bind() {
    let scratch = Scratch::new(TEMPORARY, "rebuild-others-lock");
    let others = "others/catalog.toml";
    scratch.write("others/Cargo.toml", "[workspace]\n");
    require_lock(&scratch, "others/");
    scratch.write("others/catalog.lock", &broken());
    scratch.write("own/Cargo.toml", &(scratch::manifest("rebuild-others-lock") + "\n[workspace]\n"));
    scratch.write("own/Cargo.lock", &std::fs::read_to_string(scratch.path("Cargo.lock")).expect("the versions"));
    scratch.write("own/src/main.rs", &program(&format!("#[api_error(catalog = \"../{others}\")]")));
    let build = |folder: &str| {
        let mut cargo = scratch.cargo("build");
        scratch.build_by(cargo.current_dir(scratch.path(folder)).args(["--verbose", "--message-format=json"]))
    };
    assert_eq!(build("own").outcome(), "first lost\n");
    // Neither its changes nor its removal are seen.
    scratch.write("others/catalog.lock", "");
    assert!(build("own").fresh);
    scratch.remove("others/catalog.lock");
    assert!(build("own").fresh);
}
