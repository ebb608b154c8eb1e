"""Reads few.jsonl, many.jsonl and bare.jsonl in the directory given with Spark, by the
schema in spark.json, and prints what is not as it should be."""

import datetime
import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import StructType

directory = sys.argv[1] + "/"
faults = []


def want(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got}, want {wanted}")


def moment(text):
    return text and datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def day(text):
    return text and datetime.date.fromisoformat(text)


def dateline(value):
    return value and {**value, "date": day(value["date"])}


session = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.session.timeZone", "Asia/Kolkata")  # moments are the same anywhere
    .config("spark.sql.shuffle.partitions", "1")
    .getOrCreate()
)
schema = StructType.fromJson(json.load(open(directory + "spark.json")))

for name in "few", "many", "bare":
    file = directory + name + ".jsonl"
    records = [json.loads(line) for line in open(file, encoding="utf-8")]
    # What does not fit the schema ends the job instead of becoming null.
    frame = session.read.schema(schema).option("mode", "FAILFAST").json(file)
    want(f"{name}: the schema", frame.schema, schema)
    want(f"{name}: columns", frame.columns, list(records[0]))
    rows = {row["source"]: row.asDict(recursive=True) for row in frame.collect()}
    want(f"{name}: rows", len(rows), len(records))
    for record in records:
        wanted = dict(record, dateline=dateline(record["dateline"]))
        row = rows[record["source"]]
        for key in "fetched", "published_utc", "modified_utc":
            wanted[key], row[key] = moment(wanted[key]), row[key] and row[key].timestamp()
        if row["fetched"] and wanted["fetched"]:
            row["fetched"], wanted["fetched"] = int(row["fetched"]), int(wanted["fetched"])
        for key in wanted:
            want(f"{name}: {record['source']}: {key}", row[key], wanted[key])

session.stop()
print("\n".join(faults[:20]))
sys.exit(bool(faults))
