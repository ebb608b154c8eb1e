"""Extracts articles from dumps of web pages with shuck on the executors of Spark.

    spark-submit extract.py SHUCK OUT PARTS PATH...

SHUCK is the program, PATH a dump, a directory or a pattern; all executors have to see
them under the same names. The inputs are cut into PARTS tasks, each of which runs
`shuck --shard I/PARTS`. OUT gets Parquet, with the columns of `shuck schema`, in a
directory for each language.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

from pyspark.accumulators import AccumulatorParam
from pyspark.sql import SparkSession
from pyspark.sql.types import StructType

# Of what a part says, so many last characters are shown: it says a line for each page
# that gave no article, and last how many there were.
SHOWN = 2000

# A crash of the program is a signal with it, and would be exit code 2 without.
ENVIRONMENT = {"GOTRACEBACK": "crash"}


class Lists(AccumulatorParam):
    """Adds lists up, one behind the other."""

    def zero(self, value):
        return []

    def addInPlace(self, one, other):
        return one + other


def extractor(shuck, paths, parts, outcomes):
    """Gives the function that makes the records of some parts and notes how each ended."""

    def run(numbers):
        for number in numbers:
            command = [shuck, "--progress", "never", "--jobs", "1", "--shard", f"{number}/{parts}", *paths]
            records = 0
            # What shuck says is kept in a file: a pipe that nobody reads would fill up.
            with tempfile.TemporaryFile() as messages:
                env = os.environ | ENVIRONMENT
                with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages, env=env) as child:
                    for line in child.stdout:
                        records += 1
                        yield line.decode()
                messages.seek(0)
                said = messages.read().decode(errors="replace")[-SHOWN:]
            # 1: some pages gave no article, which their records say. 2: an input that was
            # named cannot be read, which a record says as well; without any record the
            # command line is wrong.
            if child.returncode not in (0, 1) and not (child.returncode == 2 and records):
                raise RuntimeError(f"{' '.join(command)}: exit code {child.returncode}: {said}")
            outcomes.add([(number, child.returncode, said)])

    return run


def main(shuck, out, parts, *patterns):
    paths = [path for pattern in patterns for path in sorted(glob.glob(pattern)) or [pattern]]
    spark = SparkSession.builder.appName("shuck").getOrCreate()
    outcomes = spark.sparkContext.accumulator([], Lists())
    schema = StructType.fromJson(json.loads(subprocess.check_output([shuck, "schema", "--format", "spark"])))
    numbers = spark.sparkContext.parallelize(range(1, parts + 1), parts)
    lines = numbers.mapPartitions(extractor(shuck, paths, parts, outcomes))
    records = spark.read.schema(schema).option("mode", "FAILFAST").json(lines)
    records.write.partitionBy("language").mode("overwrite").parquet(out)
    # A part that was done twice says so twice.
    for number, code, said in sorted(set(outcomes.value)):
        print(f"part {number}/{parts}: exit code {code} {said}".rstrip(), file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
