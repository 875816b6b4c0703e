import { readProject } from "../../../tools/preview/project";
import { UNKNOWN } from "../../../tools/preview/property-values";
import { chooseStack, readConfig } from "../../../tools/preview/stack-config";
import { folderWith } from "../fixtures/folder";

const projectWith = (files: Readonly<Record<string, string>>, more = "") =>
  readProject(folderWith({ "Pulumi.yaml": `name: edge\nruntime: nodejs\n${more}`, ...files }));
const stackOf = (files: Readonly<Record<string, string>>, asked?: string) => chooseStack(projectWith(files), asked);
const configOf = (config: string, given: readonly string[] = [], more = "") =>
  readConfig(projectWith({ "Pulumi.dev.yaml": `config:\n${config}` }, more), "dev", given);

describe("the stack", () => {
  test.each([
    ["dev, where nothing is given", {}, undefined, "dev"],
    ["the only one that has a file", { "Pulumi.prod.yaml": "" }, undefined, "prod"],
    ["dev, where there are several", { "Pulumi.prod.yaml": "", "Pulumi.test.yaml": "" }, undefined, "dev"],
    ["the one asked for", { "Pulumi.prod.yaml": "", "Pulumi.test.yaml": "" }, "test", "test"],
    ["the one asked for by its full name", { "Pulumi.prod.yaml": "" }, "acme/edge/prod", "prod"],
    ["any name, where no stack has a file", {}, "mine", "mine"],
  ])("is %s", (_, files: Record<string, string>, asked, expected) => expect(stackOf(files, asked)).toBe(expected));

  test("that is not there is named, with those that are", () => {
    const files = { "Pulumi.prod.yaml": "", "Pulumi.test.yaml": "" };
    expect(() => stackOf(files, "prd")).toThrow(
      "There is no Pulumi.prd.yaml for --stack prd. There are the stacks prod, test.",
    );
  });
});

describe("the configuration", () => {
  test("has full keys, and values as they were typed", () => {
    const { values } = configOf('  gcp:project: acme\n  version: 1.10\n  on: true\n  text: "007"\n  empty:\n');
    expect(values).toEqual({
      "gcp:project": "acme",
      "edge:version": "1.10",
      "edge:on": "true",
      "edge:text": "007",
      "edge:empty": "",
    });
  });

  test("has lists and objects as JSON", () => {
    const { values } = configOf("  pools:\n    - name: small\n      nodes: 3\n");
    expect(JSON.parse(values["edge:pools"]!)).toEqual([{ name: "small", nodes: 3 }]);
  });

  test("falls back on what Pulumi.yaml says for every stack", () => {
    const everywhere = "config:\n  region: asia\n  mtu:\n    type: integer\n    default: 1500\n";
    expect(configOf("  region: europe\n", [], everywhere).values).toEqual({
      "edge:region": "europe",
      "edge:mtu": "1500",
    });
  });

  describe("that Pulumi.yaml declares without a default", () => {
    const declared =
      "config:\n  name:\n    type: string\n  edge:mtu: { type: integer }\n  gcp:zone: { type: string }\n";

    test("is missed, as by Pulumi; what is a provider's own is not", () =>
      expect(() => configOf("  region: asia\n", [], declared)).toThrow(
        "Stack dev has no value of edge:name, edge:mtu, which Pulumi.yaml declares without a default: Pulumi would stop here. Give it by --config edge:name=VALUE --config edge:mtu=VALUE.",
      ));

    test.each<[string, string, readonly string[]]>([
      ["in the stack's file", '  name: ""\n  mtu: 0\n', []],
      ["by --config", "  name: web\n", ["mtu=1500"]],
      ["encrypted", "  name:\n    secure: AAAB\n  mtu: 0\n", []],
    ])("is given %s", (_, config, given) =>
      expect(Object.keys(configOf(config, given, declared).values).sort()).toEqual(["edge:mtu", "edge:name"]),
    );

    test("may come from an environment", () => {
      const project = projectWith({ "Pulumi.dev.yaml": "environment: [acme/dev]\n" }, declared);
      expect(readConfig(project, "dev", []).values).toEqual({});
    });
  });

  test("is overruled by --config", () => {
    const { values } = configOf("  region: asia\n", ["region=europe", "gcp:zone=a=b"]);
    expect(values).toEqual({ "edge:region": "europe", "gcp:zone": "a=b" });
  });

  test.each(["region", "=x", ""])("takes no --config %p", (given) =>
    expect(() => configOf("  region: asia\n", [given])).toThrow(
      `--config ${given} is no setting. Write --config key=value.`,
    ),
  );

  test("knows of an encrypted value only that it is secret", () => {
    const config = configOf("  token:\n    secure: AAAB\n  login:\n    user: me\n    password:\n      secure: AAAC\n");
    expect(config.values["edge:token"]).toBe(UNKNOWN);
    expect(JSON.parse(config.values["edge:login"]!)).toEqual({ user: "me", password: UNKNOWN });
    expect(config.secretKeys).toEqual(["edge:token", "edge:login"]);
    expect(config.unreadable).toEqual(["edge:token", "edge:login"]);
  });

  test("keeps an encrypted key secret when --config gives its value", () => {
    const config = configOf("  token:\n    secure: AAAB\n", ["token=plain"]);
    expect(config).toMatchObject({ values: { "edge:token": "plain" }, secretKeys: ["edge:token"], unreadable: [] });
  });

  test("keeps secret what Pulumi.yaml declares to be", () => {
    const declared = "config:\n  token:\n    default: plain\n    secret: true\n";
    expect(configOf("  region: asia\n", [], declared)).toMatchObject({
      values: { "edge:token": "plain" },
      secretKeys: ["edge:token"],
      unreadable: [],
    });
  });

  test("merges, as the engine's YAML does", () => {
    const { values } = configOf("  a: &a { b: 1.10 }\n  c: { <<: *a, d: 2 }\n");
    expect(JSON.parse(values["edge:c"]!)).toEqual({ b: 1.1, d: 2 });
  });

  test.each([
    ["config: {}\n", false],
    ["environment: [acme/dev]\n", true],
    ["environment:\n  imports: [acme/dev]\nconfig:\n  a: b\n", true],
  ])("of %j comes from elsewhere too: %p", (file, expected) => {
    const project = projectWith({ "Pulumi.dev.yaml": file });
    expect(readConfig(project, "dev", []).hasEnvironments).toBe(expected);
  });
});
