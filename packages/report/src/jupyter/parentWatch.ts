/** The thread of a kernel that ends it where Jupyter is gone, whatever its cell is busy with: nobody could reach it any more. */

/** Time between two looks, in milliseconds. */
const lookMs = 1000;

const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, lookMs);
