#!/bin/sh
# Records anew which generic methods a build of the repository's own curriculum uses, in src/CoursePack.Cli/startup.mibc.
set -eu
cd "$(dirname "$0")/../.."
dotnet build src/CoursePack.Cli -c Release -v q
dotnet build tests/CoursePack.Recording -c Release -v q
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
# Nothing compiled ahead, nothing compiled twice, nothing drawn into its caller: so every method that is called is named. Another
# run may name a few methods of the runtime's own threads more or fewer.
DOTNET_ReadyToRun=0 DOTNET_TieredCompilation=1 DOTNET_TC_CallCounting=0 \
  DOTNET_STARTUP_HOOKS="$PWD/tests/CoursePack.Recording/bin/Release/net10.0/CoursePack.Recording.dll" \
  COURSEPACK_PROFILE="$PWD/src/CoursePack.Cli/startup.mibc" \
  dotnet src/CoursePack.Cli/bin/Release/net10.0/coursepack.dll build curriculum --output "$output" --force \
  --format pdf --format html --format docx --quiet
