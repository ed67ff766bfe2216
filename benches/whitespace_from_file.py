"""The Python way from a file of order lines to the ten best new products of each account.

whitespace_from_file.py ORDERS.csv[.gz] MODEL OUT.csv

What somebody who knows these libraries writes: pandas reads, the last 84 days tune, the
best settings are fitted on everything, ten products an account are written down.
"""

import contextlib
import io
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")
import numpy as np
import pandas as pd
import scipy.sparse as sp

orders, model, out = sys.argv[1:]
HELD_OUT = pd.Timedelta(days=84)
GAIN = 1 / np.log2(np.arange(2, 12))

lines = pd.read_csv(orders, dtype={"InvoiceNo": str, "StockCode": str}, parse_dates=["InvoiceDate"])
lines = lines[~lines.InvoiceNo.str.startswith("C") & lines.CustomerID.notna() & (lines.Quantity > 0)]
lines = lines[lines.StockCode.str.match(r"^\d{5}")]
account, accounts = pd.factorize(lines.CustomerID.astype(int), sort=True)
product, products = pd.factorize(lines.StockCode, sort=True)
late = (lines.InvoiceDate > lines.InvoiceDate.max() - HELD_OUT).to_numpy()


def matrix(some):
    ones = np.ones(some.sum())
    made = sp.csr_matrix((ones, (account[some], product[some])), shape=(len(accounts), len(products)))
    made.data[:] = 1
    return made


def ease(X, ridge):
    gram = (X.T @ X).toarray()
    gram[np.diag_indices(len(gram))] += ridge
    inverse = np.linalg.inv(gram)
    weights = -inverse / np.diag(inverse)
    np.fill_diagonal(weights, 0)
    return lambda users: X[users] @ weights


def irspack(kind):
    import irspack

    def fitted(X, settings):
        with contextlib.redirect_stdout(io.StringIO()):  # its bars of progress
            made = getattr(irspack, kind)(X, **settings).learn()
        return lambda users: made.get_score(users)

    return fitted


MODELS = {
    "ease": (ease, [100, 300, 1000]),
    "slim": (irspack("DenseSLIMRecommender"), [{"reg": r} for r in (100, 300, 1000)]),
    "ials": (
        irspack("IALSRecommender"),
        [
            {"n_components": 64, "alpha0": a, "reg": r, "train_epochs": 16, "random_seed": 0}
            for a in (0.03, 0.1)
            for r in (1e-3, 1e-2)
        ],
    ),
}
fit, grid = MODELS[model]


def ten(X, scores, users):
    scores = np.array(scores, dtype=np.float64)
    scores[X[users].toarray() > 0] = -np.inf
    best = np.argpartition(-scores, 10, axis=1)[:, :10]
    order = np.argsort(-np.take_along_axis(scores, best, 1), axis=1, kind="stable")
    return np.take_along_axis(best, order, 1)


before, new = matrix(~late), matrix(late)
new = (new - new.multiply(before)).tocsr()
new.eliminate_zeros()
judges = np.where((new.getnnz(1) > 0) & (before.getnnz(1) > 0))[0]
truth = new[judges].toarray() > 0
ideal = np.array([GAIN[: min(10, n)].sum() for n in truth.sum(1)])


def ndcg(settings):
    top = ten(before, fit(before, settings)(judges), judges)
    return ((np.take_along_axis(truth, top, 1) * GAIN).sum(1) / ideal).mean()


best = max(grid, key=ndcg)
everything = matrix(np.ones(len(late), bool))
users = np.arange(len(accounts))
top = ten(everything, fit(everything, best)(users), users)
pd.DataFrame(products.to_numpy()[top], index=accounts).to_csv(out, header=False)
