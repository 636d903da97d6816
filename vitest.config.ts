import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Tests run on the sources: no build is needed before them, but by those that start the command or a notebook's kernel.
const conditions = ["@readout/source", "module", "node", "default"];

/** Tests that start processes, browsers or kernels, make many runs of a property, measure time, or score labelled sets. */
const slow = [
  "notebooks/test/**/*.test.ts",
  "packages/cli/test/**/*.test.ts",
  "packages/report/test/{browser,jupyter,run}/**/*.test.ts",
  "packages/charts/test/browser.test.ts",
  "packages/*/test/{labelled,order,properties}.test.ts",
  "packages/*/test/**/*.slow.test.ts",
  "test/**/*.slow.test.ts",
];

/** The slow files first, the larger before the smaller: the many quick ones fill the gaps at the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ project }: TestSpecification): boolean => project.name === "slow";
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // On a machine with much else to do a start of the command can take twenty seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On two cores Vitest would take one; what the tests start waits often enough for the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
          exclude: slow,
          // Unit tests leave nothing behind: what they import is loaded once, not once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: "slow", include: slow } },
    ],
  },
});
