# Knows by content what the program was built from. Not part of a distribution, which has no sources.
# To be run in the folder of the checkout:
#   sh .mvn/built.sh begin   before anything is compiled: notes the digest of the sources
#   sh .mvn/built.sh end     when the program is whole: writes the mark, last of all
#   sh .mvn/built.sh fresh   succeeds when the mark fits both the sources and the program that are there
# Maven runs the first two, the launcher the third. A build that is stopped leaves no mark that fits.
set -eu

state=.hearsay
mark=$state/built # the digests of the sources and of the program
from=$state/from  # the digest of the sources when the build began
seen=$state/seen  # what `ls` said when the mark was last found to fit; its time is when that check began

sources() {
  find pom.xml hearsay-core/pom.xml hearsay-ingest/pom.xml hearsay-store/pom.xml hearsay-fetch/pom.xml hearsay-show/pom.xml hearsay-archive/pom.xml hearsay-server/pom.xml hearsay-model/pom.xml hearsay-model-en/pom.xml hearsay-app/pom.xml \
    hearsay-core/src/main hearsay-ingest/src/main hearsay-store/src/main hearsay-fetch/src/main hearsay-show/src/main hearsay-archive/src/main hearsay-server/src/main hearsay-model/src/main hearsay-app/src/main \
    models/attribution -type f "$@"
}

program() {
  find hearsay-app/target/hearsay.jar hearsay-app/target/lib -type f "$@"
}

digest() {
  "$1" -exec cksum {} + | LC_ALL=C sort | cksum
}

# Numbers, sizes and times of all files, and the names of those that are newer than the file at $1.
listing() {
  { sources -newer "$1" -print -o -type f -exec ls -lin {} + && program -exec ls -lin {} +; } | cksum
}

# One line of the file at $1; empty where there is none.
line_of() {
  line=
  [ -r "$1" ] && read -r line <"$1" || :
  printf '%s\n' "$line"
}

begin() {
  mkdir -p "$state"
  digest sources >"$from"
}

end() {
  [ -r "$from" ] || return 0 # part of a build: nobody knows what the rest was made from
  rm -f "$seen"
  printf '%s %s\n' "$(line_of "$from")" "$(digest program)" >"$mark.new"
  mv -f "$mark.new" "$mark"
  rm -f "$from"
}

fresh() {
  [ -r "$mark" ] && [ -r hearsay-app/target/hearsay.jar ] || return 1
  if [ -r "$seen" ] && [ "$(listing "$seen")" = "$(line_of "$seen")" ]; then
    return 0
  fi
  started=$seen.$$
  : 2>/dev/null >"$started" || started= # a checkout that may only be read
  if [ "$(digest sources) $(digest program)" != "$(line_of "$mark")" ]; then
    rm -f "$started"
    return 1
  fi
  if [ -n "$started" ]; then
    listing "$started" >"$started.new"
    touch -r "$started" "$started.new"
    mv -f "$started.new" "$seen"
    rm -f "$started"
  fi
}

case ${1:-} in
begin | end | fresh) "$1" ;;
*)
  echo "usage: sh .mvn/built.sh begin|end|fresh" >&2
  exit 2
  ;;
esac
