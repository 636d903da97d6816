// Measures counting on disk: `node scripts/benchFacts.mjs COUNT DIR`, which `pnpm bench --facts COUNT DIR` starts as a process of
// its own. From kept facts (`readout facts … -o DIR`) the tables of COUNT articles are made by recombination: each round has
// the articles of DIR in their months under new ids, and gives each actor one of a number of bearers of the name that grows with
// the root of the rounds, as `pnpm bench --corpus` does with surnames. Nothing is annotated. Then pairs and shares are counted in
// a process whose peak memory is told. With `--keep FOLDER` nothing is counted: the tables stay there as kept facts, with the texts,
// which are those of DIR: their words are not renamed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { countFacts } = await import("../packages/analysis/dist/index.js");
const { keptTables } = await import("../packages/facts/dist/index.js");
const { openDatabase } = await import("../packages/store/dist/index.js");

/** Which of the bearers of a name an actor is in a round, from 0. */
const BEARER = "hash(concat(t.actor, p.round)) % CAST(ceil(4 * sqrt(p.round + 1)) AS UBIGINT)";

/** @param {string} column */
const renamed = (column) =>
  `CASE WHEN t.${column} IS NULL OR t.actor IS NULL OR ${BEARER} = 0 THEN t.${column} ELSE concat(t.${column}, ' ', ${BEARER}) END`;

/** What is changed of each table beside the article's id and place, and the order of the rows of an article. */
const TABLES = {
  texts: { order: "", changed: { article: "json_merge_patch(t.article, json_object('id', p.id))" } },
  articles: {
    order: "",
    changed: { group: `CASE WHEN t."group" IS NULL THEN NULL ELSE concat(p.round, '-', t."group") END` },
  },
  sentences: { order: ", t.sentence", changed: {} },
  mentions: { order: ', t."start", t."end"', changed: { actor: renamed("actor"), name: renamed("name") } },
  attributions: {
    order: ", t.attribution, t.joint",
    changed: { actor: renamed("actor"), speaker: renamed("speaker") },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "boolean" }, keep: { type: "string" } },
});
if (values.count) await counted(positionals[0] ?? "");
else await made(Number(positionals[0]), positionals[1] ?? "", values.keep);

/**
 * Makes the tables, and counts in a process of its own where they are not to be kept.
 *
 * @param {number} count
 * @param {string} folder
 * @param {string} [keep]
 */
async function made(count, folder, keep) {
  if (!Number.isInteger(count) || count < 1 || folder === "") {
    console.error("usage: benchFacts COUNT DIR [--keep FOLDER]");
    process.exit(2);
  }
  const out = keep ?? mkdtempSync(join(tmpdir(), "readout-bench-facts-"));
  const from = performance.now();
  const { views } = await keptTables(folder);
  const { connection, close } = await openDatabase({ spill: join(out, ".spill"), threads: 2, memoryMb: 2048 });
  for (const [name, query] of Object.entries(views)) await connection.run(`CREATE VIEW kept_${name} AS ${query}`);
  const own = Number((await connection.runAndReadAll("SELECT COUNT(*) FROM kept_articles")).getRows()[0]?.[0]);
  const rounds = Math.ceil(count / own);
  const list = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8"));
  const parts = [];
  for (const { month } of list.parts.filter(({ table }) => table === "articles")) {
    const isMonth = month === null ? "month IS NULL" : `month = '${month}'`;
    const place = "CAST(row_number() OVER (ORDER BY published, concat(round, '-', id)) - 1 AS INTEGER)";
    await connection.run(`CREATE OR REPLACE TEMP TABLE placed AS
      SELECT id AS was, concat(round, '-', id) AS id, round, ${place} AS place
      FROM kept_articles CROSS JOIN (SELECT unnest(range(${rounds})) AS round) WHERE ${isMonth}`);
    for (const [table, { order, changed }] of Object.entries(TABLES)) {
      if (table === "texts" && keep === undefined) continue;
      const replaced = Object.entries({ id: "p.id", place: "p.place", ...changed }).map(
        ([as, sql]) => `${sql} AS "${as}"`,
      );
      const rows = `SELECT t.* EXCLUDE (month) REPLACE (${replaced.join(", ")}) FROM kept_${table} t JOIN placed p ON t.id = p.was`;
      const select = `${rows} WHERE t.${isMonth} ORDER BY p.place${order}`;
      parts.push(await written(connection, out, { table, month }, select));
    }
  }
  const mentions = join(out, "mentions", "*", "*.parquet").replaceAll("'", "''");
  const actors = `SELECT m.actor, any_value(m.name) AS name, any_value(m.kind) AS kind, CAST(count(*) AS INTEGER) AS mentions,
    CAST(count(DISTINCT m.id) AS INTEGER) AS articles, CAST(NULL AS VARCHAR) AS side FROM '${mentions}' m GROUP BY m.actor ORDER BY m.actor`;
  parts.push(await written(connection, out, { table: "actors" }, actors));
  close();
  rmSync(join(out, ".spill"), { recursive: true, force: true });
  // Tables that are not made are there, as they are in DIR.
  const others = list.parts.filter(({ table }) => !parts.some((part) => part.table === table));
  for (const part of others) {
    mkdirSync(join(out, part.path, ".."), { recursive: true });
    writeFileSync(join(out, part.path), readFileSync(join(folder, part.path)));
  }
  const all = [...parts, ...others];
  const rows = Object.fromEntries(Object.keys(list.rows).map((table) => [table, rowsOf(all, table)]));
  const notice = `${number(own)} articles, each ${rounds} times with other actors: made to measure with, and no news.`;
  const told = { ...list, title: "Recombined articles", notice, rows, parts: all };
  writeFileSync(join(out, "facts.json"), `${JSON.stringify(told, null, 2)}\n`);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  console.log(
    `${number(rounds * own)} articles made of ${number(own)} in ${seconds(performance.now() - from)}: ` +
      `${number(rowsOf(parts, "mentions"))} mentions, ${number(rowsOf(parts, "sentences"))} sentences, ` +
      `${number(rowsOf(parts, "attributions"))} attributions, ${number(rowsOf(parts, "actors"))} actors; ${number(bytes / 2 ** 20)} MiB`,
  );
  if (keep !== undefined) return;
  spawnSync(process.execPath, [new URL(import.meta.url).pathname, "--count", out], { stdio: "inherit" });
  rmSync(out, { recursive: true });
}

/**
 * Writes a query as a part.
 *
 * @param {import("../packages/store/dist/index.js").Connection} connection
 * @param {string} out
 * @param {{ table: string, month?: string | null }} about
 * @param {string} select
 */
async function written(connection, out, about, select) {
  const month = about.month === null ? "__HIVE_DEFAULT_PARTITION__" : about.month;
  const folder = month === undefined ? about.table : join(about.table, `month=${month}`);
  const draft = join(out, folder, "draft.parquet");
  mkdirSync(join(out, folder), { recursive: true });
  const to = draft.replaceAll("'", "''");
  const group = about.table === "texts" ? 256 : 65_536;
  await connection.run(`COPY (${select}) TO '${to}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${group})`);
  const found = await connection.runAndReadAll(`SELECT COUNT(*) FROM '${to}'`);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(draft)) hash.update(chunk);
  const sha256 = hash.digest("hex");
  const path = join(folder, `${sha256.slice(0, 16)}.parquet`);
  renameSync(draft, join(out, path));
  return { ...about, path, rows: Number(found.getRows()[0]?.[0]), bytes: statSync(join(out, path)).size, sha256 };
}

/**
 * @param {readonly { table: string, rows: number }[]} parts
 * @param {string} table
 */
function rowsOf(parts, table) {
  return parts.reduce((sum, part) => sum + (part.table === table ? part.rows : 0), 0);
}

/**
 * Counts, and tells time and memory.
 *
 * @param {string} folder
 */
async function counted(folder) {
  let [from, used] = [performance.now(), process.cpuUsage()];
  const told = (/** @type {string} */ what) => {
    const { user, system } = process.cpuUsage(used);
    console.log(
      `${what}: ${seconds((user + system) / 1000)} of CPU (${seconds(performance.now() - from)} by the clock)`,
    );
    [from, used] = [performance.now(), process.cpuUsage()];
  };
  const counts = await countFacts(folder, { memoryMb: 1024, spill: join(folder, "spill") });
  told(`${number(counts.articles)} articles count`);
  for (const window of /** @type {const} */ (["sentence", "paragraph"])) {
    const pairs = await counts.pairs({ window });
    const sure = pairs.objects({ limit: 100_000 }).filter(({ q }) => q !== null && q <= 0.05).length;
    told(
      `pairs by ${window}, tested: ${number(pairs.numRows())} pairs, ${number(sure)} of the first 100,000 with q ≤ .05`,
    );
  }
  for (const within of /** @type {const} */ (["outlet", "month"])) {
    const shares = await counts.shares({ by: "sourceType", within });
    told(`shares of types of sources by ${within}: ${number(shares.numRows())} rows`);
  }
  counts.close();
  console.log(`peak memory: ${number(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** @param {number} n */
function number(n) {
  return Math.round(n).toLocaleString("en-GB");
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
