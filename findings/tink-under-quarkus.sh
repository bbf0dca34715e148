#!/usr/bin/env bash
# What: credentials of channels sealed in a database by Tink, in a service whose dependencies Quarkus' platform manages, as its guides ask for.
# Library: Tink 1.24.0 (com.google.crypto.tink:tink) with the BOM of Quarkus 3.33.2 LTS (io.quarkus.platform:quarkus-bom).
# Guess: it works; both name a protobuf of the line 4.33, and a patch release changes nothing that a caller sees.
# Seen: Maven resolves all without a warning, it compiles, and the first use of Tink throws: the BOM brings protobuf-java 4.33.2, Tink's
#   generated classes were made by 4.33.6, and protobuf refuses a runtime that is older than that, be it by a patch release. Nothing
#   fails at the start of a service that makes its keys lazily; each later call gets NoClassDefFoundError, which doesn't say why.
# For Echolot: protobuf-java is managed to 4.33.6 before the BOM; SecretBoxTest and the start of survey-service use Tink.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
mkdir -p src
cat > src/Seal.java <<'J'
public class Seal {
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 2; i++) {
      try {
        com.google.crypto.tink.aead.AeadConfig.register();
        System.out.println("ready");
      } catch (Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        System.out.println(e.getClass().getSimpleName() + " | " + cause.getMessage());
      }
    }
  }
}
J
pom() {
  cat > pom.xml <<X
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencyManagement><dependencies>$1
    <dependency><groupId>io.quarkus.platform</groupId><artifactId>quarkus-bom</artifactId><version>3.33.2</version><type>pom</type><scope>import</scope></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>com.google.crypto.tink</groupId><artifactId>tink</artifactId><version>1.24.0</version></dependency>
  </dependencies>
  <build><sourceDirectory>src</sourceDirectory></build>
</project>
X
  mvn -q -B compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt >&2
  java -cp "target/classes:$(cat cp.txt)" Seal 2>/dev/null
}
by_bom=$(pom '')
newer=$(pom '<dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java</artifactId><version>4.33.6</version></dependency>')
printf 'By the BOM:\n%s\nWith protobuf-java 4.33.6:\n%s\n' "$by_bom" "$newer"
[ "$(grep -c 'gencode 4.33.6, runtime 4.33.2' <<<"$by_bom")" -ge 1 ]
grep -q '^NoClassDefFoundError' <<<"$by_bom"
[ "$newer" = $'ready\nready' ]
echo 'Still so.'
