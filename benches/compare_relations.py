#!/usr/bin/env python3
"""The peer of `cargo run -p xtask -- bench relations`: a linear SVM on entity-marked
n-grams (scikit-learn), on the same folds, which that command leaves in
target/relations-folds.txt.

    python compare_relations.py ../../shared/data/relations/core_train.json
"""

import json
import pathlib
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

rows = json.load(open(sys.argv[1]))
folds = pathlib.Path(__file__).parent.parent / "target/relations-folds.txt"
fold = np.array([int(f) for f in folds.read_text().split()])


def marked(row):
    words = row["context"]
    a, b, c, d = (row[k] for k in ("e1_start", "e1_end", "e2_start", "e2_end"))
    parts = words[:a] + ["[E1]"] + words[a : b + 1] + ["[/E1]"] + words[b + 1 : c]
    return " ".join(parts + ["[E2]"] + words[c : d + 1] + ["[/E2]"] + words[d + 1 :])


def label(row):
    sign = "-" if row["invert_relation"] and row["relation"] != "undefined" else "+"
    return row["relation"] + sign


text = np.array([marked(r) for r in rows], dtype=object)
truth = np.array([label(r) for r in rows])
relation = np.array([t[:-1] for t in truth])


def f1(guess, name, directed):
    said = np.array([g[:-1] for g in guess])
    both = (relation == name) & (said == name)
    right = both & (truth == guess) if directed else both
    return 2 * right.sum() / ((relation == name).sum() + (said == name).sum())


for weight in (None, "balanced"):
    guess = np.empty(len(rows), dtype=object)
    for k in range(fold.max() + 1):
        seen, held = fold != k, fold == k
        vectors = TfidfVectorizer(
            ngram_range=(1, 3), token_pattern=r"\S+", min_df=2, sublinear_tf=True
        )
        model = LinearSVC(C=1, class_weight=weight)
        model.fit(vectors.fit_transform(text[seen]), truth[seen])
        guess[held] = model.predict(vectors.transform(text[held]))
    names = sorted(set(relation))
    macro = [np.mean([f1(guess, n, d) for n in names]) for d in (False, True)]
    client = [f1(guess, "client_of", d) for d in (False, True)]
    print(
        f"linear SVM, class weight {weight}: macro-F1 {macro[0]:.3f}, with direction "
        f"{macro[1]:.3f}; client_of {client[0]:.3f}, with direction {client[1]:.3f}"
    )
