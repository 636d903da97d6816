"""Makes facts of an input with articles over which a process dies, that take too long and that are very long."""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

import counts  # noqa: E402
import facts  # noqa: E402
from local_session import local_session  # noqa: E402
from same_rows import rows_of  # noqa: E402


def main() -> None:
    source, out, readout, sql, *more = sys.argv[1:]
    session = local_session("readout facts, poison", "local[2]")
    facts.make(session, facts.arguments([source, "--out", out, "--readout", readout, "--partitions", "3", *more]))
    pairs = counts.pair_counts(session, out, sql).orderBy("a", "b").collect()
    problems = [json.loads(row)[1] for row in rows_of(out, "problems")]
    print(json.dumps({"problems": problems, "articles": rows_of(out, "articles").total(), "pairs": [list(row) for row in pairs]}))
    session.stop()


if __name__ == "__main__":
    main()
