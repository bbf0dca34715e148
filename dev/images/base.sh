#!/usr/bin/env bash
# Makes the images' base without a registry, and prints its folder: os/ (glibc and what the libraries' native code needs, from
# Debian's packages) and java/ (a runtime that jlink makes of the JDK in use). Called from the root, with JAVA_HOME set.
set -euo pipefail
cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot/images
packages="libc6 libgcc-s1 libstdc++6 zlib1g ca-certificates tzdata"
# What jdeps finds in the four services is in java.se and jdk.unsupported. The others are found at run time: elliptic curves and
# Kerberos for TLS and SASL, DNS for mongodb+srv, socket options, file systems of jars, character sets of feeds; jcmd and JFR for
# whoever has to look into a pod without a shell.
modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth
modules=$modules,jdk.security.jgss,jdk.unsupported,jdk.zipfs
jar=dev/images/target/echolot-images.jar
fail() { echo "Images: $*" >&2; exit 1; }

for tool in apt-get dpkg-deb "$JAVA_HOME/bin/jlink"; do
  command -v "$tool" >/dev/null || fail "$tool is missing, with which the base image is made; name another base in ECHOLOT_BASE_IMAGE."
done
# Name, size and hash of each package, without the mirror's address.
listed() { apt-get download --print-uris $packages 2>/dev/null | awk '{print $2, $3, $4}' | sort; }
list=$(listed) || list=
if [ -z "$list" ] && [ "$(id -u)" = 0 ]; then
  apt-get update -qq >/dev/null 2>&1 || true
  list=$(listed) || list=
fi
[ -n "$list" ] || fail "apt-get knows no packages; run apt-get update, or name another base in ECHOLOT_BASE_IMAGE."

# A new JDK or an update of a package makes a new base; an old one stays as it is.
base=$cache/base-$({ echo "$list"; cat "$JAVA_HOME/release" "$0" "$jar"; } | sha256sum | cut -c1-16)
if [ ! -d "$base" ]; then
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/work.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  mkdir -p "$work/deb" "$work/debian"
  (cd "$work/deb" && apt-get download -qq $packages >/dev/null 2>&1) || fail "apt-get can't download the base image's packages."
  os=$work/base/os debian=$work/debian
  # Scanners look there for what an image without dpkg has.
  mkdir -p "$os"/{etc/ssl/certs,usr/share,var/lib/dpkg/status.d}
  for package in "$work"/deb/*.deb; do
    dpkg-deb -x "$package" "$debian"
    name=$(dpkg-deb -f "$package" Package)
    dpkg-deb -f "$package" >"$os/var/lib/dpkg/status.d/$name"
    if [ -f "$debian/usr/share/doc/$name/copyright" ]; then
      install -Dm 644 "$debian/usr/share/doc/$name/copyright" "$os/usr/share/doc/$name/copyright"
    fi
  done
  # Layers made by Jib have no links: each library stands there once, under the name by which it is linked.
  multiarch=$(basename "$(dirname "$(find "$debian" -name libc.so.6)")")
  mkdir -p "$os/lib/$multiarch"
  find "$debian" -path "*/lib/$multiarch/*.so.[0-9]" -exec cp -L {} "$os/lib/$multiarch/" \;
  # Programs name the loader by a path of its own, which in the package is a link.
  loader=$(cd "$debian" && find . -name 'ld-linux*' ! -path "*/$multiarch/*" | sed -E 's,^\./(usr/)?,,')
  install -D "$os/lib/$multiarch/$(basename "$loader")" "$os/$loader"
  cp -rL "$debian/usr/share/zoneinfo" "$os/usr/share/zoneinfo"
  rm -rf "$os"/usr/share/zoneinfo/{posix,right}
  find "$debian/usr/share/ca-certificates" -name '*.crt' | LC_ALL=C sort | xargs cat >"$os/etc/ssl/certs/ca-certificates.crt"
  cp -L /etc/os-release "$os/etc/os-release"
  echo 'hosts: files dns' >"$os/etc/nsswitch.conf"
  printf '%s\n' 'root:x:0:0::/:/' 'echolot:x:10001:10001::/var/lib/echolot:/' >"$os/etc/passwd"
  printf '%s\n' 'root:x:0:' 'echolot:x:10001:' >"$os/etc/group"

  # Starts faster with the JDK's classes mapped from an archive; older JDKs' jlink makes none.
  cds=
  case $("$JAVA_HOME/bin/jlink" --list-plugins) in *--generate-cds-archive*) cds=--generate-cds-archive ;; esac
  said=$("$JAVA_HOME/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages $cds --output "$work/base/java" 2>&1) ||
    fail "jlink makes no runtime of $JAVA_HOME ($said); set JAVA_HOME to another JDK, or name a base in ECHOLOT_BASE_IMAGE."
  # This machine's store may know authorities that are nobody else's business.
  "$JAVA_HOME/bin/java" -cp "$jar" io.echolot.images.TrustStore "$os/etc/ssl/certs/ca-certificates.crt" \
    "$work/base/java/lib/security/cacerts"
  mv -T "$work/base" "$base" 2>/dev/null || [ -d "$base" ]
  # What was made for a JDK or packages of long ago goes, with the compressed layers that lie in it.
  find "$cache" -maxdepth 1 -name 'base-*' -mtime +30 -exec rm -rf {} +
fi
echo "$base"
