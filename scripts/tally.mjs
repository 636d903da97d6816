/**
 * What came of a run of the tests.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} avoidable The titles of those that were skipped though all that they need could be there.
 */

/**
 * What is read of Vitest's report in JSON.
 *
 * @typedef {object} Results
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {readonly { assertionResults: readonly { status: string, fullName: string }[] }[]} testResults
 */

/** Of a test on data that are no part of the project, its title says that they are not beside the repository. */
const unavoidable = /\(skipped: [^)]*\bbeside (?:the|this) (?:repository|checkout)\)/;

/**
 * Counts the tests of a run.
 *
 * @param {Results} results
 * @returns {Tally}
 */
export function counted({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults }) {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed" && status !== "failed");
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    avoidable: skipped.map(({ fullName }) => fullName).filter((title) => !unavoidable.test(title)),
  };
}
