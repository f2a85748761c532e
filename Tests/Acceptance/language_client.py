"""Speaks the Language Server Protocol with the real program, in real messages."""

import json
import queue
import subprocess
import threading


class Client:
    def __init__(self, command, environment, folder):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, env=environment)
        self.count = 0
        self.messages = queue.Queue()
        self.kept = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while True:
            length = None
            while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
                name, value = line.decode("ascii").split(":")
                if name.lower() == "content-length":
                    length = int(value)
            if length is None:
                return
            self.messages.put(json.loads(self.process.stdout.read(length)))

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0"} | message, ensure_ascii=False).encode()
        self.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, **params):
        self.send({"method": method, "params": params})

    def request(self, method, **params):
        """The answer's result; an error is an exception."""
        self.count += 1
        self.send({"id": self.count, "method": method, "params": params})
        answer = self.wait_for(lambda message: message.get("id") == self.count)
        assert "error" not in answer, answer
        return answer["result"]

    def error(self, method, params=None):
        """The code of a request that fails."""
        self.count += 1
        self.send({"id": self.count, "method": method, "params": params or {}})
        return self.wait_for(lambda message: message.get("id") == self.count)["error"]["code"]

    def wait_for(self, is_wanted):
        for message in self.kept:
            if is_wanted(message):
                self.kept.remove(message)
                return message
        while True:
            message = self.messages.get(timeout=20)
            if is_wanted(message):
                return message
            self.kept.append(message)

    def diagnostics(self, version):
        """What is published about a version of the document."""
        wanted = lambda message: (
            message.get("method") == "textDocument/publishDiagnostics" and message["params"].get("version") == version)
        return self.wait_for(wanted)["params"]["diagnostics"]

    def end(self):
        """Closes the input and gives the exit code."""
        self.process.stdin.close()
        return self.process.wait(timeout=20)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()
