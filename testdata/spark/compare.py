"""Compares the Parquet of a Spark job with the records of a plain run.

    spark-submit compare.py SHUCK PARQUET RECORDS

Every record has to be in both as often, with all its fields. Prints how many there are.
"""
import json
import subprocess
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import StructType

shuck, parquet, records = sys.argv[1:]
spark = SparkSession.builder.appName("compare").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
schema = StructType.fromJson(json.loads(subprocess.check_output([shuck, "schema", "--format", "spark"])))
want = spark.read.schema(schema).option("mode", "FAILFAST").json(records)
have = spark.read.parquet(parquet).select(want.columns)
missing, added = want.exceptAll(have).count(), have.exceptAll(want).count()
print(f"{want.count()} records in the plain run, {have.count()} in Parquet, {missing} missing, {added} added")
spark.stop()
sys.exit(1 if missing or added else 0)
