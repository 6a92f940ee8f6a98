"""Wraps the code in Java into classes, with what its first line imports: python3 java.py FOLDER OUT."""

import pathlib
import sys

out = pathlib.Path(sys.argv[2])
out.mkdir(parents=True)
paths = sorted(pathlib.Path(sys.argv[1]).rglob("*.java"))
assert paths, "no code"
for number, path in enumerate(paths):
    code = path.read_text(encoding="utf-8")
    imports = code.split("\n", 1)[0].removeprefix("// ").split(", ")
    text = "".join(f"import {name};\n" for name in imports)
    text += f"// {path}\nclass Snippet{number} {{\nvoid handle(String url) throws Exception {{\n{code}}}\n}}\n"
    (out / f"Snippet{number}.java").write_text(text, encoding="utf-8")
print(f"Java: {len(paths)}")
