#!/usr/bin/env bash
# What: two valid Atom documents (RFC 4287): an entry of a leap second (RFC 3339 allows :60; 2016 ended with one),
#   and a document whose elements carry a prefix for Atom's namespace.
# Readers: rss-parser 3.13.0 and @rowanmanning/feed-parser 2.1.5 (npm), feedparser 6.0.14 (PyPI).
# Guess: at the worst the entry of the leap second has no date; the prefix makes no difference.
# Seen: rss-parser gives up the whole document for the one date ("Invalid time value"), its other entries with it, and
#   takes the prefixed one for no feed at all. feed-parser leaves that one date out; feedparser reads 2017-01-01T00:00:00.
# For Echolot: a date that can't be read costs that date alone; elements are known by namespace, never by prefix.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install feedparser==6.0.14 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 >&2

cat > leap.xml <<'X'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2017-01-02T00:00:00Z</updated>
<author><name>Anna</name></author>
<entry><title>before</title><id>urn:1</id><updated>2016-12-30T10:00:00Z</updated><link href="https://a.example/1"/></entry>
<entry><title>leap</title><id>urn:2</id><updated>2016-12-31T23:59:60Z</updated><link href="https://a.example/2"/></entry>
<entry><title>after</title><id>urn:3</id><updated>2017-01-02T00:00:00Z</updated><link href="https://a.example/3"/></entry>
</feed>
X
cat > prefix.xml <<'X'
<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:id>urn:f</a:id><a:updated>2017-01-02T00:00:00Z</a:updated>
<a:author><a:name>Anna</a:name></a:author>
<a:entry><a:title>one</a:title><a:id>urn:1</a:id><a:updated>2016-12-30T10:00:00Z</a:updated><a:link href="https://a.example/1"/></a:entry>
</a:feed>
X
cat > read.mjs <<'P'
import { readFileSync } from "node:fs";
import Parser from "rss-parser";
import { parseFeed } from "@rowanmanning/feed-parser";
for (const name of ["leap", "prefix"]) {
  const xml = readFileSync(`${name}.xml`, "utf8");
  try {
    const feed = await new Parser().parseString(xml);
    console.log(name, "rss-parser", feed.items.map((i) => `${i.title} ${i.isoDate}`).join(", "));
  } catch (e) {
    console.log(name, "rss-parser", e.message);
  }
  console.log(name, "feed-parser", parseFeed(xml).items.map((i) => `${i.title} ${i.updated?.toISOString() ?? "-"}`).join(", "));
}
P
cat > read.py <<'P'
import feedparser, time
for name in ("leap", "prefix"):
    entries = feedparser.parse(f"{name}.xml").entries
    print(name, "feedparser", ", ".join(e.title + " " + time.strftime("%Y-%m-%dT%H:%M:%S", e.updated_parsed) for e in entries))
P
{ node read.mjs; v/bin/python read.py; } | tee out
diff out - <<'P'
leap rss-parser Invalid time value
leap feed-parser before 2016-12-30T10:00:00.000Z, leap -, after 2017-01-02T00:00:00.000Z
prefix rss-parser Feed not recognized as RSS 1 or 2.
prefix feed-parser one 2016-12-30T10:00:00.000Z
leap feedparser before 2016-12-30T10:00:00, leap 2017-01-01T00:00:00, after 2017-01-02T00:00:00
prefix feedparser one 2016-12-30T10:00:00
P
echo "as described"
