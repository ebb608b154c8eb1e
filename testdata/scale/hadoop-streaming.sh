#!/usr/bin/env bash
# A job of Hadoop Streaming without reducers: lines KEY<tab>JSON in, KEY<tab>record out.
# INPUT and OUTPUT are directories of HDFS. The first of Hadoop's own variables names the
# jar; the program goes to the nodes with the job.
set -euo pipefail
exec "${HADOOP:-hadoop}" jar "${STREAMING_JAR:?}" \
	-D mapreduce.job.reduces=0 \
	-D mapreduce.map.cpu.vcores=1 \
	-files "${SHUCK:?}" \
	-mapper './shuck --key --quiet --fail-on never --jobs 1' \
	-input "${INPUT:?}" -output "${OUTPUT:?}"
