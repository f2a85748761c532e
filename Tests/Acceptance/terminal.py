"""A program in a pseudo-terminal whose screen can be read.

libedit repaints parts of lines, so what a person sees is not in the bytes: they go through a terminal emulator, and
tests look at its screen.
"""

import signal
import termios
import time

import pexpect
import pyte

# How long anything may take before a test gives up. Generous: machines that test are busy.
PATIENCE = 10


def heed_interrupts():
    """Undoes what a script or nohup that runs the tests may have set: programs inherit that signals are ignored."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A running program and the screen it draws on."""

    def __init__(self, command, environment, folder, size):
        rows, columns = size
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.program = pexpect.spawn(
            command[0], command[1:], env=environment, cwd=str(folder), dimensions=size, timeout=PATIENCE,
            preexec_fn=heed_interrupts)
        self.program.delaybeforesend = None

    @property
    def lines(self):
        """What stands on the screen, without blanks at the ends of lines and without empty lines."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def marks_pastes(self):
        """Whether the program asked the terminal to mark what is pasted."""
        return 2004 << 5 in self.screen.mode

    @property
    def settings(self):
        """How the terminal treats keys: echo, lines, signals."""
        return termios.tcgetattr(self.program.child_fd)

    def type(self, keys):
        """Sends keys as a keyboard does; `\\r` is Enter."""
        self.program.send(keys)

    def _draw(self, seconds):
        """Draws what the program writes within a moment; false once it has ended."""
        try:
            self.stream.feed(self.program.read_nonblocking(65536, seconds))
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            return False
        return True

    def wait_until(self, condition, meaning):
        """Draws until the condition holds for the screen."""
        deadline = time.monotonic() + PATIENCE
        while not condition(self):
            alive = self._draw(0.02)
            assert (alive and time.monotonic() < deadline) or condition(self), f"never {meaning}:\n{self.text}"

    def wait_for(self, text):
        """Draws until the text stands on the screen."""
        self.wait_until(lambda self: text in self.text, f"showed {text!r}")

    def wait_for_last_line(self, line):
        """Draws until the last line on the screen is this one."""
        self.wait_until(lambda self: self.lines[-1:] == [line], f"ended with {line!r}")

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        self.program.setwinsize(rows, columns)

    def wait_for_end(self):
        """Waits until the program has ended; gives its exit status, or minus the signal that ended it."""
        deadline = time.monotonic() + PATIENCE
        while self._draw(0.02):
            assert time.monotonic() < deadline, f"never ended:\n{self.text}"
        self.program.wait()
        return -self.program.signalstatus if self.program.signalstatus else self.program.exitstatus

    def close(self):
        self.program.close(force=True)
