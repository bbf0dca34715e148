"""In the place of Twilio's, Meta's and Telegram's servers: knows no account, and says so as each of them does.

Twilio: https://www.twilio.com/docs/api/errors/20003; Telegram: https://core.telegram.org/bots/api#making-requests;
Meta: https://developers.facebook.com/docs/graph-api/guides/error-handling
"""
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TELEGRAM = {"ok": False, "error_code": 401, "description": "Unauthorized"}
META = {"error": {"message": "Invalid OAuth access token", "type": "OAuthException", "code": 190}}
TWILIO = {"code": 20003, "message": "Authenticate", "more_info": "https://www.twilio.com/docs/errors/20003", "status": 401}


class Nobody(BaseHTTPRequestHandler):
    def refuse(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        said = TELEGRAM if self.path.startswith("/bot") else META if self.path.startswith("/v") else TWILIO
        body = json.dumps(said).encode()
        self.send_response(401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_DELETE = refuse

    def log_message(self, *arguments):
        """Tokens stand in Telegram's addresses."""


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Nobody).serve_forever()
