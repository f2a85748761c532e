"""A real Slurm of a test's own: its daemons on loopback, its files in one folder, and nothing left of it afterwards.

    with Slurm(tmp_path / "slurm", nodes=2) as slurm:
        job = slurm.submit("--array=0-3", script="#!/bin/sh\\nhostname\\n")
        slurm.wait_for(lambda jobs: all(one.over for one in jobs), job=job)

No database, no cgroups, no systemd, and no rights beyond those of the user who runs the test. Several may run side by
side.
"""

import contextlib
import dataclasses
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import slurm_configuration
from keeper import descendants
from slurm_configuration import PATH, SlurmError

KEEPER = pathlib.Path(__file__).with_name("keeper.py")
PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol", "sinfo")
WAITING = ("PENDING", "CONFIGURING", "RUNNING", "COMPLETING", "SUSPENDED", "REQUEUED", "REQUEUE_HOLD", "STOPPED")
WORKING = ("idle", "mixed", "allocated", "completing")


def missing():
    """The programs of Slurm and munge that this machine lacks."""
    return [name for name in PROGRAMS if shutil.which(name, path=PATH) is None]


@dataclasses.dataclass(frozen=True)
class Job:
    """One job, or one task of an array, as the controller lists it."""

    id: str  # as squeue, scancel and scontrol take it: "12", "12_3"
    job: int  # what sbatch said: 12
    task: int | None  # the index in the array
    name: str
    # "PENDING", "RUNNING" (from when its node is told to start it, a moment before its script begins), "COMPLETED",
    # "FAILED", "CANCELLED", "NODE_FAIL", "TIMEOUT", …
    state: str
    node: str  # "" while there is none
    reason: str
    exit_code: int  # what the script returned, or 128 and the signal that ended it
    restarts: int  # how often it was requeued

    @property
    def over(self):
        return self.state not in WAITING


COLUMNS = (
    "JobArrayID", "ArrayJobID", "ArrayTaskID", "Name", "State", "NodeList", "Reason", "exit_code", "RestartCnt",
    "JobID",
)


class Slurm:
    """A cluster of one controller and `nodes` nodes, n1, n2, …, with `cpus` processors each, from `with` to its end.

    `requeue` says whether jobs of a node that died are run again unless they say themselves; `timeout`, in seconds,
    after how long without an answer a node counts as dead (some 5 s more pass until it is); `extra`, further lines for
    slurm.conf. POLITY_SLURM_PORT in the environment says where to begin to look for free ports.
    """

    def __init__(
        self, folder, nodes=1, cpus=2, max_array_size=1001, requeue=True, timeout=5, memory=16000, extra=""
    ):
        self.folder = pathlib.Path(folder).resolve()
        self.nodes = [f"n{number}" for number in range(1, nodes + 1)]
        self.environment = {
            "PATH": PATH, "HOME": str(self.folder), "LANG": "C.UTF-8", "SLURM_CONF": str(self.folder / "slurm.conf"),
        }
        self._settings = {
            "cpus": cpus, "memory": memory, "array": max_array_size, "requeue": int(requeue), "timeout": timeout,
            "extra": extra,
        }
        self._kept = {}  # what runs, by daemon: "munged", "slurmctld", "n1", …; a node may have outlived a slurmd
        self._port_locks = []
        self._sockets = None

    # MARK: From beginning to end

    def __enter__(self):
        if lacking := missing():
            raise SlurmError(f"this machine has no {', '.join(lacking)}; .ci/setup installs what Debian has")
        try:
            self._prepare()
            self._start("munged", *self._munged())
            self._wait(lambda: (self._sockets / "munge").is_socket(), "munged opens its socket")
            self.start_controller()
            for node in self.nodes:
                self.start_slurmd(node, wait=False)
            self._wait(lambda: all(state == "idle" for state in self.node_states().values()), "all nodes are idle")
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, _, error, __):
        try:
            if error is not None and hasattr(error, "add_note"):
                error.add_note(self.logs())
        finally:
            self.stop()

    def stop(self):
        """Ends all daemons and all that they started, in the reverse order; what they wrote stays in the folder."""
        left = []
        for name in reversed(list(self._kept)):
            try:
                self._end(name)
            except SlurmError as error:
                left.append(str(error))
        for lock in self._port_locks:
            lock.close()
        self._port_locks = []
        if self._sockets is not None:
            shutil.rmtree(self._sockets, ignore_errors=True)
        if left:
            raise SlurmError("\n".join(left))

    # MARK: What a test asks for

    def run(self, *command, **options):
        """Runs a command that knows this Slurm: `slurm.run("scancel", "12")`. It may fail; the test looks."""
        settings = {"capture_output": True, "text": True, "timeout": 60, "env": self.environment, "cwd": self.folder}
        return subprocess.run(command, **settings | options)

    def ask(self, *command, **options):
        """What a command prints, which must not fail."""
        outcome = self.run(*command, **options)
        if outcome.returncode != 0:
            raise SlurmError(f"{shlex.join(command)} failed: {outcome.stderr.strip()}\n{self.logs()}")
        return outcome.stdout

    def submit(self, *options, script, **settings):
        """Gives a script to sbatch on its input, and its job number back."""
        return int(self.ask("sbatch", "--parsable", *options, input=script, **settings).split(";")[0])

    def queue(self, job=None):
        """All jobs, or those of one number, with every task of an array and those that are over."""
        layout = ",".join(f"{column}:200" for column in COLUMNS)
        jobs = []
        for line in self.ask("squeue", "--noheader", "--all", "--array", "--states=all", "-O", layout).splitlines():
            fields = [line[200 * index : 200 * index + 200].strip() for index in range(len(COLUMNS))]
            identifier, array, task, name, state, node, reason, code, restarts, number = fields
            found = Job(
                id=identifier, job=int(array if array.isdigit() else number),
                task=int(task) if task.isdigit() else None, name=name, state=state,
                node="" if node == "(null)" else node, reason=reason, exit_code=_exit_code(code),
                restarts=int(restarts),
            )
            if job is None or found.job == job:
                jobs.append(found)
        return sorted(jobs, key=lambda one: (one.job, -1 if one.task is None else one.task))

    def wait_for(self, condition, job=None, timeout=30):
        """Waits until a condition on the list of jobs holds, of all or of one number, and gives that list."""
        end = time.monotonic() + timeout
        while not condition(jobs := self.queue(job)):
            if time.monotonic() > end:
                listed = "\n".join(map(str, jobs))
                raise SlurmError(f"waited {timeout} s in vain; the queue is\n{listed}\n{self.logs()}")
            time.sleep(0.05)
        return jobs

    def wait_until_over(self, job, timeout=30):
        """Waits until a job, or all tasks of an array, are over, and gives them."""
        return self.wait_for(lambda jobs: bool(jobs) and all(one.over for one in jobs), job, timeout)

    def node_states(self):
        """What the controller thinks of each node: "idle", "mixed", "down", …, with a * where it does not answer."""
        return dict(line.split() for line in self.ask("sinfo", "-N", "--noheader", "-o", "%N %T").splitlines())

    def wait_for_node(self, node, *states, timeout=30):
        """Waits until a node is in one of these states, for instance "down" or "down*"."""
        self._wait(lambda: self.node_states().get(node) in states, f"{node} is {' or '.join(states)}", timeout)

    def programs(self, node):
        """A folder that comes first in the PATH of jobs on a node, for versions of programs that only this node has."""
        return self.folder / "nodes" / node / "bin"

    def set_on_node(self, node, **variables):
        """Sets variables of the environment for all jobs that start on a node from now on."""
        lines = "".join(f"export {name}={value}\n" for name, value in variables.items())
        _replace(self.folder / "nodes" / node / "exports", lines)

    def logs(self, lines=15):
        """The last lines of each log, newest log last."""
        texts = []
        for path in sorted((self.folder / "log").glob("*"), key=lambda path: path.stat().st_mtime):
            tail = path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
            texts += [f"-- {path}", *tail] if tail else []
        return "\n".join(texts)

    # MARK: Daemons that come and go

    def kill_slurmd(self, node, steps=True):
        """A node dies at once, with all that runs on it; without `steps`, only its daemon does, and its jobs go on."""
        if steps:
            self._end(node)
        else:
            self._signal(node, signal.SIGKILL)
            self._wait(lambda: not self._running(node), f"the daemon of {node} has ended")

    def declare_down(self, node):
        """Tells the controller that a node is dead, which it would find out by itself only after some seconds."""
        self.ask("scontrol", "update", f"NodeName={node}", "State=DOWN", "Reason=dead")

    def start_slurmd(self, node, wait=True):
        """Starts a node's daemon and waits until the controller has heard from it."""
        before = self._slurmd_start(node) if wait else None
        while before == (now := time.strftime("%Y-%m-%dT%H:%M:%S")):
            time.sleep(0.05)  # The controller says when a daemon started in whole seconds.
        (self._sockets / node).mkdir(exist_ok=True)
        # slurmd keeps to itself when it is asked to stay in front, so its steps and those of another never mix.
        self._start(node, "slurmd", "-D", "-N", node, "-f", self.environment["SLURM_CONF"])
        if wait:
            self._wait(
                lambda: self._slurmd_start(node) >= now and self.node_states()[node] in WORKING, f"{node} is back", 30,
            )

    def kill_controller(self, by=signal.SIGKILL, saved=True):
        """Ends the controller; jobs go on without it, and commands fail after some 4 s of trying.

        It writes down what changed within 5 s, though not that backfill started a job, before something else changes.
        `saved` makes sure of all; else a killed one forgets: jobs that were accepted are gone and their numbers given
        again, jobs that run are taken for pending ones, started once more and held, and the nodes drained.
        """
        if saved and by == signal.SIGKILL:
            self._save()
        self._signal("slurmctld", by)
        self._wait(lambda: not self._running("slurmctld"), "the controller has ended")

    def start_controller(self):
        """Starts the controller and waits until it answers and has heard from all nodes whose daemons run."""
        self._start("slurmctld", "slurmctld", "-D", "-f", self.environment["SLURM_CONF"])
        self._wait(lambda: "is UP" in self.run("scontrol", "ping").stdout, "the controller answers")
        known = [node for node in self.nodes if self._running(node)]
        self._wait(
            lambda: not any("unknown" in self.node_states()[node] for node in known), "the controller knows the nodes",
        )

    # MARK: Within

    def _prepare(self):
        for name in ("log", "controller"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        for node in self.nodes:
            self.programs(node).mkdir(parents=True, exist_ok=True)
            self.set_on_node(node)
        # Paths of sockets have at most 107 bytes, which the folders of tests may exceed.
        self._sockets = pathlib.Path(tempfile.mkdtemp(prefix="slurm-"))
        self._sockets.chmod(0o755)
        ports, self._port_locks = slurm_configuration.free_ports(len(self.nodes) + 1)
        slurm_configuration.write(self.folder, self._sockets, self.nodes, ports, self._settings)
        key = self.folder / "munge.key"
        key.touch(mode=0o600)
        key.write_bytes(os.urandom(128))

    def _munged(self):
        # Forced: munged wants a folder for its socket that all users may enter, and the folders of tests are private.
        return (
            "munged", "--foreground", "--force", "--num-threads=2",
            f"--key-file={self.folder}/munge.key", f"--socket={self._sockets}/munge",
            f"--pid-file={self.folder}/munged.pid", f"--log-file={self.folder}/log/munged.log",
            f"--seed-file={self.folder}/munge.seed",
        )

    def _start(self, name, *command):
        program = shutil.which(command[0], path=PATH)
        with open(self.folder / "log" / f"{name}.out", "ab") as log:
            keeper = subprocess.Popen(
                [sys.executable, "-I", "-S", str(KEEPER), program, *command[1:]],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
                env=self.environment, cwd=self.folder, start_new_session=True,
            )
        said = keeper.stdout.readline()
        self._kept.setdefault(name, []).append((keeper, int(said or 0)))
        if not said:
            raise SlurmError(f"{command[0]} did not start\n{self.logs()}")

    def _signal(self, name, number):
        for keeper, _ in self._kept.get(name, []):
            with contextlib.suppress(BrokenPipeError):
                keeper.stdin.write(b"%d\n" % number)
                keeper.stdin.flush()

    def _save(self):
        """Has the controller write down its jobs: a change to one that changes nothing makes it do so."""
        state, asked = self.folder / "controller" / "job_state", time.time()
        for job in [job for job in self.queue() if not job.over][-1:]:
            self.run("scontrol", "update", f"JobId={job.id}", f"Name={job.name}")
        while time.time() < asked + 6 and not (state.exists() and state.stat().st_mtime > asked):
            time.sleep(0.05)

    def _running(self, name):
        """Whether a daemon is there; what it started may outlive it, and it its first thread, with its sockets."""
        return any(pid in descendants(keeper.pid, without="") for keeper, pid in self._kept.get(name, []))

    def _end(self, name):
        """Ends a daemon and its whole family; its keeper ends only when nobody of them is left."""
        for keeper, _ in reversed(self._kept.get(name, [])):
            with contextlib.suppress(BrokenPipeError):
                keeper.stdin.close()
            try:
                keeper.wait(10)
            except subprocess.TimeoutExpired:
                raise SlurmError(f"processes of {name} are left under process {keeper.pid}") from None
            keeper.stdout.close()
        self._kept.pop(name, None)

    def _slurmd_start(self, node):
        found = re.search(r"SlurmdStartTime=(\S+)", self.ask("scontrol", "show", "node", node))
        return found[1] if found else "None"

    def _wait(self, condition, what, timeout=20):
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                raise SlurmError(f"waited {timeout} s in vain until {what}\n{self.logs()}")
            time.sleep(0.03)


def _exit_code(text):
    """Slurm's exit codes are those of wait(2): the code times 256, or the signal."""
    raw = int(text) if text.isdigit() else 0
    return raw >> 8 if raw & 127 == 0 else 128 + (raw & 127)


def _replace(path, text):
    """Writes a file so that those who read it meanwhile see it as it was or as it is."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
