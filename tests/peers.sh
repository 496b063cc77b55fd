#!/usr/bin/env bash
# One synthetic trainer handbook set by coursepack and, where they are installed, by Typst and pandoc:
# CPU seconds (user+sys, the least of three cold runs), pages and peak memory side by side.
#
#   tests/peers.sh [WORDS]                64000 when left out
#   COURSEPACK=path/to/coursepack tests/peers.sh    a published command; else one is published first
#   TYPST_NODE=folder tests/peers.sh                a folder with Typst from npm (see typst.mjs), where there is no typst command
set -euo pipefail

words=${1:-64000}
repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=3

if [[ ! -x /usr/bin/time ]]; then
  echo "GNU time is missing (/usr/bin/time): it is what measures" >&2
  exit 2
fi
command -v pdfinfo >/dev/null || echo "pdfinfo (poppler) is missing: pages are not counted" >&2

if [[ -z ${COURSEPACK:-} ]]; then
  echo "publishing coursepack ..." >&2
  dotnet publish "$repository/src/CoursePack.Cli" -c Release -r linux-x64 -v q -o "$work/published" >&2
  COURSEPACK=$work/published/coursepack
fi
dotnet run --project "$repository/tests/CoursePack.Benchmarks" -c Release -v q -- --write-handbook "$words" "$work" >&2

pages() {
  if command -v pdfinfo >/dev/null && [[ -f $1 ]]; then pdfinfo "$1" 2>/dev/null | awk '/^Pages:/ { print $2 }'; else echo "?"; fi
}

# measure NAME PDF COMMAND...
measure() {
  local name=$1 pdf=$2
  shift 2
  local failed=0
  : > "$work/times"
  for ((i = 0; i < runs; i++)); do
    if ! (cd "$work" && /usr/bin/time -a -o "$work/times" -f '%U %S %M' "$@" > "$work/log" 2>&1); then failed=1; fi
  done
  if ((failed)) || [[ ! -f $pdf ]]; then
    printf '%-22s failed: %s\n' "$name" "$(tail -n 1 "$work/log")"
    return
  fi
  printf '%-22s %8s %7s %9s\n' "$name" \
    "$(awk '{ t = $1 + $2; if (NR == 1 || t < least) least = t } END { printf "%.2f", least }' "$work/times")" \
    "$(pages "$pdf")" \
    "$(awk '$3 > most { most = $3 } END { printf "%d", most / 1024 }' "$work/times")"
}

# peer NAME PROGRAMS... -- PDF COMMAND...
peer() {
  local name=$1 missing=()
  shift
  while [[ $1 != -- ]]; do
    command -v "$1" >/dev/null || missing+=("$1")
    shift
  done
  shift
  if ((${#missing[@]})); then printf '%-22s not installed: %s\n' "$name" "${missing[*]}"; else measure "$name" "$@"; fi
}

printf '%s words, %s cores\n%-22s %8s %7s %9s\n' "$words" "$(nproc)" "" "CPU s" "pages" "peak MB"
measure coursepack "$work/output/synthetic/trainer-handbook.pdf" "$COURSEPACK" build curriculum --output output --format pdf --quiet
if [[ -n ${TYPST_NODE:-} ]]; then
  peer "typst in node" node -- "$work/typst.pdf" node "$repository/tests/typst.mjs" handbook.typ typst.pdf
else
  peer typst typst -- "$work/typst.pdf" typst compile handbook.typ typst.pdf
fi
peer "pandoc + weasyprint" pandoc weasyprint -- "$work/weasyprint.pdf" pandoc handbook.md --toc --pdf-engine=weasyprint -o weasyprint.pdf
peer "pandoc + wkhtmltopdf" pandoc wkhtmltopdf -- "$work/wkhtmltopdf.pdf" pandoc handbook.md --toc --pdf-engine=wkhtmltopdf -o wkhtmltopdf.pdf
peer "pandoc + xelatex" pandoc xelatex -- "$work/xelatex.pdf" pandoc handbook.md --toc --pdf-engine=xelatex -o xelatex.pdf
