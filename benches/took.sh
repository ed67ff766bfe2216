# Sourced by benches: runs a command and says how long it took on the clock and of all cores,
# and how much memory it held at most.
took() { # LABEL COMMAND…
  local label=$1
  shift
  python3 - "$label" "$@" <<'PY'
import resource, subprocess, sys, time
begun = time.time()
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"  {sys.argv[1]:22} {time.time() - begun:7.2f} s on the clock, "
      f"{used.ru_utime + used.ru_stime:7.2f} of all cores, {used.ru_maxrss / 1024:6.0f} MB")
PY
}
