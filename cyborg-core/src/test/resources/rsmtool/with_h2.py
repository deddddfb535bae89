"""Computes the with_h2_*.csv beside it: what the second human scores h2 (in lr_evaluation_test_other_columns.csv) give by
the formulas that RSMTool documents, in plain Python, so that it shares nothing with the program under test.

Run it in this folder: python3 with_h2.py
"""
import csv
from math import sqrt

def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))

rows = read("predictions_scaled_with_subgroups.csv")
second = {row["spkitemid"]: row["h2"] for row in read("lr_evaluation_test_other_columns.csv")}
data = [(row["QUESTION"], float(row["h1"]), float(second[row["id"]]), float(row["score"])) for row in rows]

def mean(values):
    return sum(values) / len(values)

def sd(values):
    m = mean(values)
    return sqrt(sum((v - m) ** 2 for v in values) / (len(values) - 1))

def corr(a, b):
    ma, mb = mean(a), mean(b)
    return sum((x - ma) * (y - mb) for x, y in zip(a, b)) / sqrt(sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b))

def wtkappa(a, b):
    n, ma, mb = len(a), mean(a), mean(b)
    cov = sum((x - ma) * (y - mb) for x, y in zip(a, b)) / n
    va, vb = sum((x - ma) ** 2 for x in a) / n, sum((y - mb) ** 2 for y in b) / n
    return 2 * cov / (va + vb + (ma - mb) ** 2)

def kappa(a, b):
    a, b = [round(x) for x in a], [round(y) for y in b]
    n = len(a)
    observed = sum(x == y for x, y in zip(a, b)) / n
    expected = sum(a.count(k) / n * b.count(k) / n for k in set(a) | set(b))
    return (observed - expected) / (1 - expected)

def agree(a, b, tolerance=0):
    return 100 * sum(abs(x - y) <= tolerance for x, y in zip(a, b)) / len(a)

def smd(h, m):
    return (mean(m) - mean(h)) / sd(h)

def smd_pooled(h, m):
    return (mean(m) - mean(h)) / sqrt((sd(h) ** 2 + sd(m) ** 2) / 2)

def write(name, header, lines):
    with open("with_h2_" + name + ".csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)

h1, h2, raw = [[d[i] for d in data] for i in (1, 2, 3)]
trim = [max(1 - .4998, min(6 + .4998, s)) for s in raw]
versions = {"scale": raw, "scale_trim": trim, "scale_trim_round": [float(round(s)) for s in trim]}

def human_human(a, b, last):
    return [len(a), mean(a), sd(a), min(a), max(a), mean(b), sd(b), min(b), max(b), corr(a, b), wtkappa(a, b), kappa(a, b),
            agree(a, b), agree(a, b, 1), last]

header = ["", "N", "h1_mean", "h1_sd", "h1_min", "h1_max", "h2_mean", "h2_sd", "h2_min", "h2_max", "corr", "wtkappa", "kappa",
          "exact_agr", "adj_agr"]
write("consistency", header + ["SMD"], [[""] + human_human(h1, h2, smd_pooled(h1, h2))])

groups = {"All data": data}
for question in sorted({d[0] for d in data}):
    groups[question] = [d for d in data if d[0] == question]

def dsm(part):
    z1 = [(d[1] - mean(h1)) / sd(h1) for d in part]
    z2 = [(d[2] - mean(h2)) / sd(h2) for d in part]
    return mean(z2) - mean(z1)

write("consistency_by_QUESTION", header + ["DSM"],
      [[name] + human_human([d[1] for d in part], [d[2] for d in part], dsm(part)) for name, part in groups.items()])

write("degradation", ["", "corr", "kappa", "wtkappa", "exact_agr", "adj_agr", "SMD"],
      [[name, corr(h1, s) - corr(h1, h2), kappa(h1, s) - kappa(h1, h2), wtkappa(h1, s) - wtkappa(h1, h2),
        agree(h1, s) - agree(h1, h2), agree(h1, s, 1) - agree(h1, h2, 1), smd(h1, s) - smd_pooled(h1, h2)]
       for name, s in versions.items()])

def disattenuated(name, hm, hh):
    return [name, hm, hh, sqrt(hh), hm / sqrt(hh)]

correlations = ["", "corr_HM", "corr_HH", "sqrt_HH", "corr_disattenuated"]
write("disattenuated_correlations", correlations,
      [disattenuated(name, corr(h1, s), corr(h1, h2)) for name, s in versions.items()])
write("disattenuated_correlations_by_QUESTION", correlations,
      [disattenuated(name, corr([d[1] for d in part], [max(.5002, min(6.4998, d[3])) for d in part]),
                     corr([d[1] for d in part], [d[2] for d in part])) for name, part in groups.items()])

n = len(data)
error = sum((a - b) ** 2 / 2 for a, b in zip(h1, h2)) / n
means = [(a + b) / 2 for a, b in zip(h1, h2)]
grand = mean(h1 + h2)
true = (sum(2 * (m - grand) ** 2 for m in means) - (n - 1) * error) / (2 * n - 4 * n / (2 * n))
def mse(s):
    return (sum(2 * (m - x) ** 2 for m, x in zip(means, s)) - n * error) / (2 * n)
write("true_score_eval", ["", "N", "N raters", "N single", "N multiple", "Variance of errors", "True score var", "MSE true",
                          "PRMSE true"],
      [[name, n, 2, 0, n, error, true, mse(s), 1 - mse(s) / true] for name, s in versions.items()])

points = sorted({int(x) for x in h1 + h2})
write("confMatrix_h1h2", [""] + points,
      [[a] + [sum(x == a and y == b for x, y in zip(h1, h2)) for b in points] for a in points])
