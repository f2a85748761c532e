"""How a test's own Slurm is set up: the files that its daemons and commands read, and the ports they talk through."""

import os
import re
import shlex
import shutil
import socket
import subprocess

# Daemons are kept where the PATH of ordinary users does not lead.
PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin", "/usr/bin", "/bin"])
# Below the ports that Linux gives to connections (from 32768), so that none is taken while a daemon is away.
FIRST_PORT, LAST_PORT = 20000, 31999
CONFIGURATION = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
# A requeued job waits until its credential has expired and a second more: 121 s unless said, and 5 is the least.
AuthInfo=socket={sockets}/munge,cred_expire=5
StateSaveLocation={folder}/controller
SlurmdSpoolDir={sockets}/%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/%n.pid
SlurmctldLogFile={folder}/log/slurmctld.log
SlurmdLogFile={folder}/log/%n.log
MailProg=/bin/true
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
TaskProlog={folder}/prolog
# Without one, nodes say that a job has left them in a way that does not wake the scheduler: one round a second.
Epilog=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
# Nodes have the processors and the memory that are said here, not those of the machine.
SlurmdParameters=config_overrides
ReturnToService=2
SlurmdTimeout={timeout}
SlurmctldTimeout=5
BatchStartTimeout=5
MessageTimeout={timeout}
KillWait=2
InactiveLimit=0
# Jobs that are over stay in the queue's list for the test to see.
MinJobAge=3600
MaxArraySize={array}
MaxJobCount=20000
JobRequeue={requeue}
"""
# Makes daemons listen only where the machine's own name leads, which must then be the address above. It is not in many
# containers, nor where Debian has given the name 127.0.1.1; there they listen on all addresses, as Slurm does unless
# told, and munge's key keeps strangers out.
LOOPBACK_ONLY = "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny\n"
# Slurm takes the lines that say export into the environment of the job.
PROLOG = """\
#!/bin/sh
own={nodes}/$SLURMD_NODENAME
echo "export PATH=$own/bin:$PATH"
cat "$own/exports"
"""


class SlurmError(Exception):
    """Slurm did not do what it was asked, with what its logs say about it."""


def free_ports(count):
    """Ports that nobody has, with sockets that keep other Slurms off them until closed, also while a daemon is down."""
    ports, locks = [], []
    first = int(os.environ.get("POLITY_SLURM_PORT", FIRST_PORT))
    for port in range(first, max(first + 1000, LAST_PORT)):
        lock, trial = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_INET)
        with trial:
            try:
                lock.bind(f"\0slurm-of-a-test-{port}")
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(("", port))
            except OSError:
                lock.close()
                continue
        ports.append(port)
        locks.append(lock)
        if len(ports) == count:
            return ports, locks
    raise SlurmError(f"no {count} free ports from {first}")


def write(folder, sockets, nodes, ports, settings):
    """Writes slurm.conf and what it names; the first port is the controller's."""
    user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    host = socket.gethostname().split(".")[0]
    text = CONFIGURATION.format(host=host, ports=ports, user=user, folder=folder, sockets=sockets, **settings)
    text += LOOPBACK_ONLY if _is_loopback(socket.gethostname()) else ""
    processors = "CPUs={cpus} Boards=1 SocketsPerBoard=1 CoresPerSocket={cpus} ThreadsPerCore=1".format(**settings)
    for node, port in zip(nodes, ports[1:]):
        text += f"NodeName={node} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} State=UNKNOWN {processors}"
        text += f" RealMemory={settings['memory']}\n"
    text += f"PartitionName=main Nodes={','.join(nodes)} Default=YES MaxTime=INFINITE State=UP\n{settings['extra']}\n"
    (folder / "slurm.conf").write_text(text, encoding="utf-8")
    (folder / "cgroup.conf").write_text(f"CgroupPlugin={_control_groups()}\n", encoding="utf-8")
    prolog = folder / "prolog"
    prolog.write_text(PROLOG.format(nodes=shlex.quote(str(folder / "nodes"))), encoding="utf-8")
    prolog.chmod(0o755)


def _control_groups():
    """Nothing here uses control groups, but left alone slurmd looks for them and ends where there are none. Since 23.02
    they can be refused; before, their first version is not touched until something uses it."""
    slurmd = shutil.which("slurmd", path=PATH)
    version = subprocess.run([slurmd, "-V"], capture_output=True, text=True, check=True).stdout
    major = re.search(r"(\d+)\.\d+", version)
    return "disabled" if major and int(major[1]) >= 23 else "cgroup/v1"


def _is_loopback(host):
    try:
        return socket.getaddrinfo(host, None, socket.AF_INET)[0][4][0] == "127.0.0.1"
    except OSError:
        return False
