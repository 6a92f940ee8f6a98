"""Makes a crate of the code in Rust: python3 rust.py FOLDER OUT ROOT.

A module has the types of a catalog once, and each piece of code as a function. All catalogs are those that git knows.
"""

import os
import pathlib
import re
import subprocess
import sys

folder, out, root = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
listed = subprocess.run(["git", "ls-files", "*.toml"], cwd=root, check=True, capture_output=True, text=True).stdout
# Those of tests/ui have types that do not compile, on purpose.
paths = [path for path in listed.splitlines() if not path.startswith("tests/ui/")]
catalogs = {path.removesuffix(".toml").replace("/", "-"): path for path in paths}
(out / "src").mkdir(parents=True)
modules, count = [], 0
for catalog in sorted(folder.iterdir()):
    files = sorted(catalog.glob("*.rust"))
    if catalog.name not in catalogs or not files:
        continue
    path = os.path.relpath(root / catalogs[catalog.name], out)
    types, functions = None, []
    for file in files:
        code = file.read_text(encoding="utf-8")
        own = re.findall(r"^#\[errbook.*?\]\npub enum \w+ \{\}$", code, re.MULTILINE)
        for one in own:
            code = code.replace(one, "", 1)
        assert types in (None, own), f"{file} has other types"
        types = own
        signature = f"pub async fn {file.stem}(url: &str) -> Result<(), Box<dyn std::error::Error>>"
        functions.append(f"// {file}\n{signature} {{\n{code}\nOk(())\n}}\n")
    declared = "\n".join(types or []).replace("decode)", f'decode, catalog = "{path}")')
    name = "m_" + re.sub(r"\W", "_", catalog.name)
    text = f"#![allow(dead_code, deprecated)]\n{declared}\n{''.join(functions)}"
    (out / "src" / f"{name}.rs").write_text(text, encoding="utf-8")
    modules.append(name)
    count += len(files)
assert count, "no code"
(out / "src" / "lib.rs").write_text("".join(f"pub mod {name};\n" for name in modules), encoding="utf-8")
(out / "Cargo.toml").write_text(
    f"""[package]
name = "snippets"
version = "0.0.0"
edition = "2024"

[dependencies]
errbook = {{ path = "{os.path.relpath(root / 'errbook', out)}", features = ["cldr", "client", "http", "json"] }}
reqwest = {{ version = "0.12", default-features = false }}
tokio = {{ version = "1", features = ["time"] }}

[workspace]
""",
    encoding="utf-8",
)
print(f"Rust: {count}")
