#!/bin/sh
# Puts the seeds where cargo-fuzz looks for a target's corpus. An input of `site` begins with a letter
# that says which file of the small site it stands for, in the order of `FILES` in the target.
set -eu
cd "$(dirname "$0")"
for target in yaml markdown csv dates importers; do
    mkdir -p "corpus/$target"
    cp "seeds/$target/"* "corpus/$target/"
done
mkdir -p corpus/site
number=0
for file in site/site.yaml site/organization.yaml site/a.yaml csv/a.csv csv/a.geojson site/vocabulary.yaml \
    site/minutes.md site/plan.md site/request.yaml site/page.md site/activity.md site/award.md; do
    letter=$(printf '%s' abcdefghijkl | cut -c $((number + 1)))
    { printf '%s' "$letter"; cat "seeds/$file"; } > "corpus/site/$letter"
    number=$((number + 1))
done
