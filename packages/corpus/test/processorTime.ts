/** Milliseconds of the processor that this process has taken: by the clock, a bound would be missed beside other work. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
