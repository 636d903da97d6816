"""Keeps the facts of a corpus as `readout facts` does, on a Spark cluster.

    spark-submit --py-files line_filter.py facts.py --readout readout --out DIR articles.jsonl

Input is what `readout read` writes (JSON lines), Parquet with the same columns, or with `--format paths` a text file that names
one path a line (WARC files, exports, folders) that all machines see. Output is the folder of `readout facts`: the same tables
with the same rows. Copies are not looked for: an input that has some says so in `group`.
"""

import argparse
import glob
import hashlib
import itertools
import json
import os
import shlex
import subprocess
import uuid

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

from line_filter import answers

TYPES = {
    "integer": T.IntegerType(),
    "double": T.DoubleType(),
    "boolean": T.BooleanType(),
    "text": T.StringType(),
    "spans": T.ArrayType(T.StructType([T.StructField("start", T.IntegerType()), T.StructField("end", T.IntegerType())])),
}
LINKED = ("articles", "sentences", "mentions", "attributions")


def schema_of(columns: dict) -> T.StructType:
    return T.StructType([T.StructField(name, TYPES[kind]) for name, kind in columns.items()])


def problem_line(line: str, reason: str) -> str:
    """The answer of a line over which a process died; it names the article where the line tells its id."""
    path, _, record = line.partition("\t")
    try:
        name = json.loads(record or line).get("id")
    except ValueError:
        name = None
    rule = "too-slow" if "seconds" in reason else "process-died"
    return json.dumps({"id": name if isinstance(name, str) else None, "problem": {"rule": rule, "reason": reason, "where": path if record else "-"}})


class Step:
    """Runs one step of `readout rows` over the lines of a partition."""

    def __init__(self, command: list, timeout: float):
        self.command, self.timeout = command, timeout

    def __call__(self, lines):
        for answer in answers(self.command, lines, self.timeout, problem_line):
            yield (answer,)


class LinkStep:
    """Runs the step `linked` over the lines of a piece, with the names of the piece."""

    def __init__(self, command: list, names: str, timeout: float):
        self.command, self.names, self.timeout = command, names, timeout

    def __call__(self, piece: int, lines):
        # A piece whose articles name nobody has none.
        files = glob.glob(os.path.join(self.names, f"piece={piece}", "*.txt")) or [os.devnull]
        return Step([*self.command, "--names", *files], self.timeout)(lines)


def lines_of(spark: SparkSession, how: str, paths: list, readout: list, partitions: int):
    """The articles of an input, each as its path, a tab and a line of JSON."""
    if how == "parquet":
        table = spark.read.parquet(*paths)
        record = F.to_json(F.struct(*table.columns))
        lines = table.select(F.concat(F.input_file_name(), F.lit("\t"), record).alias("value"))
    elif how == "paths":
        listed = spark.read.text(paths).where("trim(value) <> ''").rdd.map(lambda row: row.value.strip())

        def read(path):
            # One process a file; what it cannot read, it says in problems.
            with subprocess.Popen([*readout, "read", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                for line in process.stdout:
                    yield f"{path}\t{line.decode().rstrip()}"

        return listed.repartition(max(partitions, 1)).flatMap(read)
    else:
        table = spark.read.text(paths).where("trim(value) <> ''")
        lines = table.select(F.concat(F.input_file_name(), F.lit("\t"), "value").alias("value"))
    return lines.repartition(partitions).rdd.map(lambda row: row.value)


def found_rows(answered: DataFrame, tables: dict) -> DataFrame:
    """What the step `found` answered, as columns."""
    keys = T.ArrayType(T.StringType())
    names = T.ArrayType(schema_of(tables["names"]).add("keys", keys))
    # Places in a text come as lists of two.
    texts = T.StructType(
        [
            T.StructField(name, T.ArrayType(T.ArrayType(T.IntegerType())) if kind == "spans" else TYPES[kind])
            for name, kind in tables["texts"].items()
        ]
    )
    problem = T.StructType([T.StructField(name, T.StringType()) for name in ("rule", "reason", "where")])
    told = T.StructType([T.StructField("id", T.StringType()), T.StructField("problem", problem)])
    answer = T.StructType(
        [
            T.StructField("id", T.StringType()),
            T.StructField("month", T.StringType()),
            T.StructField("order", T.StringType()),
            T.StructField("texts", texts),
            T.StructField("names", names),
            T.StructField("keys", keys),
            T.StructField("problems", T.ArrayType(told)),
            T.StructField("problem", problem),
        ]
    )
    return answered.select(F.from_json("value", answer).alias("a")).select("a.*")


def keep(table: DataFrame, path: str, columns: list, order: list, divided: bool) -> None:
    """Writes a table: one file a month, its rows in order."""
    if not divided:
        table.select(*columns).coalesce(1).write.mode("error").option("compression", "zstd").parquet(path)
        return
    # A month's rows go to one task; months without a date, too.
    sorted_rows = table.repartition("month").sortWithinPartitions("month", *order)
    sorted_rows.select("month", *columns).write.mode("error").option("compression", "zstd").partitionBy("month").parquet(path)


def families(edges: DataFrame, work: str) -> DataFrame:
    """The family of each key: the least number of the names that share the key, those that share one with these, and so on."""
    spark = edges.sparkSession
    found = edges.groupBy("key").agg(F.min("number").alias("family"))
    for turn in itertools.count():
        least = edges.join(found, "key").groupBy("number").agg(F.min("family").alias("family"))
        path = f"{work}/families-{turn}"
        edges.join(least, "number").groupBy("key").agg(F.min("family").alias("family")).write.parquet(path)
        before, found = found.withColumnRenamed("family", "before"), spark.read.parquet(path)
        if found.join(before, "key").where("family <> before").isEmpty():
            return found


def keep_names(names: DataFrame, asked: DataFrame, path: str, columns: list, work: str) -> None:
    """Writes for each piece of the articles the names that linking needs for it, in their order: a file of JSON lines."""
    edges = names.select("number", F.explode("keys").alias("key"))
    family = families(edges, work)
    wanted = asked.join(family, "key").select("piece", "family").distinct()
    members = edges.join(family, "key").select("number", "family").distinct()
    line = F.to_json(F.struct(*columns), {"ignoreNullFields": "false"}).alias("value")
    rows = wanted.join(members, "family").join(names, "number").select("piece", "number", line)
    rows = rows.repartition("piece").sortWithinPartitions("piece", "number").select("piece", "value")
    rows.write.partitionBy("piece").text(path)


def here(path: str) -> str:
    """A path of this machine as all others know it."""
    return path if "://" in path else os.path.abspath(path)


def make(spark: SparkSession, options: argparse.Namespace) -> None:
    options.out, options.work = here(options.out), here(options.work or options.out)
    options.actors = [here(path) for path in options.actors]
    readout = shlex.split(options.readout)
    how = ["--view", options.view, "--metonyms", options.metonyms]
    for file in options.actors:
        how += ["--actors", file]
    about = json.loads(subprocess.run([*readout, "rows", "schema", *how], check=True, capture_output=True).stdout)
    tables = {**about["divided"], **about["whole"]}
    work = os.path.join(options.work, f".work-{uuid.uuid4().hex}")
    # Commits are the driver's: of a task that ran twice one result counts.
    spark.conf.set("mapreduce.fileoutputcommitter.algorithm.version", "1")
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")

    command = [*readout, "rows", "found", *how, "--language", options.language]
    if options.max_article:
        command += ["--max-article", str(options.max_article)]
    lines = lines_of(spark, options.format, options.input, readout, options.partitions)
    answered = spark.createDataFrame(lines.mapPartitions(Step(command, options.timeout)), "value string")
    # Annotated once: what comes later reads this.
    answered.write.parquet(f"{work}/found")
    found = found_rows(spark.read.parquet(f"{work}/found"), tables).where("texts IS NOT NULL OR problem IS NOT NULL")

    sound = found.where("texts IS NOT NULL")
    nth = F.row_number().over(Window.partitionBy("id").orderBy("order"))
    place = F.row_number().over(Window.partitionBy("month").orderBy("order")) - 1
    placed = sound.withColumn("nth", nth).where("nth = 1").withColumn("place", place).drop("nth")
    placed.write.parquet(f"{work}/placed")
    placed = spark.read.parquet(f"{work}/placed")
    twice = sound.withColumn("nth", nth).where("nth > 1").select(
        "id",
        F.lit("duplicate-id").alias("rule"),
        F.concat(F.lit("Expected an id of its own, got `"), "id", F.lit("`, which another article has")).alias("reason"),
        F.get_json_object("texts.article", "$.source.path").alias("where"),
    )

    spans = F.expr("transform(texts.paragraphs, p -> named_struct('start', p[0], 'end', p[1]))").alias("paragraphs")
    columns = [spans if name == "paragraphs" else F.col("place") if name == "place" else F.col(f"texts.{name}") for name in tables["texts"]]
    texts = placed.select("month", *columns)
    keep(texts, f"{options.out}/texts", list(tables["texts"]), ["place"], True)

    exploded = placed.select("month", "place", F.posexplode("names").alias("nth", "name")).select(
        "month", "place", "nth", "name.*"
    )
    key = ["kind", "actor", "name", "rule", "short"]
    first = F.min(F.struct(F.coalesce("month", F.lit("~")), "place", "nth")).alias("first")
    total = F.sum("mentions").cast("int").alias("mentions")
    by_month = exploded.groupBy("month", *key).agg(total, first)
    keep(by_month, f"{options.out}/names", list(tables["names"]), ["first"], True)
    names = exploded.groupBy(*key).agg(total, first, F.first("keys").alias("keys")).orderBy("first")
    # The numbers are in the order of the names, which linking goes by.
    names.withColumn("number", F.monotonically_increasing_id()).drop("first").write.parquet(f"{work}/names")
    names = spark.read.parquet(f"{work}/names")

    piece = F.pmod(F.hash("id"), F.lit(options.partitions)).alias("piece")
    asked = placed.select(piece, F.explode("keys").alias("key")).distinct()
    keep_names(names, asked, f"{work}/pieces", [*key, "mentions"], work)
    row = F.to_json(F.struct("place", "texts.text", "texts.article", "texts.annotation")).alias("value")
    unlinked = placed.select(piece, row).rdd.map(lambda one: (one.piece, one.value))
    unlinked = unlinked.partitionBy(options.partitions, int).values()
    step = LinkStep([*readout, "rows", "linked", *how], f"{work}/pieces", options.timeout)
    linked = spark.createDataFrame(unlinked.mapPartitionsWithIndex(step), "value string")
    linked.write.parquet(f"{work}/linked")
    linked = spark.read.parquet(f"{work}/linked")
    counted = {**tables["actors"], "length": "integer"}
    shape = T.StructType(
        [T.StructField(table, T.ArrayType(schema_of(tables[table]))) for table in LINKED]
        + [T.StructField("actors", T.ArrayType(schema_of(counted)))]
    )
    unlaid = linked.where(F.get_json_object("value", "$.problem.rule").isNotNull()).limit(1).collect()
    if unlaid:
        raise RuntimeError(f"an article that was annotated could not be laid out: {unlaid[0].value[:1000]}")
    rows = linked.select(F.from_json("value", shape).alias("a")).select("a.*")
    month = placed.select("id", "month")
    for table in LINKED:
        own = rows.select(F.posexplode(table).alias("nth", "row")).select("nth", "row.*").join(month, "id")
        keep(own, f"{options.out}/{table}", list(tables[table]), ["place", "nth"], True)

    actors = rows.select(F.col("articles")[0]["id"].alias("id"), F.col("articles")[0]["place"].alias("place"), F.explode("actors").alias("row"))
    actors = actors.join(month, "id").select(F.struct(F.coalesce("month", F.lit("~")), "place").alias("at"), "row.*")
    whole = actors.groupBy("actor").agg(
        F.min_by("name", F.struct(-F.col("length"), "at")).alias("name"),
        F.min_by("kind", "at").alias("kind"),
        F.sum("mentions").cast("int").alias("mentions"),
        F.count("*").cast("int").alias("articles"),
        F.first("side", True).alias("side"),
    )
    keep(whole.orderBy(F.desc("mentions"), "actor"), f"{options.out}/actors", list(tables["actors"]), [], False)
    refused = found.where("problem IS NOT NULL").select("id", "problem.*")
    doubts = placed.select(F.explode("problems").alias("p")).select("p.id", "p.problem.*")
    problems = refused.unionByName(doubts).unionByName(twice)
    if options.format == "paths":
        # What `readout read` tells of an article is told again where the article is read.
        problems = problems.distinct()
    keep(problems.orderBy("where", "id", "rule"), f"{options.out}/problems", list(tables["problems"]), [], False)
    write_list(options.out, about)
    subprocess.run(["rm", "-r", work], check=True)


def write_list(out: str, about: dict) -> None:
    """Lists the files, as `readout facts` does: then notebooks and commands take the folder."""
    import pyarrow.parquet as parquet

    parts, rows = [], {}
    for table in [*about["divided"], *about["whole"]]:
        for folder, _, files in sorted(os.walk(os.path.join(out, table)), key=lambda one: one[0].replace("__HIVE", "~")):
            for name in sorted(files):
                if not name.endswith(".parquet"):
                    os.remove(os.path.join(folder, name))
                    continue
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                # Named after its content, as `readout facts` names and clears its files.
                named = os.path.join(folder, f"{sha256[:16]}.parquet")
                os.rename(path, named)
                path = named
                count = parquet.read_metadata(path).num_rows
                part = {"table": table, "path": os.path.relpath(path, out), "rows": count, "bytes": os.path.getsize(path), "sha256": sha256}
                if table in about["divided"]:
                    month = os.path.basename(folder).removeprefix("month=")
                    part["month"] = None if month.startswith("__HIVE") else month
                parts.append(part)
                rows[table] = rows.get(table, 0) + count
    kept = {"form": about["form"], "title": None, "notice": None, "made": about["made"], "rows": rows, "parts": parts}
    with open(os.path.join(out, "facts.json.new"), "w") as file:
        json.dump(kept, file, indent=2)
        file.write("\n")
    os.replace(os.path.join(out, "facts.json.new"), os.path.join(out, "facts.json"))


def arguments(words=None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", nargs="+", help="files or folders, as Spark reads them")
    parser.add_argument("--out", required=True, help="a folder that is not there yet, which all machines see")
    parser.add_argument("--work", help="where steps are kept while the job runs; in the folder of --out if not given")
    parser.add_argument("--readout", default="readout", help="the command, as each machine starts it")
    parser.add_argument("--format", choices=["jsonl", "parquet", "paths"], default="jsonl")
    parser.add_argument("--partitions", type=int, default=64, help="pieces of work: some thousand articles each")
    parser.add_argument("--timeout", type=float, default=300, help="longest time for an article, in seconds")
    parser.add_argument("--max-article", type=int, help="refuse articles of more characters")
    parser.add_argument("--actors", action="append", default=[], help="an actor file that all machines see")
    parser.add_argument("--view", choices=["said", "all"], default="said")
    parser.add_argument("--metonyms", choices=["strict", "actor", "off"], default="actor")
    parser.add_argument("--language", choices=["en", "any"], default="en")
    return parser.parse_args(words)


if __name__ == "__main__":
    session = SparkSession.builder.appName("readout facts").getOrCreate()
    make(session, arguments())
    session.stop()
