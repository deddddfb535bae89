"""Makes pairs.csv and golden.csv in this folder: statistics of small generated score pairs by
scikit-learn 1.2.1, scipy 1.10.1 and numpy 1.24.2, to check Cyborg's own against.

    python3 golden.py
"""

import csv

import numpy as np
from scipy import stats
from sklearn.metrics import (accuracy_score, cohen_kappa_score, confusion_matrix,
                             mean_squared_error, r2_score)

rng = np.random.default_rng(20260105)


def simulate(n, low, high, step, noise, rounded):
    truth = rng.normal((low + high) / 2, (high - low) / 4, n)

    def read(sd):
        x = truth + rng.normal(0, sd, n)
        return np.clip(low + step * np.round((x - low) / step), low, high)

    human = read(noise)
    machine = read(noise * 1.3) if rounded else np.clip(
        truth + rng.normal(.2, noise, n), low - .4998 * step, high + .4998 * step)
    return human, machine


CASES = {
    "short-answer": ((0, 3, 1), simulate(60, 0, 3, 1, .4, True)),
    "half-points": ((1, 6, .5), simulate(80, 1, 6, .5, .4, True)),
    "from-two": ((2, 12, 1), simulate(50, 2, 12, 1, 1, True)),
    "continuous": ((1, 6, 1), simulate(70, 1, 6, 1, .7, False)),
}

with open("pairs.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "scale", "human", "machine"])
    for case, ((low, high, step), (human, machine)) in CASES.items():
        for h, m in zip(human, machine):
            out.writerow([case, f"{low}..{high}" + ("" if step == 1 else f":{step}"), h, m])

with open("golden.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "statistic", "value"])
    for case, ((low, high, step), (human, machine)) in CASES.items():
        golden = {
            "r": stats.pearsonr(human, machine)[0],
            "rmse": np.sqrt(mean_squared_error(human, machine)),
            "r2": r2_score(human, machine),
            "smd": (machine.mean() - human.mean()) / human.std(ddof=1),
            "smd-pooled": (machine.mean() - human.mean())
            / np.sqrt((human.var(ddof=1) + machine.var(ddof=1)) / 2),
            "sd_ratio": machine.std() / human.std(),
        }
        if case == "continuous":
            # Not an agreement of categories: the definition with numpy's covariance matrix.
            c = np.cov(human, machine, ddof=0)
            golden["qwk"] = 2 * c[0, 1] / (
                c[0, 0] + c[1, 1] + (machine.mean() - human.mean()) ** 2)
        else:
            h = np.round((human - low) / step).astype(int)
            m = np.round((machine - low) / step).astype(int)
            points = list(range(round((high - low) / step) + 1))
            golden["qwk"] = cohen_kappa_score(h, m, labels=points, weights="quadratic")
            golden["kappa"] = cohen_kappa_score(h, m, labels=points)
            golden["exact"] = accuracy_score(h, m)
            golden["adjacent"] = np.mean(np.abs(h - m) <= 1)
            golden["confusion-1-2"] = confusion_matrix(h, m, labels=points)[1, 2]
        for statistic, value in golden.items():
            out.writerow([case, statistic, repr(float(value))])
