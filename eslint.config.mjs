// The rooms of the house as rules: who may import what, and what each may not do. Every line of it has a case in
// test/rooms.test.ts. Rules that need type information are left to `npm run types`.
import tseslint from "typescript-eslint";

/** A room imports what `allowed` (alternatives of a regular expression) matches, and as types what `typesOnly` matches. */
const imports = (message, allowed, typesOnly) => {
  const not = (...patterns) => `^(?!(?:${patterns.flat().join("|")})$)`;
  const patterns = [{ regex: not(allowed, typesOnly ?? []), message }];
  if (typesOnly !== undefined)
    patterns.push({
      regex: `^(?:${typesOnly.join("|")})$`,
      allowTypeImports: true,
      message: `${message} (types only)`,
    });
  return { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] };
};

const syntax = (...entries) => ({
  "no-restricted-syntax": ["error", ...entries.map(([selector, message]) => ({ selector, message }))],
});

const inside = String.raw`(?!.*\.\.).+`; // no way out by ./x/../../y
const own = String.raw`\./${inside}`;
const from = (...rooms) => String.raw`\.\./(?:${rooms.join("|")})(?:/${inside})?`;
const pulumi = "@pulumi/.+";
const node = "node:.+";

const noLateImport = ["ImportExpression", "import() hides from the rooms what a file depends on"];
const noThrow = ["ThrowStatement", "a parser gives undefined, it never throws"];
const noClock = [
  "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "today's date is an argument of the judgement",
];
const onlyStops = [
  "ThrowStatement[argument.type='NewExpression']:not([argument.callee.name='NotYet'])",
  "only the tracking view may stop a rule",
];
const noThrowOutsideEnforce = ["ThrowStatement", "what a component refuses goes through enforce.ts"];

const LITERAL = "every number and version that Google decides is a fact with its source";
const noNumbers = [
  ["Literal[value>64]", LITERAL],
  ["BinaryExpression[operator=/^[<>]=?$/] > Literal[value>2]", LITERAL],
  [String.raw`Literal[value=/\b1\.\d\d\b|\b(?!0\.0\.)\d+\.\d+\.\d|\b\d{4,}\b/]`, LITERAL],
  [String.raw`TemplateElement[value.raw=/\b1\.\d\d\b|\b(?!0\.0\.)\d+\.\d+\.\d|\b\d{4,}\b/]`, LITERAL],
];

const room = (files, rules, ignores = []) => ({ files, ignores, rules });
const NAMELESS = "{util,utils,common,helper,helpers,misc,types}";

export default tseslint.config(
  {
    ignores: ["dist/", "policies/bin/", "node_modules/", "**/*.d.ts", "lib/facts/crds/", "lib/rules/crd-validators.ts"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      eqeqeq: "error",
      "max-lines": ["error", { max: 150 }],
      "no-console": "error",
    },
  },
  room(["lib/facts/**"], {
    ...imports("facts import nothing but facts", [own]),
    ...syntax(noLateImport, noClock),
  }),
  room(["lib/values/**"], {
    ...imports("values know no Pulumi and no other room", [own, "ipaddr\\.js", "js-yaml"]),
    ...syntax(noLateImport, noClock, noThrow),
  }),
  room(["lib/inventory/**"], {
    ...imports("the inventory describes: it imports values, and of Pulumi types", [own, from("values")], [pulumi]),
    ...syntax(noLateImport, noClock, onlyStops),
  }),
  room(["lib/rules/**"], {
    ...imports("a rule imports facts, values and the inventory", [own, from("facts", "values", "inventory")], [pulumi]),
    ...syntax(noLateImport, noClock, onlyStops, ...noNumbers),
  }),
  room(["lib/components/**"], {
    ...imports("a component imports rules, values, inventory, facts and Pulumi", [
      own,
      from("rules", "values", "inventory", "facts"),
      pulumi,
    ]),
    ...syntax(noLateImport, noThrowOutsideEnforce, ...noNumbers),
  }),
  room(["lib/components/enforce.ts"], syntax(noLateImport, ...noNumbers)),
  room(["lib/**"], {
    "no-restricted-globals": ["error", { name: "process", message: "the library gets everything by its arguments" }],
  }),
  room(["policies/**"], {
    ...imports("policies import rules and the inventory", [
      own,
      String.raw`\.\./lib/(?:rules|inventory|values)(?:/.+)?`,
      "@pulumi/policy",
      "zod",
      node,
    ]),
    ...syntax(noLateImport),
  }),
  room(["tools/**"], {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { patterns: [{ regex: "/lib/(?:components|index$)|/lib$", message: "tools judge; they build no component" }] },
    ],
  }),
  room(["examples/**"], {
    ...imports("an example imports what a user can", [own, "gke-dpv2", "gke-dpv2/policies", pulumi]),
    ...syntax(noLateImport),
  }),
  room(["tools/**", "scripts/**", "bench/**", "test/**", "examples/**"], { "no-console": "off" }),
  room(["lib/index.ts", "lib/rules/index.ts"], { "max-lines": "off" }), // lists
  // Tests are tables, and they reach into packages that have no types.
  room(["test/**"], { "max-lines": "off", "@typescript-eslint/no-require-imports": "off" }),
  room(["**/*.js"], { "@typescript-eslint/no-require-imports": "off" }),
  room(
    [`**/${NAMELESS}.*`, `**/${NAMELESS}/**`],
    syntax(["Program", "a file that cannot be named after a concept is not one"]),
  ),
);
