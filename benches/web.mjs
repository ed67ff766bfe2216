// Asks a web app at a fixed rate, whether or not it has answered before, over a mix of pages,
// and prints for each kind of page how long answers took. The load is loadtest's (npm).
//
//   LOADTEST=FOLDER node web.mjs URL RATE SECONDS < PLACES
//
// PLACES: a line for each place, its kind, a tab, its path. Each request takes a kind by chance
// (a fixed seed), then one of its places. Answers: kind, answered, p50, p99, longest, bad.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [url, rate, seconds] = process.argv.slice(2);
const from = createRequire(pathToFileURL(join(process.env.LOADTEST ?? process.cwd(), "x")));
const { loadTest } = await import(pathToFileURL(from.resolve("loadtest")));

const kinds = new Map();
const kindOf = new Map();
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const [kind, path] = line.split("\t");
  kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  kindOf.set(path, kind);
}

let state = 20260101; // mulberry32
function chance(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const names = [...kinds.keys()];
const times = new Map(names.map((name) => [name, []]));
const bad = new Map(names.map((name) => [name, 0]));

await loadTest({
  url,
  requestsPerSecond: Number(rate),
  maxSeconds: Number(seconds),
  agentKeepAlive: true,
  quiet: true,
  requestGenerator: (options, params, request, answered) => {
    const places = kinds.get(names[chance(names.length)]);
    const path = places[chance(places.length)];
    const asked = request({ ...params, path }, answered);
    asked.begun = performance.now();
    asked.once("response", (response) =>
      response.once("end", () => {
        const kind = kindOf.get(path);
        const took = performance.now() - asked.begun;
        times.get(kind).push(took);
        if (process.env.SLOW && took > Number(process.env.SLOW)) console.error(`at ${Math.round(asked.begun)} ${path} ${Math.round(took)} ms`);
        if (response.statusCode !== 200) bad.set(kind, bad.get(kind) + 1);
      }),
    );
    asked.once("error", () => bad.set(kindOf.get(path), bad.get(kindOf.get(path)) + 1));
    return asked;
  },
});

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
function row(name, list, failed) {
  const sorted = [...list].sort((a, b) => a - b);
  const [half, most, last] = [at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1)].map((ms) => ms.toFixed(1));
  console.log([name, sorted.length, half, most, last, failed].join("\t"));
}
for (const name of names) row(name, times.get(name), bad.get(name));
row("all", [...times.values()].flat(), [...bad.values()].reduce((sum, one) => sum + one, 0));
process.exit(0);
