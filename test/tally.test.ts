import { expect, it } from "vitest";
import { counted } from "../scripts/tally.mjs";

const result = (status: string, fullName: string) => ({ status, fullName });

it("Only tests on data that are no part of the project may be skipped where none may be.", () => {
  const results = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 3,
    testResults: [
      { assertionResults: [result("passed", "one"), result("failed", "two (skipped: no Chromium)")] },
      {
        assertionResults: [
          result("skipped", "on real news (skipped: the labelled sets are not beside the checkout) runs"),
          result("pending", "a page in a browser (skipped: no Chromium; set READOUT_CHROMIUM) opens"),
          result("todo", "something"),
        ],
      },
    ],
  };
  expect(counted(results)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 3,
    avoidable: ["a page in a browser (skipped: no Chromium; set READOUT_CHROMIUM) opens", "something"],
  });
});
