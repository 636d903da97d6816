#!/bin/sh
# All reports of this project, on any machine with Node: for cron, or a CI other than GitHub's. Arguments go to
# `readout report`, which says what changed since the last run and writes reports/junit.xml. The exit code is its own: 1 a cell
# failed, 2 wrong arguments, 3 no article could be used, 4 a kernel died, 5 a check or a number did not hold.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm install --no-audit --no-fund
mkdir -p reports
npx readout report --since reports --cache .readout --junit reports/junit.xml "$@"
