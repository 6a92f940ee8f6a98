"""Validates documents (the arguments) with openapi-spec-validator."""

import json
import sys

from openapi_spec_validator import validate

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    try:
        validate(document)
    except Exception as error:
        sys.exit(f"{path}: {error}")
