#!/usr/bin/env bash
# Builds the committed state twice, in two clean clones at different places, and compares the jars byte for byte.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for clone in one another/place/two; do
    mkdir -p "$folder/$(dirname "$clone")"
    git clone -q "$here" "$folder/$clone"
    (cd "$folder/$clone" && ./mvnw -q -B package -pl core,app -am -DskipTests ${MVN_OPTIONS:--DskipUi})
    (cd "$folder/$clone" && sha256sum core/target/chancery-core-*.jar app/target/chancery.jar) | tee "$folder/$(basename "$clone").sums"
done
cmp "$folder/one.sums" "$folder/two.sums" && echo "the same bytes"
