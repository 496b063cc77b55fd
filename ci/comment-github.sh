#!/usr/bin/env bash
# Puts RESULTS/comment.md on a pull request: one comment, written over at each change. A request from a fork has no token that may
# write; then nothing is posted, and the summary of the run says the same. Never fails a run.
#   REPOSITORY  owner/name      REQUEST  its number; empty outside a request      GH_TOKEN  of the run
set -euo pipefail

if [ -z "${REQUEST:-}" ]; then
  echo "No request to comment on."
  exit 0
fi

if [ -z "${GH_TOKEN:-}" ]; then
  echo "No token to comment with; read the summary of this run."
  exit 0
fi

comment="$RESULTS/comment.md"
mine=$(gh api "repos/$REPOSITORY/issues/$REQUEST/comments" --paginate \
  --jq '.[] | select(.user.type == "Bot" and (.body | startswith("<!-- coursepack -->"))) | .id' 2>/dev/null | head -n 1) || mine=
if [ -n "$mine" ]; then
  posted() { gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$mine" -F "body=@$comment"; }
else
  posted() { gh api --silent --method POST "repos/$REPOSITORY/issues/$REQUEST/comments" -F "body=@$comment"; }
fi

if posted 2>"$RESULTS/comment.log"; then
  echo "Commented on the request."
else
  echo "The token may not comment here, as for a request from a fork; read the summary of this run."
fi
