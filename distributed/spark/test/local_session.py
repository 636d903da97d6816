"""A Spark session on this machine that has the job's modules."""

import os

from pyspark.sql import SparkSession

JOB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Small data: what compiles and plans takes longer than what runs.
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def local_session(name: str, master: str, **config: str) -> SparkSession:
    """Starts a session; `config` has further settings, with `_` in place of the dots of their names behind `spark`."""
    builder = (
        SparkSession.builder.master(master)
        .appName(name)
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.extraJavaOptions", QUICK)
    )
    for key, value in config.items():
        builder = builder.config(f"spark.{key.replace('_', '.')}", value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    for module in ("line_filter.py", "facts.py"):
        session.sparkContext.addPyFile(os.path.join(JOB, module))
    return session
