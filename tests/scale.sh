#!/bin/sh
# The ways past one machine that README.md shows, on engines that run here, each with processes of its own: what
# comes out is what one run over all articles gives, and where a shard fails, nothing comes out.
#
#   tests/scale.sh parallel|slurm|dask [--install]      --install gets the engine first (Debian, as root or with sudo)
#
# Skipped (status 77) where the engine is missing. ENTGRAPH names the program (default: build/entgraph).
. "$(dirname "$0")/start.sh"
engine=${1-}
case $engine in
    parallel) package=parallel ;;
    slurm) package=slurm-wlm ;;
    dask) package=python3-distributed ;;
    *)
        echo "usage: tests/scale.sh parallel|slurm|dask [--install]" >&2
        exit 2
        ;;
esac
if [ "${2-}" = --install ]; then
    $(command -v sudo) apt-get install -y --no-install-recommends $package || exit 2
fi
skip() {
    echo "$engine: skipped: $1"
    exit 77
}
missing() {
    skip "no $1 (Debian: $package; tests/scale.sh $engine --install gets it)"
}

started=
stop() {
    [ -f "$work/munge.pid" ] && started="$started $(cat "$work/munge.pid")"
    # shellcheck disable=SC2086 # a list
    [ -z "$started" ] || { kill $started; wait; } 2> /dev/null
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 2' INT TERM
mkdir "$work/bin" && ln -s "$entgraph" "$work/bin/entgraph" && cd "$work" || exit 2
export PATH="$work/bin:$PATH" HOME="$work" ENTGRAPH_DICTS="$root/dicts"
export ENTGRAPH_CACHE="$work/cache"

# A Slurm of one node: its key, its controller, its worker, on ports of its own.
start_slurm() {
    for tool in munged slurmctld slurmd sbatch; do
        PATH="$PATH:/usr/sbin:/sbin" command -v $tool > /dev/null || missing $tool
    done
    PATH="$PATH:/usr/sbin:/sbin"
    mkdir state spool
    head -c 1024 /dev/urandom > key
    chmod 755 .
    chmod 400 key
    host=$(hostname -s)
    port=$((20000 + $$ % 20000))
    cat > slurm.conf << END
ClusterName=scale
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge.sock
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=1,sched_interval=1
SlurmdParameters=config_overrides
ReturnToService=2
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
    export SLURM_CONF="$work/slurm.conf"
    munged --key-file="$work/key" --socket="$work/munge.sock" --pid-file="$work/munge.pid" \
        --log-file="$work/munge.log" --seed-file="$work/munge.seed" > daemons.log 2>&1 ||
        { cat daemons.log munge.log; skip "munged does not run here"; }
    slurmctld -D -f slurm.conf >> daemons.log 2>&1 &
    started=$!
    slurmd -D -f slurm.conf -N "$host" >> daemons.log 2>&1 &
    started="$started $!"
    for try in $(seq 60); do
        case $(sinfo -h -o %t 2> /dev/null) in idle*) return ;; esac
        sleep 0.5
    done
    tail -n 5 daemons.log
    skip "Slurm does not run here after $try tries"
}

case $engine in
    parallel) command -v parallel > /dev/null || missing parallel ;;
    slurm) start_slurm ;;
    dask)
        for python in python3 /usr/bin/python3 ''; do
            [ -n "$python" ] || missing "module 'distributed'"
            $python -c 'import distributed' 2> /dev/null && break
        done
        ;;
esac

# scale ARTICLES WORK: the collection by way of the engine.
scale() {
    mkdir -p "$2"
    case $engine in
        parallel) "$root/tests/scale/parallel.sh" "$1" "$2" 4 ;;
        slurm) timeout 300 "$root/tests/scale/slurm.sh" "$1" "$work/$2" 5 ;;
        dask) timeout 300 $python "$root/tests/scale/dask_fold.py" "$1" "$2" 4 ;;
    esac > engine.log 2>&1
}

fail() { # with what the engine said
    failed=$((failed + 1))
    echo "FAILED: $1"
    tail -n 20 engine.log
}
sh "$root/tests/collection.sh" "$work/news" || exit 2
entgraph -q -T packed -o one.packed news || exit 2
entgraph -q news > one.dot || exit 2

checks=$((checks + 3))
scale news first || fail "$engine: status $?"
cmp one.packed first/all.packed || fail "$engine gives other findings"
entgraph -q --fold first/all.packed | cmp one.dot - || fail "$engine gives another graph"

checks=$((checks + 2))
mkdir few
cp news/wire*.txt news/seeds_1* few
printf 'Boats\n\n\0\0\0\n' > few/damaged.txt
if scale few second; then fail "$engine: an article that cannot be read is no failure"; fi
[ ! -e second/all.packed ] || fail "$engine: a shard is missing, and yet it was folded"

echo "$engine: $checks checks, $failed failed"
[ $failed -eq 0 ]
