/** Why an item of work has no answer. */
export interface Fault {
  readonly rule: "not-annotated" | "too-slow" | "too-much-memory";
  /** A sentence in the form "Expected X, got `Y`". */
  readonly reason: string;
}

/** The fault of what threw an error. */
export function thrown(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  const words = String(error).slice(0, 200);
  return { rule: "not-annotated", reason: `Expected an article that can be annotated, got the error \`${words}\`` };
}

/** The fault of what a worker was ended for: it went on with one item for so long. */
export function tooSlow(timeoutMs: number): Fault {
  const reason = `Expected an article that is annotated in ${timeoutMs / 1000} seconds of processor time, got one that takes longer`;
  return { rule: "too-slow", reason };
}

/** The fault of what a worker died over: it had no more memory, or ended for another reason. */
export function deadly(error: unknown, memoryMb: number): Fault {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return thrown(code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(memoryMb) : error);
}

/** What a worker throws that can tell that an item would need more memory than it has. */
export function outOfMemory(memoryMb: number): Error {
  return new FaultError({
    rule: "too-much-memory",
    reason: `Expected an article that is annotated in ${memoryMb} MiB of heap, got one that needs more`,
  });
}

class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}
