/** How DuckDB says that nothing more can be spilled: it has a limit of its own, nine tenths of the room that the disk had. */
const FULL = /failed to offload|max_temp_directory_size|No space left on device/i;

/**
 * Does work of a database that may spill; where the disk has no room for it, what is thrown says so.
 *
 * @throws an error with the code `ENOSPC`, as the system's own has, in the place of the database's; all others as they are
 */
export async function withRoom<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && FULL.test(error.message))) throw error;
    const words = "ENOSPC: no space left on disk for what does not fit into memory";
    throw Object.assign(new Error(words, { cause: error }), { code: "ENOSPC", syscall: "write" });
  }
}
