#!/usr/bin/env bash
# Makes the previous build in this directory again, from a tag or commit of this repository:
#   chat-tests/src/test/previous-build/make.sh v0.1.0-alpha.1
# Afterwards put the artifactItems that it prints in the place of those in chat-tests/pom.xml.
set -euo pipefail

from=${1:?which tag or commit?}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'git -C "$here" worktree remove --force "$work/source"; rm -rf "$work"' EXIT

git -C "$here" worktree add --quiet --detach "$work/source" "$from"
cd "$work/source"
mvn -B -ntp -q package dependency:list -DskipTests -DincludeScope=runtime -DexcludeGroupIds=org.parley \
    -DoutputFile="$work/libraries" -DappendOutput=true -pl chat-ear -am
mkdir "$work/ear"
cd "$work/ear"
jar --extract --file "$work/source/chat-ear/target/parley.ear"
rm -r META-INF/maven

# What is ours is kept; what Maven Central has is taken from there, and recognised by its sum.
find . -type f -printf '%P\n' | LC_ALL=C sort | xargs sha256sum > "$here/SHA256SUMS"
for file in META-INF chat-ejb.jar chat-jms.jar chat-web.war lib/chat-persistence.jar; do
    rm -rf "${here:?}/$file"
    mkdir -p "$(dirname "$here/$file")"
    cp -r "$file" "$here/$file"
done
git -C "$work/source" rev-parse HEAD > "$here/COMMIT"

sed -nE 's/^ +([^: ]+):([^:]+):jar:([^:]+):(compile|runtime).*/\1 \2 \3/p' "$work/libraries" | LC_ALL=C sort -u |
while read -r group artifact version; do
    if [ -f "lib/$artifact.jar" ]; then
        echo "<artifactItem>"
        echo "  <groupId>$group</groupId>"
        echo "  <artifactId>$artifact</artifactId>"
        echo "  <version>$version</version>"
        echo "</artifactItem>"
    fi
done
