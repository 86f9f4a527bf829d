#!/usr/bin/env bash
# Generates a migration for every database from the model as it stands: scripts/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:?Usage: scripts/add-migration.sh NAME}
dotnet tool restore
for provider in Sqlite SqlServer PostgreSql; do
  project="src/MiunSocial.Data.$provider"
  dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
done
