"""Fits lifetimes' models on CDNOW beside bellwether's figures: see repeat_buying.sh."""

import statistics
import sys
import time

import lifetimes
import numpy as np
import pandas as pd
from lifetimes.datasets import load_dataset

CALIBRATION, END = "1997-09-30", "1998-06-30"
MODELS = {
    "MBG": lifetimes.ModifiedBetaGeoFitter,
    "BG": lifetimes.BetaGeoFitter,
    "Pareto": lifetimes.ParetoNBDFitter,
}


def customers():
    """Summaries in weeks, days of purchase afterwards, values of repeat purchases."""
    lines = load_dataset("CDNOW_sample.txt", header=None, sep=r"\s+",
                         names=["all", "id", "date", "cds", "value"])
    lines["date"] = pd.to_datetime(lines["date"], format="%Y%m%d")
    days = lines.groupby(["id", "date"])["value"].sum().reset_index()
    seen = days[days["date"] <= CALIBRATION]
    first = seen.groupby("id")["date"].transform("min")
    again = seen[seen["date"] > first].groupby("id")["value"]
    table = seen.groupby("id")["date"].agg(["min", "max", "count"])
    table["x"] = table["count"] - 1
    table["t"] = (table["max"] - table["min"]).dt.days / 7
    table["T"] = (pd.Timestamp(CALIBRATION) - table["min"]).dt.days / 7
    table["mean"] = again.mean()
    table["came"] = days[days["date"] > CALIBRATION].groupby("id")["date"].count()
    return table.fillna({"came": 0})


def timed(make, rounds):
    """Median seconds of a fit, and the last fit."""
    seconds = []
    for _ in range(rounds):
        begun = time.perf_counter()
        fit = make()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds), fit


def likelihood(fit, *data):
    """The log-likelihood on the data as they are (a fit scales time beforehand)."""
    parameters = np.array(fit.params_)
    weights = np.ones(len(data[0]))
    data = [np.asarray(column, dtype=float) for column in data]
    if isinstance(fit, lifetimes.ParetoNBDFitter):
        return fit._conditional_log_likelihood(parameters, *data).sum()
    mean = fit._negative_log_likelihood(np.log(parameters), *data, weights, 0.0)
    return -mean * len(data[0])


def main(ours, rounds):
    own = dict((row.split("\t")[0], row.rstrip("\n").split("\t")[1:]) for row in open(ours) if row.strip())
    table, rounds = customers(), int(rounds)
    slowest = float("inf")
    print(f"{'':12} {'':10} {'seconds':>10} {'ln L':>10}  {'MAE':>6} {'corr':>6}  parameters")
    for name in ["MBG", "BG", "Pareto", "Gamma-Gamma"]:
        error = correlation = ""
        if name in MODELS:
            data = table["x"], table["t"], table["T"]
            seconds, fit = timed(lambda: (f := MODELS[name]()).fit(*data) or f, rounds)
            ahead = fit.conditional_expected_number_of_purchases_up_to_time(39, *data)
            ahead = np.asarray(ahead)
            error = f"{np.abs(ahead - table['came']).mean():.4f}"
            correlation = f"{np.corrcoef(ahead, table['came'])[0, 1]:.4f}"
        else:
            again = table[table["x"] > 0]
            data = again["x"], again["mean"]
            seconds, fit = timed(lambda: (f := lifetimes.GammaGammaFitter()).fit(*data) or f, rounds)
        mine = own[name] + ["", ""]
        parameters = " ".join(f"{value:.4f}" for value in fit.params_.to_numpy())
        ratio = seconds / float(mine[0])
        slowest = min(slowest, ratio)
        print(f"{name:12} {'lifetimes':10} {seconds:10.6f} {likelihood(fit, *data):10.3f}"
              f"  {error:>6} {correlation:>6}  {parameters}")
        print(f"{'':12} {'bellwether':10} {float(mine[0]):10.6f} {mine[1]:>10}"
              f"  {mine[3]:>6} {mine[4]:>6}  {mine[2]}   {ratio:.0f} x as fast")
    rate = own["own past rate"]
    print(f"{'past rate':12} {'':10} {'':10} {'':10}  {rate[-2]:>6} {rate[-1]:>6}")
    print(f"least: {slowest:.0f} x as fast as lifetimes")


main(*sys.argv[1:])
