"""Tests of line_filter: run by vitest, or by `python line_filter_test.py`."""

import os
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from line_filter import UNDERWAY, answers  # noqa: E402

# Answers each line in capitals; dies over "die", takes for ever over "hang", and forgets nothing that was asked before.
PROGRAM = """
import os, sys, time
for line in sys.stdin:
    word = line.strip()
    if word == "die": os._exit(9)
    if word == "hang": time.sleep(1000)
    print(word.upper(), os.getpid(), flush=True)
"""


def fault(line: str, reason: str) -> str:
    return f"!{line}: {reason}"


def told(lines, timeout=30.0):
    return list(answers([sys.executable, "-c", PROGRAM], lines, timeout, fault))


def words(found):
    return [one.split()[0] for one in found]


class LineFilter(unittest.TestCase):
    def test_answers_each_line_in_order_by_one_process(self):
        lines = [f"w{i}" for i in range(5 * UNDERWAY)]
        found = told(lines)
        self.assertEqual(words(found), [line.upper() for line in lines])
        self.assertEqual(len({one.split()[1] for one in found}), 1)
        self.assertEqual(told([]), [])

    def test_a_line_over_which_it_dies_costs_its_own_answer(self):
        found = told(["a", "die", "b", "c", "die", "die", "d"])
        self.assertEqual(words(found), ["A", "!die:", "B", "C", "!die:", "!die:", "D"])
        self.assertIn("ended with 9", found[1])

    def test_a_line_that_takes_for_ever_costs_its_own_answer(self):
        start = time.monotonic()
        found = told(["a", "hang", "b"], timeout=1.0)
        self.assertEqual(words(found), ["A", "!hang:", "B"])
        self.assertIn("1 seconds", found[1])
        self.assertLess(time.monotonic() - start, 30)

    def test_reads_no_more_than_it_can_give(self):
        taken = []

        def lines():
            for i in range(100_000):
                taken.append(i)
                yield f"w{i}"

        found = answers([sys.executable, "-c", PROGRAM], lines(), 30.0, fault)
        next(found)
        self.assertLessEqual(len(taken), UNDERWAY + 1)
        found.close()

    def test_says_so_where_the_command_cannot_be_started(self):
        with self.assertRaisesRegex(RuntimeError, "ended with 2"):
            list(answers([sys.executable, "-c", "exit(2)"], ["a"], 30.0, fault))


if __name__ == "__main__":
    unittest.main()
