#!/usr/bin/env bash
# Words the comment on a request from what course.sh left in RESULTS:
#   RESULTS/rest.md     what the change does, and where the books are
#   RESULTS/comment.md  the verdict of the check, then the same
# BOOKS and WORD are addresses to click; without them SERVICE_WORDS says in words where to look.
set -euo pipefail

# A comment holds some 65,000 characters, and the check keeps to 60,000 (GitHub and GitLab alike).
most=60000

rest="$RESULTS/rest.md"
: >"$rest"
if [ -f "$RESULTS/reports/change.md" ]; then
  cat "$RESULTS/reports/change.md" >>"$rest"
elif [ -f "$RESULTS/reports/change.log" ]; then
  printf '## What this change does to the course\n\nIt could not be compared with the course before it: there was none that can be read, or this one has an error to mend first.\n' >>"$rest"
fi

printf '\n## The books of this branch\n\n' >>"$rest"
if [ ! -d "$RESULTS/books" ]; then
  printf 'No books were made: the check found an error that stops them. Mend it, and they are made.\n' >>"$rest"
elif [ -n "${BOOKS:-}" ] && [ -n "${WORD:-}" ]; then
  printf -- '- [Read the books](%s): a zip with PDF files and pages for a browser; open START-HERE.html in it.\n- [Word copies](%s): the same to change in an office program. A change there comes back into the course only by hand.\n' "$BOOKS" "$WORD" >>"$rest"
else
  printf '%s\n' "${SERVICE_WORDS:-They lie among the files of this run.}" >>"$rest"
fi

{
  printf '<!-- coursepack -->\n'
  cat "$RESULTS/reports/check.md"
  printf '\n'
  if [ $(($(wc -m <"$RESULTS/reports/check.md") + $(wc -m <"$rest"))) -le "$most" ]; then
    cat "$rest"
  else
    printf 'What else there is to say is too long for a comment: it stands in the summary of the run, and among its files in `reports`.\n'
  fi
} >"$RESULTS/comment.md"
