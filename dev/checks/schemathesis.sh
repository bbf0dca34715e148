#!/usr/bin/env bash
# Sends to every call of the four OpenAPI documents what Schemathesis thinks up: no answer may be 5xx, and each must be one that the
# document names. Called by ./echolot test from the root after Maven, while its backends run. Bounded: few examples a call, always the same.
set -euo pipefail
failed() { echo "Schemathesis: $*"; exit 1; }
left_out() { echo "Schemathesis: left out, $*"; exit 0; }

schemathesis=4.32.5 # with openapi-spec-validator, which holds the documents against OpenAPI 3.1
validator=0.9.0
examples=${ECHOLOT_SCHEMATHESIS_EXAMPLES:-6}
seed=${ECHOLOT_SCHEMATHESIS_SEED:-10}
# Where each service shows its document, on the management interface.
document=/q/openapi?format=json
root=$(pwd)
work=target/schemathesis
cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot/schemathesis-$schemathesis

backends=.echolot/test/backends.properties
[ -f "$backends" ] || left_out "the backends of ./echolot test don't run"
for service in survey-service channel-gateway metrics-service social-listener; do
  [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || left_out "$service isn't packaged"
done
python=$(command -v python3) || left_out "there is no Python 3"
if ! [ -x "$cache/bin/schemathesis" ]; then
  rm -rf "$cache"
  "$python" -m venv "$cache" >/dev/null 2>&1 || left_out "this Python makes no virtual environments"
  "$cache/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$schemathesis" "openapi-spec-validator==$validator" \
    >/dev/null 2>&1 || { rm -rf "$cache"; left_out "its packages can't be fetched"; }
fi

property() { sed -n "s/^$1=//p" "$backends" | sed 's/\\:/:/g; s/\\=/=/g'; }
# shellcheck source=dev/ports.sh
source dev/ports.sh
token() { # form
  curl -sf "$(property keycloak.realm-url)/protocol/openid-connect/token" -d "$1" |
    "$python" -c 'import json, sys; print(json.load(sys.stdin)["access_token"])'
}

rm -rf "$work"
mkdir -p "$work"
pids=
trap 'kill $pids 2>/dev/null || true' EXIT
read -ra ports <<<"$(free_ports 9)"
# In Twilio's, Meta's and Telegram's place somebody who knows no account: nothing here may call the real one.
"$python" dev/checks/nobody.py "${ports[8]}" >/dev/null 2>&1 &
pids="$pids $!"
export ECHOLOT_TWILIO_API=http://127.0.0.1:${ports[8]} ECHOLOT_TELEGRAM_API=http://127.0.0.1:${ports[8]} ECHOLOT_WHATSAPP_API=http://127.0.0.1:${ports[8]}
# Its own databases and consumer groups: what is called may destroy.
name=schemathesis$$
jdbc=$(property postgresql.jdbc-url)
export KAFKA_BOOTSTRAP_SERVERS QUARKUS_MONGODB_CONNECTION_STRING QUARKUS_OIDC_AUTH_SERVER_URL QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL
KAFKA_BOOTSTRAP_SERVERS=$(property kafka)
QUARKUS_MONGODB_CONNECTION_STRING=$(property mongodb.uri)
QUARKUS_OIDC_AUTH_SERVER_URL=$(property keycloak.realm-url)
QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL=$QUARKUS_OIDC_AUTH_SERVER_URL
start() { # number service settings…
  local number=$1 service=$2
  shift 2
  # They live for a few minutes: what the second compiler does for them never comes back.
  java -Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dquarkus.profile=dev -Dquarkus.http.host=127.0.0.1 "-Dquarkus.http.port=${ports[$number]}" \
    "-Dquarkus.management.host=127.0.0.1" "-Dquarkus.management.port=${ports[$((number + 4))]}" \
    "-Dquarkus.mongodb.database=$name-$service" "-Decholot.consumer-group=$name-$service" \
    -Decholot.tenant-requests-per-minute=1000000 -Decholot.rate-limit.per-key=1000000 -Decholot.rate-limit.per-address=1000000 \
    "-Dkafka-streams.state.dir=$work/streams" "$@" -jar "$service/target/quarkus-app/quarkus-run.jar" >"$work/$service.log" 2>&1 &
  pids="$pids $!"
}
services=(survey-service channel-gateway metrics-service social-listener)
start 0 survey-service "-Dquarkus.datasource.jdbc.url=$jdbc?currentSchema=$name" "-Dquarkus.flyway.schemas=$name" \
  "-Dquarkus.datasource.username=$(property postgresql.user)" "-Dquarkus.datasource.password=$(property postgresql.password)"
start 1 channel-gateway
start 2 metrics-service
start 3 social-listener "-Decholot.gateway-url=http://127.0.0.1:${ports[1]}"

for number in 0 1 2 3; do
  for ((tries = 0; ; tries++)); do
    curl -sf "http://127.0.0.1:${ports[$((number + 4))]}/q/health/ready" >/dev/null && break
    [ "$tries" -lt 240 ] || { tail -20 "$work/${services[$number]}.log"; failed "${services[$number]} isn't ready after two minutes"; }
    sleep 0.5
  done
done

anna=$(token 'grant_type=password&client_id=echolot-cli&username=anna&password=echolot')
status=0
for number in 0 1 2 3; do
  service=${services[$number]}
  curl -sf "http://127.0.0.1:${ports[$((number + 4))]}$document" >"$work/$service.json" || failed "$service shows no document"
  "$cache/bin/python" -m openapi_spec_validator --schema 3.1 "$work/$service.json" >"$work/$service.validation" 2>&1 ||
    { cat "$work/$service.validation"; echo "Schemathesis: the document of $service is no OpenAPI 3.1"; status=1; }
  # In its own folder, for it keeps what it found where it runs. Events (/v1/live) have no end.
  (cd "$work" && PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$root/dev/checks" SCHEMATHESIS_HOOKS=schemathesis_hooks \
    timeout 240 "$cache/bin/schemathesis" run "$service.json" --url "http://127.0.0.1:${ports[$number]}" \
    --header "Authorization: Bearer $anna" --exclude-path /v1/live \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --phases examples,coverage,fuzzing --max-examples "$examples" --seed "$seed" --generation-database none \
    --request-timeout 10 --suppress-health-check all --no-color) >"$work/$service.report" 2>&1 ||
    { cat "$work/$service.report"; echo "Schemathesis: $service doesn't answer as its document says"; status=1; }
done
[ "$status" = 0 ] && echo "Schemathesis: every call of four services is answered as documented"
exit "$status"
