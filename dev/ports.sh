#!/usr/bin/env bash
# Sourced: free_ports N prints N ports of loopback that nobody uses, below those that the system gives to outgoing connections (from 32768
# on), so that they stay free until they are used. As io.echolot.devstack.Ports does it in Java.
free_ports() {
  python3 - "$1" <<'P'
import random, socket, sys
free = []
while len(free) < int(sys.argv[1]):
    with socket.socket() as one:
        port = random.randrange(20000, 32768)
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            continue
        if port not in free:
            free.append(port)
print(*free)
P
}
