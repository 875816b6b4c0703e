/** Tests transpile with swc; types are checked by `npm run types`. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/test/apiserver/"], // they need a server: npm run test:apiserver
  reporters: ["default", "<rootDir>/test/support/counts.js"],
  moduleNameMapper: { "^gke-dpv2$": "<rootDir>/lib/index.ts" }, // what an example imports is judged as it stands here
  transform: {
    "\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
};
