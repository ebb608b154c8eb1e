"""Reads few.jsonl, many.jsonl and bare.jsonl in the directory given, with DuckDB,
pandas, Polars and pyarrow, and prints what is not as it should be.

few and many have something in every column: without any options, both have the
same types. bare has nothing in most: it has the types of the schemas beside it."""

import sys

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.json

directory = sys.argv[1] + "/"
faults = []


def want(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got}, want {wanted}")


def arrow_schema():
    names = {}
    exec(open(directory + "arrow.py").read(), names)
    return names["schema"]


def duckdb_types(relation):
    return dict(row[:2] for row in duckdb.sql(f"DESCRIBE {relation}").fetchall())


def duckdb_table(file):
    duckdb.sql("DROP TABLE IF EXISTS records")
    duckdb.sql(open(directory + "duckdb.sql").read())
    duckdb.sql(f"COPY records FROM '{file}' (FORMAT json)")
    return duckdb_types("records")


def arrow_table(file, schema=None):
    options = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error") if schema else None
    return pyarrow.json.read_json(file, parse_options=options)


without_options = {
    "DuckDB": lambda file: duckdb_types(f"SELECT * FROM '{file}'"),
    "pandas": lambda file: {k: str(v) for k, v in pandas.read_json(file, lines=True).dtypes.items()},
    "Polars": lambda file: {k: str(v) for k, v in polars.read_ndjson(file).schema.items()},
    "pyarrow": lambda file: {f.name: str(f.type) for f in arrow_table(file).schema},
}
with_schema = {
    "DuckDB": duckdb_table,
    "Polars": lambda file: {k: str(v) for k, v in polars.read_ndjson(file, schema=polars.Schema(arrow_schema())).schema.items()},
    "pyarrow": lambda file: {f.name: str(f.type) for f in arrow_table(file, arrow_schema()).schema},
}

moments = {"DuckDB": "TIMESTAMP WITH TIME ZONE", "pandas": "str", "Polars": "String", "pyarrow": "timestamp[s]"}

few, many, bare = (directory + name + ".jsonl" for name in ("few", "many", "bare"))
for program, types in without_options.items():
    small, large = types(few), types(many)
    want(f"{program}: columns", list(large), list(small))
    for name in small:
        want(f"{program}: {name} of many", large[name], small[name])
    for name in "fetched", "published_utc", "modified_utc":
        want(f"{program}: {name}", small[name], moments[program])
for program, types in with_schema.items():
    large = types(many)
    for file in few, bare:
        small = types(file)
        for name in large:
            want(f"{program}, by its schema: {name} of {file}", small[name], large[name])

# The schema says what is guessed, as far as there is something to guess from.
guessed, declared = without_options["DuckDB"](few), duckdb_table(few)
for name in declared:
    if name != "blocks":  # which are empty without --blocks
        want(f"the schema for DuckDB: {name}", declared[name], guessed[name])

# All of them read the same.
duckdb_table(many)
rows = duckdb.sql("SELECT epoch(published_utc), confidence, dateline.place, extra FROM records").fetchall()
arrow = arrow_table(many, arrow_schema()).to_pylist()
frame = polars.read_ndjson(many, schema=polars.Schema(arrow_schema())).to_dicts()
want("rows", [len(rows), len(arrow), len(frame)], [2000] * 3)


def facts(record):
    moment, dateline = record["published_utc"], record["dateline"]
    return moment and moment.timestamp(), record["confidence"], dateline and dateline["place"], record["extra"]


for i, row in enumerate(rows):
    want(f"pyarrow: record {i}", facts(arrow[i]), row)
    want(f"Polars: record {i}", facts(frame[i]), row)

print("\n".join(faults[:20]))
sys.exit(bool(faults))
