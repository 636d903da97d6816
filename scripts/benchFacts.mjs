// Measures counting on disk: `node scripts/benchFacts.mjs COUNT DIR`, which `pnpm bench --facts COUNT DIR` starts as a process of
// its own. From kept facts (`readout facts … -o DIR`) the tables of COUNT articles are made by recombination: each round has
// the articles of DIR under new ids, a month later than the one before in a cycle of twelve, and gives each actor one of a
// number of bearers of the name that grows with the root of the rounds, as `pnpm bench --corpus` does with surnames. Nothing
// is annotated, and the tables that counting does not read are not made. Then pairs and shares are counted in a process whose
// peak memory is told.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { countFacts } = await import("../packages/analysis/dist/index.js");
const { keptTables } = await import("../packages/facts/dist/index.js");
const { openDatabase } = await import("../packages/store/dist/index.js");

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: "boolean" } } });
if (values.count) await counted(positionals[0] ?? "");
else await made(Number(positionals[0]), positionals[1] ?? "");

/**
 * Makes the tables, and counts in a process of its own.
 *
 * @param {number} count
 * @param {string} folder
 */
async function made(count, folder) {
  if (!Number.isInteger(count) || count < 1 || folder === "") {
    console.error("usage: benchFacts COUNT DIR");
    process.exit(2);
  }
  const out = mkdtempSync(join(tmpdir(), "readout-bench-facts-"));
  const from = performance.now();
  const { views } = await keptTables(folder);
  const { connection, close } = await openDatabase({ spill: join(out, "spill"), threads: 2, memoryMb: 2048 });
  for (const [name, query] of Object.entries(views)) await connection.run(`CREATE VIEW kept_${name} AS ${query}`);
  const own = Number((await connection.runAndReadAll("SELECT COUNT(*) FROM kept_articles")).getRows()[0]?.[0]);
  const rounds = Math.ceil(count / own);
  const parts = [];
  for (let month = 0; month < 12; month++) {
    const those = `SELECT round FROM range(${month}, ${rounds}, 12) r(round)`;
    for (const table of ["articles", "sentences", "mentions", "attributions"]) {
      const columns = {
        id: "concat(t.id, '#', r.round)",
        place: `CAST(t.place + (r.round // 12) * ${own} AS INTEGER)`,
        ...(table === "articles" && {
          published: `concat('${monthName(month)}', '-01')`,
          group: 'CASE WHEN t."group" IS NULL THEN NULL ELSE concat(t."group", \'#\', r.round) END',
        }),
        ...(table === "mentions" && { actor: bearer("t.actor") }),
        ...(table === "attributions" && { actor: bearer("t.actor") }),
      };
      const replaced = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
      const select = `SELECT t.* EXCLUDE (month) REPLACE (${replaced.join(", ")}) FROM kept_${table} t CROSS JOIN (${those}) r`;
      parts.push(await written(connection, out, { table, month: monthName(month) }, select));
    }
  }
  const mentions = join(out, "mentions", "*", "*.parquet").replaceAll("'", "''");
  const actors = `SELECT m.actor, any_value(m.name) AS name, any_value(m.kind) AS kind, CAST(count(*) AS INTEGER) AS mentions,
    CAST(count(DISTINCT m.id) AS INTEGER) AS articles, CAST(NULL AS VARCHAR) AS side FROM '${mentions}' m GROUP BY m.actor ORDER BY m.actor`;
  parts.push(await written(connection, out, { table: "actors" }, actors));
  close();
  const list = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8"));
  const empty = list.parts.filter(({ table }) => !parts.some((part) => part.table === table));
  for (const part of empty) {
    mkdirSync(join(out, part.path, ".."), { recursive: true });
    writeFileSync(join(out, part.path), readFileSync(join(folder, part.path)));
  }
  writeFileSync(join(out, "facts.json"), JSON.stringify({ ...list, parts: [...parts, ...empty] }));
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  console.log(
    `${number(rounds * own)} articles made of ${number(own)} in ${seconds(performance.now() - from)}: ` +
      `${number(rowsOf(parts, "mentions"))} mentions, ${number(rowsOf(parts, "sentences"))} sentences, ` +
      `${number(rowsOf(parts, "attributions"))} attributions, ${number(rowsOf(parts, "actors"))} actors; ${number(bytes / 2 ** 20)} MiB`,
  );
  spawnSync(process.execPath, [new URL(import.meta.url).pathname, "--count", out], { stdio: "inherit" });
  rmSync(out, { recursive: true });
}

/**
 * Writes a query as a part.
 *
 * @param {import("../packages/store/dist/index.js").Connection} connection
 * @param {string} out
 * @param {{ table: string, month?: string }} about
 * @param {string} select
 */
async function written(connection, out, about, select) {
  const folder = about.month === undefined ? about.table : join(about.table, `month=${about.month}`);
  const path = join(folder, "0000000000000000.parquet");
  mkdirSync(join(out, folder), { recursive: true });
  const to = join(out, path).replaceAll("'", "''");
  await connection.run(`COPY (${select}) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`);
  const found = await connection.runAndReadAll(`SELECT COUNT(*) FROM '${to}'`);
  const sha256 = createHash("sha256").update(path).digest("hex");
  return { ...about, path, rows: Number(found.getRows()[0]?.[0]), bytes: statSync(join(out, path)).size, sha256 };
}

/** @param {number} month */
function monthName(month) {
  return `2031-${`${month + 1}`.padStart(2, "0")}`;
}

/**
 * The id of one of the bearers of a name, which a round has.
 *
 * @param {string} actor
 */
function bearer(actor) {
  const which = `hash(concat(${actor}, r.round)) % CAST(ceil(4 * sqrt(r.round + 1)) AS UBIGINT)`;
  return `CASE WHEN ${actor} IS NULL OR ${which} = 0 THEN ${actor} ELSE concat(${actor}, '-', ${which}) END`;
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
