import { defineConfig } from "vitest/config";

// Tests run on the sources: no build is needed before them.
const conditions = ["@readout/source", "module", "node", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "notebooks/test/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
