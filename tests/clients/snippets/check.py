"""Checks the code in Python: its syntax, that no name of it is reserved or unknown, and that nothing is read before it is set.

python3 check.py FOLDER
"""

import ast
import builtins
import pathlib
import sys

GIVEN = {"url", *dir(builtins)}


def check(path: pathlib.Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), path)
    known, set_here = set(GIVEN), {"url"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            set_here |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            assert node.id not in set_here or node.id in ("violation", "one"), f"{path}: {node.id} is set twice"
            set_here.add(node.id)
    known |= set_here
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Name) or node.id in known, f"{path}: {node.id} is not known"
    compile(tree, path, "exec")


paths = sorted(pathlib.Path(sys.argv[1]).rglob("*.python"))
assert paths, "no code"
for path in paths:
    check(path)
print(f"Python: {len(paths)}")
