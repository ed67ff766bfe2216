"""Ranks what accounts first buy after a cut: ours and its peers, one split, one run.

compare_whitespace.py ORDERS.parquet CUT PROGRAM WORK
"""

import contextlib
import io
import os
import resource
import subprocess
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")
import numpy as np
import pandas as pd
import scipy.sparse as sp

orders, cut, program, work = sys.argv[1:]
EPOCH = pd.Timestamp("1970-01-01")
CUT = (pd.Timestamp(cut) - EPOCH).days
GAIN = 1 / np.log2(np.arange(2, 12))

# The protocol: no cancellations, no row without customer, articles only, products of
# five customers or more before the cut.
lines = pd.read_parquet(orders)
lines = lines[~lines.InvoiceNo.astype(str).str.startswith("C") & lines.CustomerID.notna()]
lines = lines[lines.StockCode.astype(str).str.match(r"^\d{5}") & (lines.Quantity > 0)]
lines = lines.assign(day=(lines.InvoiceDate - EPOCH).dt.days, account=lines.CustomerID.astype(int))
buyers = lines[lines.day < CUT].groupby("StockCode").account.nunique()
kept = sorted(buyers[buyers >= 5].index)
lines = lines[lines.StockCode.isin(kept)]
lines = lines.assign(
    product=lines.StockCode.map({code: n for n, code in enumerate(kept)}),
    amount=lines.Quantity * lines.UnitPrice,
)
days = lines.groupby(["account", "product", "day"])[["Quantity", "amount"]].sum().reset_index()
before, after = days[days.day < CUT], days[days.day >= CUT]
accounts = np.array(sorted(before.account.unique()))
row = {account: n for n, account in enumerate(accounts)}


def matrix(days):
    pairs = days[days.account.isin(row)][["account", "product"]].drop_duplicates()
    ones = np.ones(len(pairs))
    places = (pairs.account.map(row), pairs["product"])
    return sp.csr_matrix((ones, places), shape=(len(accounts), len(kept)))


X = matrix(before)
new = matrix(after)
new = (new - new.multiply(X)).tocsr()
new.eliminate_zeros()
has = new.getnnz(1) > 0
tune, test = (np.where(has & (accounts % 2 == rest))[0] for rest in (0, 1))
print(f"{len(accounts)} accounts, {len(kept)} products, {len(tune)} tune, {len(test)} test")


def ten(scores, users):
    scores = np.array(scores, dtype=np.float64)
    scores[X[users].toarray() > 0] = -np.inf
    return np.argsort(-scores, 1, kind="stable")[:, :10]


def judged(top, users):
    """NDCG@10 and Recall@10 (hits over all that is new) of each account."""
    truth = np.hstack([new[users].toarray() > 0, np.zeros((len(users), 1), bool)])
    hits = np.take_along_axis(truth, top, 1)
    count = truth.sum(1)
    ideal = np.array([GAIN[: min(10, n)].sum() for n in count])
    return (hits * GAIN).sum(1) / ideal, hits.sum(1) / count


def ease(ridge):
    gram = (X.T @ X).toarray()
    gram[np.diag_indices(len(kept))] += ridge
    inverse = np.linalg.inv(gram)
    weights = -inverse / np.diag(inverse)
    np.fill_diagonal(weights, 0)
    return lambda users: X[users] @ weights


def irspack(kind, **settings):
    import irspack

    with contextlib.redirect_stdout(io.StringIO()):  # its bars of progress
        made = getattr(irspack, kind)(X, **settings).learn()
    return lambda users: made.get_score(users)


def implicit_als(factors, weight, ridge):
    from implicit.als import AlternatingLeastSquares
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1, "blas"):
        made = AlternatingLeastSquares(
            factors=factors, alpha=weight, regularization=ridge, random_state=0, num_threads=2
        )
        made.fit(X.astype(np.float32).tocsr(), show_progress=False)
    return lambda users: made.user_factors[users] @ made.item_factors.T


def item_knn(shrink):
    gram = (X.T @ X).toarray()
    norm = np.sqrt(np.diag(gram))
    near = gram / (np.outer(norm, norm) + shrink)
    np.fill_diagonal(near, 0)
    near[near < -np.sort(-near, 0)[100]] = 0
    return lambda users: X[users] @ near


def popularity():
    counts = np.asarray(X.sum(0)).ravel()
    return lambda users: np.tile(counts, (len(users), 1))


PEERS = {
    "EASE (numpy)": [lambda r=r: ease(r) for r in (100, 300, 1000)],
    "irspack DenseSLIM": [lambda r=r: irspack("DenseSLIMRecommender", reg=r) for r in (100, 300, 1000)],
    "irspack iALS": [
        lambda k=k, a=a, r=r: irspack(
            "IALSRecommender", n_components=k, alpha0=a, reg=r, train_epochs=16, random_seed=0
        )
        for k in (64, 128)
        for a in (0.03, 0.1)
        for r in (1e-3, 1e-2)
    ],
    "implicit ALS": [
        lambda k=k, a=a, r=r: implicit_als(k, a, r) for k in (32, 64) for a in (2, 10) for r in (1, 10)
    ],
    "item-kNN": [lambda s=s: item_knn(s) for s in (0, 10, 50)],
    "popularity": [popularity],
}

def spent():
    """Seconds on the clock, and of all cores, of this program and those it ran."""
    of = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return np.array([time.time(), sum(one.ru_utime + one.ru_stime for one in of)])


results, seconds = {}, {}
for name, grid in PEERS.items():
    best = None
    for make in grid:
        begun = spent()
        scores = make()
        took = spent() - begun
        ndcg = judged(ten(scores(tune), tune), tune)[0].mean()
        if best is None or ndcg > best[0]:
            best = (ndcg, scores, took)
    begun = spent()
    top = ten(best[1](test), test)
    seconds[name] = best[2] + spent() - begun
    results[name] = judged(top, test)


def ours(*more):
    """The tables of the ten best, and what the program says of itself."""
    path = os.path.join(work, "lines.csv")
    days.to_csv(path, index=False, header=False)
    begun = spent()
    out = subprocess.run(
        [program, path, str(CUT), *more], check=True, capture_output=True, text=True
    ).stdout
    took = spent() - begun
    top = np.full((len(accounts), 10), len(kept))
    for line in out.splitlines():
        if line.startswith("#"):
            said = line
            continue
        account, *products = line.split(",")
        products = [int(product) for product in products if product]
        top[row[int(account)], : len(products)] = products
    return top, took, said


top, seconds["bellwether"], said = ours()
results["bellwether"] = judged(top[test], test)

# Paired bootstrap over the accounts that judge.
draws = np.random.default_rng(1).integers(0, len(test), (4000, len(test)))
peers = [name for name in PEERS]
for place, measure in enumerate(("NDCG@10", "Recall@10")):
    best = max(peers, key=lambda name: results[name][place].mean())
    gain = results["bellwether"][place] - results[best][place]
    low, high = np.quantile(gain[draws].mean(1), [0.025, 0.975])
    print(f"{measure}: ours minus {best} {gain.mean():+.4f} [{low:+.4f}, {high:+.4f}]")
print(f"{'':20} NDCG@10 Recall@10  seconds on the clock, of all cores, to fit and rank")
for name, (ndcg, recall) in sorted(results.items(), key=lambda one: -one[1][0].mean()):
    print(f"{name:20} {ndcg.mean():.4f}  {recall.mean():.4f}  {seconds[name][0]:8.2f} {seconds[name][1]:8.2f}")
print(said)
for kept_weights in ("50", "100", "100000"):
    top, _, _ = ours(kept_weights)
    ndcg, recall = judged(top[test], test)
    print(f"  {kept_weights} weights kept: {ndcg.mean():.4f} {recall.mean():.4f}")
