/** Ends a run of jest with one plain line that anybody can read: real counts, a suite that cannot start being a failure. */
module.exports = class Counts {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
  }
};
