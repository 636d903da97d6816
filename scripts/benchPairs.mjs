// Measures the counting of pairs beside DuckDB: `pnpm bench --pairs`. A million mentions, of 20,000 actors as frequent as
// names are in news (the k-th about as 1/k), in 20,000 articles of 25 sentences. DuckDB works in the same process with one
// thread, on the same rows, and gives the same pairs: units they share, articles, and the list of the units. Of the works
// the best of several rounds counts. `--memory WINDOW` does one counting and tells the peak memory of its process.
import { tmpdir } from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { columnTable } = await import("../packages/corpus/dist/index.js");
const { CodedColumn } = await import("../packages/facts/dist/columns.js");
const { cooccurrence } = await import("../packages/analysis/dist/index.js");
const { countedPairs } = await import("../packages/analysis/dist/cooccurrence/countedPairs.js");
const { untested } = await import("../packages/analysis/dist/cooccurrence/testPairs.js");
const { pairTable } = await import("../packages/analysis/dist/cooccurrence/pairTable.js");

const { values } = parseArgs({ options: { memory: { type: "string" }, tested: { type: "boolean" } } });

const [MENTIONS, ACTORS, ARTICLES, SENTENCES] = [1_000_000, 20_000, 20_000, 25];
const WINDOWS = /** @type {const} */ (["sentence", "paragraph", "article"]);
/** Null corpora of the timed test: enough for a rate over many pairs. */
const REPLICATES = 30;

let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const place = Int32Array.from({ length: MENTIONS }, () => Math.floor(random() * ARTICLES * SENTENCES)).sort();
const actor = Int32Array.from(place, () => Math.floor(ACTORS ** random()) - 1);

const facts = generate();
/** @param {"sentence" | "paragraph" | "article"} window */
const counted = (window) => {
  const { groups, ground } = countedPairs(facts, { window });
  return pairTable(groups, { ...ground, tested: untested(groups.map(({ counts }) => counts)) });
};

if (values.memory !== undefined) {
  const window = WINDOWS.find((one) => one === values.memory) ?? "sentence";
  // What the generator of the rows took is not what the counting needs.
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const rows = values.tested ? cooccurrence(facts, { window, replicates: REPLICATES }) : counted(window);
  const [peak, own] = [process.resourceUsage().maxRSS / 1024, before / 2 ** 20];
  console.log(
    `${window}${values.tested ? ", tested" : ""}: ${rows.numRows().toLocaleString("en-GB")} pairs, peak memory ${Math.round(peak)} MB, of which ${Math.round(own)} with the mentions alone`,
  );
  process.exit();
}

const { openDatabase } = await import("../packages/store/dist/index.js");
const { connection: duck } = await openDatabase({ spill: tmpdir(), memoryMb: 8192 });
await load();

for (const window of WINDOWS) {
  const [mine, theirs] = [await fastest(() => counted(window)), await fastest(() => duckdb(window))];
  const [[pairs, units] = []] = (await duck.runAndReadAll("select count(*), sum(together) from found")).getRows();
  const own = counted(window);
  let together = 0;
  for (const count of own.array("together")) together += Number(count);
  const same = Number(pairs) === own.numRows() && Number(units) === together;
  const tested = values.tested ? await fastest(() => cooccurrence(facts, { window, replicates: REPLICATES }), 1) : null;
  console.log(
    `pairs by ${window}: ${told(mine)}, DuckDB ${told(theirs)}, ratio ${(mine.cpu / theirs.cpu).toFixed(2)} (goal: 1.00); ` +
      `${own.numRows().toLocaleString("en-GB")} pairs, ${together.toLocaleString("en-GB")} passages, ` +
      `${same ? "the same" : `NOT the same: ${pairs}, ${units}`} in both` +
      (tested === null ? "" : `; tested against ${REPLICATES} null corpora ${told(tested)}`),
  );
}

/**
 * The best of some rounds, by the time of the processor: what else runs on the machine waits for it, and does not count.
 *
 * @param {() => unknown} work
 */
async function fastest(work, rounds = 4) {
  let found = { cpu: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    const [cpu, clock] = [(user + system) / 1000, performance.now() - from];
    found = { cpu: Math.min(found.cpu, cpu), clock: Math.min(found.clock, clock) };
  }
  return found;
}

/** @param {{ cpu: number, clock: number }} time */
function told({ cpu, clock }) {
  return `${Math.round(cpu)} ms of CPU (${Math.round(clock)} by the clock)`;
}

/** @param {"sentence" | "paragraph" | "article"} window */
function duckdb(window) {
  return duck.run(`create or replace temp table found as ${query(window)}`);
}

/** @param {"sentence" | "paragraph" | "article"} window */
function query(window) {
  const unit = { sentence: "place", paragraph: "article * 9 + paragraph", article: "article" }[window];
  return `with inside as (select distinct ${unit} as unit, article, actor from mentions)
    select a.actor as a, b.actor as b, count(*) as together, count(distinct a.article) as articles, list(a.unit) as evidence
    from inside a join inside b on a.unit = b.unit and a.actor < b.actor
    group by all having count(*) > 1 and min(a.article) < max(a.article)`;
}

async function load() {
  await duck.run("create table mentions (place integer, article integer, paragraph integer, actor integer)");
  const appender = await duck.createAppender("mentions");
  for (const [row, at] of place.entries()) {
    const article = Math.floor(at / SENTENCES);
    for (const value of [at, article, Math.floor((at % SENTENCES) / 3), actor[row] ?? 0]) appender.appendInteger(value);
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * The tables as `tabulate` makes them: numbers as narrow as they may be, ids and names each once. They have the columns alone
 * that counting reads.
 *
 * @returns {import("../packages/facts/dist/index.js").Facts}
 */
function generate() {
  /**
   * @param {(row: number) => unknown} of
   * @returns {ArrayLike<unknown>}
   */
  const coded = (of) => {
    const column = new CodedColumn();
    for (let row = 0; row < MENTIONS; row++) column.push(of(row));
    // Tables read it as they read an array.
    return /** @type {ArrayLike<unknown>} */ (/** @type {unknown} */ (column));
  };
  const list = (length, of) => Array.from({ length }, (_, i) => of(i));
  const ids = list(ACTORS, (one) => `actor-${one}`);
  const sentences = ARTICLES * SENTENCES;
  const tables = {
    ...{ title: null, notice: null, problems: [], texts: [] },
    articles: columnTable([
      ["article", Int32Array.from({ length: ARTICLES }, (_, article) => article)],
      ["outlet", list(ARTICLES, (article) => `outlet${article % 20}`)],
      ["published", list(ARTICLES, () => null)],
      ["group", list(ARTICLES, () => null)],
    ]),
    sentences: columnTable([
      ["article", Int32Array.from({ length: sentences }, (_, unit) => Math.floor(unit / SENTENCES))],
      ["sentence", Uint8Array.from({ length: sentences }, (_, unit) => unit % SENTENCES)],
      ["paragraph", Uint8Array.from({ length: sentences }, (_, unit) => Math.floor((unit % SENTENCES) / 3))],
    ]),
    actors: columnTable([
      ["actor", ids],
      ["name", list(ACTORS, (one) => `Actor ${one}`)],
      ["kind", list(ACTORS, () => "person")],
    ]),
    mentions: columnTable([
      ["article", place.map((at) => Math.floor(at / SENTENCES))],
      ["sentence", Uint8Array.from(place, (at) => at % SENTENCES)],
      ["paragraph", Uint8Array.from(place, (at) => Math.floor((at % SENTENCES) / 3))],
      ["actor", coded((row) => ids[actor[row] ?? 0])],
      ["indirect", coded(() => false)],
      ["listed", coded(() => false)],
    ]),
    attributions: columnTable([["article", []]]),
  };
  return /** @type {import("../packages/facts/dist/index.js").Facts} */ (/** @type {unknown} */ (tables));
}
