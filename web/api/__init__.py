"""The JSON interface, version 1: bearer tokens, problem documents, OpenAPI at /schema/openapi.json."""
