#!/usr/bin/env bash
# Checks a course, compares it with the branch it goes into, and builds its books. Runs on every service; what it needs comes in as
# variables, so that no name of a branch or a folder is ever read as a command:
#   COURSEPACK        the command, a path
#   COURSE            the folder that holds course.yaml
#   RESULTS           a folder for what is made; it is emptied
#   AGAINST           a commit or ref to compare with; empty for none
#   STRICT            true: warnings fail too
#   FAIL_ON_LOOSENED  true: asking less of the course fails
#   FORMAT            github for annotations, else text
# It leaves RESULTS/reports, RESULTS/books, and RESULTS/status, which is 0 or 1. It fails itself only where something is broken.
set -euo pipefail

rm -rf "$RESULTS"
mkdir -p "$RESULTS/reports"
status=0

strict=()
[ "${STRICT:-false}" = true ] && strict=(--strict)
loosened=()
[ "${FAIL_ON_LOOSENED:-false}" = true ] && loosened=(--fail-on-loosened)

# 0 and 1 are answers; anything else is a fault of the command line or of the tool, and nothing to go on with.
run() {
  local code=0
  "$@" || code=$?
  [ "$code" -le 1 ] || exit "$code"
  [ "$code" -eq 0 ] || status=1
}

run "$COURSEPACK" check "$COURSE" --format "${FORMAT:-text}" "${strict[@]}" \
  --report "sarif=$RESULTS/reports/check.sarif" --report "junit=$RESULTS/reports/check.xml" --report "markdown=$RESULTS/reports/check.md"

# A course with an error in its files cannot be compared, and one that is new has nothing to be compared with: the words say so.
if [ -n "${AGAINST:-}" ]; then
  code=0
  "$COURSEPACK" coverage "$COURSE" --against "$AGAINST" --format markdown "${loosened[@]}" \
    >"$RESULTS/reports/change.md" 2>"$RESULTS/reports/change.log" || code=$?
  cat "$RESULTS/reports/change.log" >&2
  if [ ! -s "$RESULTS/reports/change.md" ]; then
    rm "$RESULTS/reports/change.md"
  fi
  if [ "$code" -ne 0 ] && [ "${FAIL_ON_LOOSENED:-false}" = true ]; then
    status=1
  fi
fi

# Word copies are for people who edit in an office program; the course itself may not ask for them.
run "$COURSEPACK" build "$COURSE" --output "$RESULTS/books" --format pdf --format html --format docx "${strict[@]}"

echo "$status" >"$RESULTS/status"
