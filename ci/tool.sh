#!/usr/bin/env bash
# Makes coursepack ready in the folder that is named, and prints command=PATH. It is built from the sources beside this file; with
# BINARY, a path or an https address of a released one, that is used, and must have the checksum SHA256 if one is given.
set -euo pipefail

folder=$1
sources=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"
command="$folder/coursepack"
case "${BINARY:-}" in
  "")
    dotnet publish "$sources/src/CoursePack.Cli" --configuration Release --output "$folder" --nologo --verbosity quiet >&2
    ;;
  https://*)
    if [ -z "${SHA256:-}" ]; then
      echo "A binary from an address needs its checksum: set binary-sha256." >&2
      exit 2
    fi
    curl --fail --silent --show-error --location --proto '=https' --output "$command" "$BINARY"
    ;;
  *)
    cp "$BINARY" "$command"
    ;;
esac

if [ -n "${SHA256:-}" ] && [ -n "${BINARY:-}" ]; then
  echo "$SHA256  $command" | sha256sum --check --status || { echo "The binary has another checksum than SHA256 says; it is not run." >&2; exit 2; }
fi

chmod +x "$command"
"$command" --version >&2
echo "command=$command"
