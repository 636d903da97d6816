"""The rows of a folder of facts, to compare two folders by."""

import json
import os
from collections import Counter

import pyarrow.parquet as parquet

TABLES = ("texts", "names", "articles", "sentences", "mentions", "attributions", "actors", "problems")


def rows_of(folder: str, table: str) -> Counter:
    found: Counter = Counter()
    for path, _, files in os.walk(os.path.join(folder, table)):
        month = os.path.basename(path)
        for name in files:
            if name.endswith(".parquet"):
                rows = parquet.ParquetFile(os.path.join(path, name)).read().to_pylist()
                found.update(json.dumps([month if "=" in month else None, row], sort_keys=True) for row in rows)
    return found


def differences(one: str, other: str) -> dict:
    """How many rows of each table stand in one folder alone; of equal folders nothing."""
    told = {}
    for table in TABLES:
        first, second = rows_of(one, table), rows_of(other, table)
        if first != second:
            told[table] = [(first - second).total(), (second - first).total()]
    return told
