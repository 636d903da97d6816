"""Counts on the facts of a corpus, by the statements with which `countFacts` counts on DuckDB (`packages/analysis/sql`).

    spark-submit counts.py --sql packages/analysis/sql --facts DIR --window sentence --out DIR/pairs
"""

import argparse
import os

from pyspark.sql import DataFrame, SparkSession

TABLES = ("articles", "sentences", "mentions", "attributions", "actors")
# In the order in which they build on each other.
PAIRS = (
    "counted_articles",
    "numbered_actors",
    "repeated_sentences",
    "counted_sentences",
    "counted_mentions",
    "placed_actors",
    "actors_in_articles",
    "articles_by_units",
    "pairs_in_articles",
    "pair_counts",
)


def pair_counts(spark: SparkSession, folder: str, sql: str, window: str = "sentence") -> DataFrame:
    """Pairs of actors by how many units, articles and outlets they share, of those that share two articles."""
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    for table in TABLES:
        spark.read.parquet(os.path.join(folder, table)).createOrReplaceTempView(table)
    for name in PAIRS:
        with open(os.path.join(sql, f"{name}.sql")) as file:
            statement = file.read().replace("{window}", window)
        spark.sql(statement).createOrReplaceTempView(name)
    return spark.sql(
        "SELECT x.actor AS a, y.actor AS b, p.together, p.articles, p.outlets FROM pair_counts p "
        "JOIN numbered_actors x ON x.number = p.a JOIN numbered_actors y ON y.number = p.b"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", required=True, help="the folder that facts.py or `readout facts` has made")
    parser.add_argument("--sql", required=True, help="the folder of the statements")
    parser.add_argument("--window", choices=["sentence", "paragraph", "article"], default="sentence")
    parser.add_argument("--out", required=True, help="a folder for the counts, as Parquet")
    options = parser.parse_args()
    session = SparkSession.builder.appName("readout counts").getOrCreate()
    pair_counts(session, options.facts, options.sql, options.window).write.parquet(options.out)
    session.stop()
