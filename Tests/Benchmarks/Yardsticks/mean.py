"""The aggregate of ObservationBenchmark.swift in NumPy, on one thread.

mean.py FOLDER ROUNDS    prints, a line a round, processor seconds and the mean
"""

import sys
import time

import numpy

folder, rounds = sys.argv[1], int(sys.argv[2])
income = numpy.fromfile(f"{folder}/income", dtype=numpy.float64)
literacy = numpy.fromfile(f"{folder}/literacy", dtype=numpy.float32)
vulnerable = numpy.fromfile(f"{folder}/vulnerable", dtype=numpy.uint8).astype(bool)

for _ in range(rounds):
    start = time.thread_time()
    mean = income[vulnerable & (literacy < 0.3)].mean()
    print(f"{time.thread_time() - start:.9f} {mean:.17g}")
