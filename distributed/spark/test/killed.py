"""Makes facts on a cluster of two executors on this machine, one of which is killed in the middle, so many times.

    killed.py --rounds 10 --expected DIR --out DIR --readout COMMAND INPUT

Prints a line of JSON a round: what was killed while how many tasks had ended, the time, and how the rows differ from those expected.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

import facts  # noqa: E402
from local_session import QUICK, local_session  # noqa: E402
from same_rows import differences  # noqa: E402

FOUND = "found"


def executors(app: str) -> list:
    told = subprocess.run(["pgrep", "-f", f"CoarseGrainedExecutorBackend.*{app}"], capture_output=True, text=True)
    return [int(word) for word in told.stdout.split()]


def kill_one(session, told: dict, stop: threading.Event) -> None:
    """Kills an executor once the first task of the step that annotates has ended and others run."""
    tracker = session.sparkContext.statusTracker()
    while not stop.is_set():
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and info.numTasks > 2 and info.numCompletedTasks > 0 and info.numActiveTasks > 0:
                pids = executors(session.sparkContext.applicationId)
                if not pids:
                    continue
                os.kill(pids[0], signal.SIGKILL)
                told.update(killed=pids[0], ended=info.numCompletedTasks, of=info.numTasks)
                return
        time.sleep(0.02)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("--expected", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--readout", required=True)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--partitions", type=int, default=6)
    parser.add_argument("--master", default="local-cluster[2,1,2048]")
    parser.add_argument("--spare", action="store_true", help="kill nothing")
    options = parser.parse_args()
    session = local_session(
        "readout facts, killed",
        options.master,
        driver_memory="1g",
        executor_memory="768m",
        executor_extraJavaOptions=QUICK,
        task_maxFailures="8",
        sql_codegen_wholeStage="false",
        sql_adaptive_enabled="false",
    )
    failed = 0
    for number in range(options.rounds):
        out = os.path.join(options.out, f"round-{number}")
        shutil.rmtree(out, ignore_errors=True)
        told: dict = {"round": number}
        stop = threading.Event()
        killer = threading.Thread(target=kill_one, args=(session, told, stop), daemon=True)
        if not options.spare:
            killer.start()
        start = time.monotonic()
        facts.make(session, facts.arguments([options.input, "--out", out, "--readout", options.readout, "--partitions", str(options.partitions)]))
        stop.set()
        told["seconds"] = round(time.monotonic() - start, 1)
        told["differences"] = differences(options.expected, out)
        failed += bool(told["differences"]) or not (options.spare or "killed" in told)
        print(json.dumps(told), flush=True)
    session.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
