#!/usr/bin/env bash
# Builds one service's image, compares it with what the chart expects, and runs it as a pod would be: the image's user, entrypoint
# and working directory, a root that can't be written to, no backends. Called by ./echolot test from the root.
set -euo pipefail
left_out() { echo "Images: left out, $*"; exit 0; }
failed() { echo "Images: $*"; exit 1; }
service=social-listener # the smallest
jar=dev/images/target/echolot-images.jar
[ "$(uname -s)" = Linux ] || left_out "the base image is made on Linux only"
for tool in apt-get dpkg-deb python3 javac; do command -v "$tool" >/dev/null || left_out "$tool is missing"; done
[ -f "$jar" ] && [ -d "$service/target/quarkus-app" ] || left_out "nothing is built yet"
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
base=$(bash dev/images/base.sh) || left_out "there is no base image"

work=$(mktemp -d)
running=
clean() { [ -z "$running" ] || kill -KILL "$running" 2>/dev/null || true; rm -rf "$work"; }
trap clean EXIT
tag=$(sed -nE 's/^appVersion: "(.*)"/\1/p' helm/echolot/Chart.yaml)
"$JAVA_HOME/bin/java" -jar "$jar" "$base" "$tag" "$base/layers" "$work" "$service" >/dev/null
mkdir "$work/image" "$work/root"
tar -xf "$work/echolot-$service-$tag.tar" -C "$work/image"

python3 - "$work/image" "$service" <<'P' >"$work/layers" || failed "the image isn't what k8s/base/echolot.yaml expects"
import json, os, pathlib, re, sys
folder, service = pathlib.Path(sys.argv[1]), sys.argv[2]
pods = pathlib.Path('k8s/base/echolot.yaml').read_text().split('\n---\n')
pod = next(p for p in pods if 'kind: Deployment' in p and f'name: {service}\n' in p)
def said(key): return re.search(key + r': "?([^"\s]+)', pod).group(1)
manifest = json.loads((folder / 'manifest.json').read_text())[0]
text = (folder / 'config.json').read_text()
image = json.loads(text)
config = image['config']
def same(what, found, wanted):
    if found != wanted: sys.exit(f'Images: {what} is {found}, not {wanted}')
same('the name', manifest['RepoTags'], [said('image')])
same('the user', config['User'], said('runAsUser') + ':' + said('runAsGroup'))
same('the port', list(config['ExposedPorts']), [said('containerPort') + '/tcp'])
same('the program', config['Entrypoint'][0::len(config['Entrypoint']) - 1], ['java', '/app/quarkus-run.jar'])
same('the layers', [h['comment'] for h in image['history']], ['os', 'java', 'libraries', 'application'])
same('a label', config['Labels']['org.opencontainers.image.title'], service)
if not re.fullmatch('20\\d\\d[a-z]+', config['Labels'].get('io.echolot.tzdata', '')):
    sys.exit('Images: no label says which time zones it knows')
same('what looks secret', re.findall('(?i)secret|password|token', text), [])
same('what names this machine', [p for p in (os.getcwd(), os.path.expanduser('~')) if p in text and p != '/'], [])
application = (folder / manifest['Layers'][-1]).stat().st_size
if application > 8 << 20: sys.exit(f'Images: an upgrade brings {application >> 20} MiB; are libraries in the layer?')
print('\n'.join(manifest['Layers']))
P
while read -r layer; do tar -xzf "$work/image/$layer" --warning=no-unknown-keyword -C "$work/root"; done <"$work/layers"
found=$(cd "$work/root" && find . \( -name '*.key' -o -name '*.pem' -o -name '.env*' -o -name '.git' -o -perm /6000 \
  -o -path './app/*' ! -type d ! -name '*.jar' ! -name '*.dat' ! -name '*.txt' \) -print)
[ -z "$found" ] || failed "in the image is what shouldn't be: $found"
[ -z "$(find "$work/root" -type f -newermt @1)" ] || failed "the files' times depend on when the image was built"

{ [ "$(id -u)" = 0 ] && unshare --mount --pid --fork true 2>/dev/null; } ||
  { echo "Images: $service is as the chart expects; not started, for that takes root"; exit 0; }
cat >"$work/run.py" <<'P'
# What a container runtime does with an image's configuration.
import json, os, subprocess, sys
root, port, management, options = sys.argv[1:]
config = json.load(open(os.path.join(root, '../image/config.json')))['config']
def mount(*what): subprocess.run(['mount', *what], check=True)
for folder in ('proc', 'dev'): os.makedirs(f'{root}/{folder}', exist_ok=True)
mount('--bind', root, root)
mount('-t', 'tmpfs', 'tmpfs', f'{root}/tmp')
mount('-t', 'proc', 'proc', f'{root}/proc')
mount('--rbind', '/dev', f'{root}/dev')
mount('-o', 'remount,bind,ro', root)
away = '127.0.0.1:1'
env = dict(e.split('=', 1) for e in config['Env']) | {
    'JAVA_TOOL_OPTIONS': options, 'QUARKUS_HTTP_HOST': '127.0.0.1', 'QUARKUS_HTTP_PORT': port,
    'QUARKUS_MANAGEMENT_HOST': '127.0.0.1', 'QUARKUS_MANAGEMENT_PORT': management, 'QUARKUS_SHUTDOWN_DELAY': '2s',
    'QUARKUS_MONGODB_CONNECTION_STRING': f'mongodb://{away}', 'QUARKUS_OIDC_AUTH_SERVER_URL': f'http://{away}/realms/none',
    'QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET': 'none', 'ECHOLOT_GATEWAY_URL': f'http://{away}'}
os.chroot(root)
os.chdir(config['WorkingDir'])
user, group = map(int, config['User'].split(':'))
os.setgroups([])
os.setgid(group)
os.setuid(user)
os.execvpe(config['Entrypoint'][0], config['Entrypoint'], env)
P
# shellcheck source=dev/ports.sh
source dev/ports.sh
read -r port management <<<"$(free_ports 2)"
unshare --mount --pid --fork --kill-child python3 "$work/run.py" "$work/root" "$port" "$management" -Xmx96m >"$work/log" 2>&1 &
running=$!
live() { python3 - "http://127.0.0.1:$management/q/health/live" 2>/dev/null <<'P'
import sys, urllib.request
sys.exit(urllib.request.urlopen(sys.argv[1], timeout=2).status != 200)
P
}
begun=$SECONDS
until live; do
  kill -0 "$running" 2>/dev/null && [ $((SECONDS - begun)) -lt 60 ] || { tail -n 30 "$work/log"; failed "$service doesn't start in its image"; }
  sleep 0.3
done
took=$((SECONDS - begun))
grep -q 'Picked up JAVA_TOOL_OPTIONS' "$work/log" || failed "JAVA_TOOL_OPTIONS have no effect"
# The service itself must get the signal with which a pod is ended; it tells who keeps a connection alive to close it, and within
# its grace time it has ended.
python3 - "$port" $(cat "/proc/$running/task/$running/children") <<'P' || failed "$service ends without telling kept-alive connections to close"
import http.client, os, signal, sys, time
connection = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]), timeout=5)
def told_to_close():
    connection.request('GET', '/v1/sources')
    response = connection.getresponse()
    response.read()
    return response.getheader('Connection') == 'close'
if told_to_close(): sys.exit('closed before the end')
os.kill(int(sys.argv[2]), signal.SIGTERM)
for _ in range(15):
    time.sleep(0.1)
    if told_to_close(): sys.exit(0)
sys.exit('never told')
P
for _ in $(seq 100); do kill -0 "$running" 2>/dev/null || break; sleep 0.2; done
kill -0 "$running" 2>/dev/null && failed "$service doesn't end on SIGTERM"
wait "$running" 2>/dev/null || true
running=
echo "Images: $service is as the chart expects, lives after $took s as user 10001 on a read-only root, and ends when told"
