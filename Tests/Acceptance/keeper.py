"""Keeps a program and all that it starts together, so that a test can end them all and is sure that nothing is left.

    python3 keeper.py PROGRAM ARGUMENT …

Daemons start processes that leave them: in a session of their own, with parents that have ended. Linux hands all of
them to this keeper (a "child subreaper"), so the family is known by descent and nobody is looked for by name. The
keeper says the program's process id on a line of its output, then reads its input: a number is a signal to the program
alone, and the end of the input ends the whole family. A test that is killed ends its input too. With no family left the
keeper ends.
"""

import ctypes
import os
import select
import signal
import subprocess
import sys
import time

SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>


def parents():
    """Every process of the machine with its parent and its state, a letter as in `ps`."""
    found = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    state, parent = file.read().rpartition(")")[2].split()[:2]
            except (FileNotFoundError, ProcessLookupError):
                continue
            found[int(name)] = (int(parent), state)
    return found


def descendants(ancestor, without="ZX"):
    """The family of a process, those nearest to it first, without those in some states: as a rule, the ended ones."""
    table = parents()
    family, generation = [], [ancestor]
    while generation:
        generation = [process for process, (parent, _) in table.items() if parent in generation]
        family += generation
    return [process for process in family if table[process][1] not in without]


def send(number, processes):
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            pass


def reap():
    """Takes note of those that have ended; false when there are no children any more."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return False
    return True


def end(program):
    """Ends the family as a computer dies: all at once, so that no daemon has time to report the death of another."""
    limit = time.monotonic() + 1
    send(signal.SIGSTOP, [program.pid] if program.poll() is None else [])
    while (moving := descendants(os.getpid(), without="ZXTt")) and time.monotonic() < limit:
        send(signal.SIGSTOP, moving)
        time.sleep(0.002)
    while reap():
        send(signal.SIGKILL, descendants(os.getpid()))
        time.sleep(0.002)


def keep(command):
    if ctypes.CDLL(None, use_errno=True).prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("keeper: this system cannot hand orphans over")
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    print(program.pid, flush=True)
    pending = b""
    while True:
        ready = select.select([0, woken], [], [])[0]
        if woken in ready:
            os.read(woken, 4096)
        # Asked before reaping: a number that comes late must not go to another process with the same id.
        if 0 in ready:
            data = os.read(0, 4096)
            if not data:
                return end(program)
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                if program.poll() is None:
                    program.send_signal(int(line))
        program.poll()
        if not reap():
            return None


if __name__ == "__main__":
    keep(sys.argv[1:])
