#!/usr/bin/env bash
# Prints the figures of the last `./mvnw verify -Passurance` as the table of docs/reference/assurance.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
echo "Commit $(git rev-parse --short HEAD), $(date -u +%F)."
echo
echo "| what | asked | measured |"
echo "|---|---|---|"
grep -h '^whole' app/target/assurance.tsv | awk -F'\t' '{ row[$2] = $0; if (!($2 in seen)) { order[++n] = $2; seen[$2] } } END { for (i = 1; i <= n; i++) { split(row[order[i]], c, "\t"); print "| " c[2] " | " c[3] " | " c[4] " |" } }'
