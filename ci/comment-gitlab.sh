#!/usr/bin/env bash
# Puts RESULTS/comment.md on a merge request: one comment, written over at each change. GitLab's own token of a job may not comment,
# so this needs COURSEPACK_TOKEN, a masked variable with a project access token (role Reporter, scope api). Without it, as for a
# request from a fork, nothing is posted: the request shows the report and the books by itself. Never fails a job.
set -euo pipefail

if [ -z "${CI_MERGE_REQUEST_IID:-}" ]; then
  echo "No request to comment on."
  exit 0
fi

if [ -z "${COURSEPACK_TOKEN:-}" ]; then
  echo "No token to comment with; the request shows the report and the books."
  exit 0
fi

notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
# The token goes in by a file descriptor: what stands on a command line can be seen by others.
call() { curl --fail --silent --show-error --header @<(printf 'PRIVATE-TOKEN: %s\n' "$COURSEPACK_TOKEN") "$@"; }

mine=$(call "$notes?per_page=100&sort=asc&order_by=created_at" 2>/dev/null |
  grep -oE '"id":[0-9]+,"type":[^,]*,"body":"(<|\\u003c)!-- coursepack' | head -n 1 | grep -oE '[0-9]+' | head -n 1) || mine=
if [ -n "$mine" ]; then
  posted() { call --request PUT --data-urlencode "body@$RESULTS/comment.md" --output /dev/null "$notes/$mine"; }
else
  posted() { call --request POST --data-urlencode "body@$RESULTS/comment.md" --output /dev/null "$notes"; }
fi

if posted 2>"$RESULTS/comment.log"; then
  echo "Commented on the request."
else
  echo "The token may not comment here; the request shows the report and the books."
fi
