#!/usr/bin/env bash
# What: how to send by a mail server that lets one in by the network's address, with a library that is told not to log in.
# Library: angus-mail 2.0.5 (Jakarta Mail's implementation), as its users call it: Transport.connect(host, port, user, password).
# Guess: with mail.smtp.auth=false nobody logs in, whatever user and password are given.
# Seen: it logs in all the same where the server offers it and neither is null; an empty password is one, and is sent. Only null
#   is none. And with mail.smtp.auth=true at a server that offers no login it connects, so that any password seems to be right.
# For Echolot: accounts without a password pass null, and a password for a server that asks for none is refused (SmtpAccountsTest).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"; kill "${server:-}" 2>/dev/null || true' EXIT; cd "$dir"
for library in org.eclipse.angus:angus-mail:2.0.5 jakarta.mail:jakarta.mail-api:2.1.5 org.eclipse.angus:angus-activation:2.0.3 jakarta.activation:jakarta.activation-api:2.1.4; do
  mvn -q -B dependency:copy -Dartifact="$library" -DoutputDirectory=lib >&2
done
cat > server.py <<'P'
import socketserver
class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        say = lambda line: self.wfile.write((line + "\r\n").encode())
        say("220 here")
        for line in self.rfile:
            word = line.decode().split()[0].upper()
            if word == "EHLO":
                say("250-here") if self.server.offers else None
                say("250 AUTH PLAIN" if self.server.offers else "250 here")
            elif word == "AUTH":
                print("logged in", flush=True)
                say("235 welcome")
            else:
                say("221 bye" if word == "QUIT" else "250 ok")
                if word == "QUIT": return
import threading
for offers in (True, False):
    server = socketserver.TCPServer(("127.0.0.1", 0), Handler)
    server.offers = offers
    print(server.server_address[1], file=open("port-%s" % offers, "w"), flush=True)
    threading.Thread(target=server.serve_forever).start()
P
python3 server.py > heard & server=$!
until [ -s port-True ] && [ -s port-False ]; do sleep 0.2; done
cat > Try.java <<'J'
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
public class Try {
  public static void main(String[] args) throws Exception {
    tried("auth=false, offered, empty password", "false", "True", "");
    tried("auth=false, offered, no password", "false", "True", null);
    tried("auth=true, not offered, a password", "true", "False", "x");
  }
  static void tried(String what, String auth, String offers, String password) throws Exception {
    long before = Files.lines(Path.of("heard")).count();
    Properties properties = new Properties();
    properties.put("mail.smtp.auth", auth);
    Transport transport = Session.getInstance(properties).getTransport("smtp");
    transport.connect("127.0.0.1", Integer.parseInt(Files.readString(Path.of("port-" + offers)).strip()),
        password == null ? null : "user", password);
    transport.close();
    long logins = Files.lines(Path.of("heard")).count() - before;
    System.out.println(what + ": connected, " + logins + " logins");
  }
}
J
javac -cp "lib/*" Try.java && java -cp "lib/*:." Try | tee out
diff out - <<'P'
auth=false, offered, empty password: connected, 1 logins
auth=false, offered, no password: connected, 0 logins
auth=true, not offered, a password: connected, 0 logins
P
