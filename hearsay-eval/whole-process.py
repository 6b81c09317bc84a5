#!/usr/bin/env python3
"""Measure the program as a person meets it: whole processes, wall time, processor time, largest memory.

Run: hearsay-eval/whole-process.py [FOLDER]      after ./hearsay was built
FOLDER holds .txt articles (default: $HEARSAY_DATA/data/polnear/dev/text, else no throughput is measured).
Prints a table for docs/lab/benchmarks.md. Linux or macOS, python3, nothing to install.
"""
import glob, os, resource, statistics, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HEARSAY = os.path.join(ROOT, "hearsay")


def run(*args):
    """Wall seconds, processor seconds, largest resident MB of one process and its children."""
    before = time.monotonic()
    process = subprocess.Popen([HEARSAY, *args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    err = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - before
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit("hearsay %s failed:\n%s" % (" ".join(args), err.decode("utf-8", "replace")))
    scale = 1 if sys.platform == "darwin" else 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 1e6


def median(runs, *args):
    results = [run(*args) for _ in range(runs)]
    return [statistics.median(column) for column in zip(*results)]


def row(what, wall, cpu, memory):
    print("| %s | %.2f s | %.2f s | %.0f MB |" % (what, wall, cpu, memory))


def main():
    data = os.environ.get("HEARSAY_DATA") or os.path.join(ROOT, "..", "shared")
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(data, "data/polnear/dev/text")
    story = sorted(glob.glob(os.path.join(ROOT, "samples/*/*.txt")) + glob.glob(os.path.join(ROOT, "samples/*/*.html")))[:5]
    run("--version")
    print("load average before: %.1f on %d processors\n" % (os.getloadavg()[0], os.cpu_count()))
    print("| command | wall | processor | largest memory |\n|---|---:|---:|---:|")
    row("`--version`", *median(5, "--version"))
    row("`extract` of one article", *median(5, "extract", story[0]))
    row("`brief` of one article, text", *median(5, "brief", "--format", "text", story[0]))
    row("`brief` of five articles, text", *median(5, "brief", "--format", "text", *story))
    row("`brief` of five articles, page", *median(5, "brief", "--format", "html", *story))
    texts = sorted(glob.glob(os.path.join(folder, "*.txt")))
    if len(texts) < 20:
        print("\nthroughput not measured: fewer than 20 articles in", folder)
        return
    one = median(3, "extract", "--threads", "1", texts[0])
    all_ = median(3, "extract", "--threads", "1", *texts)
    row("`extract --threads 1` of %d articles" % len(texts), *all_)
    print("\nAfter start (less the run on one article): %.1f articles per processor second, compiling included; %.1f per second of wall time."
          % ((len(texts) - 1) / (all_[1] - one[1]), (len(texts) - 1) / (all_[0] - one[0])))


main()
