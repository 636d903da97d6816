// Threads for what works on one article at a time: a pool, and what runs in its workers.
export { type Fault, outOfMemory, thrown } from "./workers/fault.ts";
export type { Part } from "./workers/messages.ts";
export { type Pool, type PoolOptions, type Workers, workerCount, workerPool } from "./workers/pool.ts";
export { serve, type Work } from "./workers/serve.ts";
