"""Extracts articles from dumps of web pages with shuck on the executors of Spark.

    spark-submit extract.py SHUCK OUT PARTS PATH...

SHUCK is the program, PATH a dump, a directory or a pattern; all executors have to see
them under the same names. The inputs are cut into PARTS tasks, each of which runs
`shuck --shard I/PARTS`. OUT gets Parquet, with the columns of `shuck schema`, in a
directory for each language.
"""
import glob
import json
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql.types import StructType


def extractor(shuck, paths, parts):
    """Gives the function that makes the records of some parts."""

    def run(numbers):
        for number in numbers:
            command = [shuck, "--quiet", "--jobs", "1", "--shard", f"{number}/{parts}", *paths]
            # What shuck says is kept in a file: a pipe that nobody reads would fill up.
            with tempfile.TemporaryFile() as messages:
                with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages) as child:
                    for line in child.stdout:
                        yield line.decode()
                messages.seek(0)
                said = messages.read().decode(errors="replace")
            # 1: some pages gave no article, which their records say. 2: an input that was
            # named is not there, which a record says as well, or the command line is wrong.
            if child.returncode not in (0, 1):
                raise RuntimeError(f"{' '.join(command)}: exit code {child.returncode}: {said}")
            outcomes.add([(number, child.returncode, said)])

    return run


def main(shuck, out, parts, *patterns):
    global outcomes
    paths = [path for pattern in patterns for path in sorted(glob.glob(pattern)) or [pattern]]
    spark = SparkSession.builder.appName("shuck").getOrCreate()
    outcomes = spark.sparkContext.accumulator([], Lists())
    schema = StructType.fromJson(json.loads(subprocess.check_output([shuck, "schema", "--format", "spark"])))
    numbers = spark.sparkContext.parallelize(range(1, parts + 1), parts)
    lines = numbers.mapPartitions(extractor(shuck, paths, parts))
    records = spark.read.schema(schema).option("mode", "FAILFAST").json(lines)
    records.write.partitionBy("language").mode("overwrite").parquet(out)
    for number, code, said in sorted(set(outcomes.value)):
        print(f"part {number}/{parts}: exit code {code} {said}".rstrip(), file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    from pyspark.accumulators import AccumulatorParam

    class Lists(AccumulatorParam):
        def zero(self, value):
            return []

        def addInPlace(self, one, other):
            return one + other

    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
