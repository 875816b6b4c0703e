const { testPathIgnorePatterns, ...everywhere } = require("../../jest.config");

/** Tests that talk to the API server which `run.mjs` starts. */
module.exports = { ...everywhere, rootDir: "../..", roots: ["<rootDir>/test/apiserver"] };
