#!/bin/sh
# All reports of this project, on any machine with Node: for cron, or a CI other than GitHub's. Arguments go to
# `readout report`. The exit code is its own: 1 a cell failed, 2 wrong arguments, 3 no article could be used, 4 a kernel died.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm install --no-audit --no-fund
npx readout report "$@"
