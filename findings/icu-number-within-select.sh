#!/usr/bin/env bash
# What: "#" in an ICU message, for the number of a plural, where a select stands between ("she gave # answers"); also within another
#   plural, and with the select outside.
# Readers: intl-messageformat 12.1.5, @messageformat/core 3.4.1, @lingui/core 5.9.5 with @lingui/message-utils 5.9.5 (npm), ICU4J 78.1 (Maven).
# Guess: ICU4J and intl-messageformat write the number, wherever the sign stands below the plural.
# Seen: people read "She gave # answers" from ICU4J, intl-messageformat and lingui alike, without an error or a warning: the sign belongs
#   to the innermost case alone, and that is the select's. Only messageformat writes the number by default; with `strict: true`
#   it leaves the sign too. So a translation that was checked with messageformat breaks in the others. With the select outside
#   all agree, and so they do for a plural within a plural.
# For Echolot: texts for translators put the select outside and the plural inside, or name the number ({n, number}); whoever
#   brings messages from another tool looks for "#" below a select.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm i --silent --no-audit --no-fund intl-messageformat@12.1.5 @messageformat/core@3.4.1 @lingui/core@5.9.5 @lingui/message-utils@5.9.5 >&2
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory=. >&2

cat > messages.txt <<'P'
{n, plural, one {{g, select, f {She gave # answer} other {They gave # answer}}} other {{g, select, f {She gave # answers} other {They gave # answers}}}}
{g, select, f {{n, plural, one {She gave # answer} other {She gave # answers}}} other {{n, plural, one {They gave # answer} other {They gave # answers}}}}
{n, plural, other {{m, plural, one {# question} other {# questions}} of #}}
P
cat > read.mjs <<'P'
import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import MessageFormat from "@messageformat/core";
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
const values = { n: 3, m: 1, g: "f" };
for (const message of readFileSync("messages.txt", "utf8").trim().split("\n")) {
  const lingui = setupI18n({ locale: "en", messages: { en: { it: compileMessage(message) } } });
  console.log("intl-messageformat |", new IntlMessageFormat(message, "en").format(values));
  console.log("messageformat      |", new MessageFormat("en").compile(message)(values));
  console.log("same, strict       |", new MessageFormat("en", { strict: true }).compile(message)(values));
  console.log("lingui             |", lingui._("it", values));
}
P
cat > Read.java <<'P'
import com.ibm.icu.text.MessageFormat;
import java.nio.file.*;
import java.util.*;
class Read {
  public static void main(String[] none) throws Exception {
    for (String message : Files.readAllLines(Path.of("messages.txt")))
      System.out.println("icu4j              | " + new MessageFormat(message, Locale.ENGLISH).format(Map.of("n", 3, "m", 1, "g", "f")));
  }
}
P
{ node read.mjs; java -cp icu4j-78.1.jar Read.java; } | tee out
diff out - <<'P'
intl-messageformat | She gave # answers
messageformat      | She gave 3 answers
same, strict       | She gave # answers
lingui             | She gave # answers
intl-messageformat | She gave 3 answers
messageformat      | She gave 3 answers
same, strict       | She gave 3 answers
lingui             | She gave 3 answers
intl-messageformat | 1 question of 3
messageformat      | 1 question of 3
same, strict       | 1 question of 3
lingui             | 1 question of 3
icu4j              | She gave # answers
icu4j              | She gave 3 answers
icu4j              | 1 question of 3
P
echo "as described"
