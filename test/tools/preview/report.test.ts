import { readdirSync } from "node:fs";
import { asJson } from "../../../tools/preview/json";
import { UNKNOWN } from "../../../tools/preview/property-values";
import { asText } from "../../../tools/preview/text";
import { styleOf } from "../../../tools/style";
import {
  STACK,
  NETWORK,
  SUBNETWORK,
  CLUSTER,
  ON_CLUSTER,
  SETTINGS,
  LOGIN,
  NAMESPACE,
  ROUTE,
  type Edge,
  previewEdge,
} from "../fixtures/edge";

const SECRET = "hunter2hunter2";

let edge: Edge;
beforeAll(async () => {
  edge = await previewEdge();
}, 60_000);

describe("the findings", () => {
  const found = (rule: string) => edge.done.findings.filter((f) => f.rule === rule);

  test("have the report's details and the diagnostic's weight", () => {
    expect(found("told-in-full")).toEqual([
      {
        rule: "told-in-full",
        level: "mandatory",
        severity: "critical",
        title: "About told-in-full",
        message: "mtu: is small. Change it. [told-in-full]",
        path: "mtu",
        fix: "Change it.",
        docs: "https://example.com/told-in-full",
        resource: { urn: NETWORK, kind: "gcp:compute/network:Network", name: "edge" },
        related: [],
        waived: null,
      },
    ]);
  });

  test("include what the report does not explain", () => {
    expect(found("told-as-text")).toMatchObject([
      { level: "mandatory", severity: "low", path: "ipCidrRange", resource: { urn: SUBNETWORK, name: "nodes" } },
    ]);
    expect(found("unheard-of")).toMatchObject([{ level: "advisory", resource: { urn: CLUSTER } }]);
  });

  test("are said once, although the service policies say them too", () => {
    expect(found("softer")).toMatchObject([{ level: "advisory" }]);
    expect(found("waived")).toMatchObject([{ waived: { reason: "planned", until: "2099-01-31" } }]);
    expect(edge.done.findings).toHaveLength(7);
    expect(edge.done.notEvaluated).toMatchObject([{ rule: "undecided", resource: { urn: ROUTE } }]);
  });
});

describe("secrets", () => {
  test("are judged", () => {
    expect(edge.analyzed(LOGIN).props["stringData"]).toEqual({ user: "admin", password: SECRET });
  });

  test("are in no output", () => {
    const text = asText(edge.done, styleOf({ width: 80, colour: false }));
    for (const output of [
      asJson(edge.done),
      text,
      edge.done.written,
      JSON.stringify([edge.done.logs, edge.done.findings]),
    ])
      expect(output).not.toContain(SECRET);
    expect(edge.done.written).toBe("the password is [secret]\n");
    expect(edge.done.logs).toEqual([{ severity: "warning", text: "[secret] is weak" }]);
  });

  test("leave of a message what is not theirs", () => {
    expect(edge.done.findings.filter((f) => f.rule === "quotes-a-secret").map((f) => f.message)).toEqual([
      "stringData.password: its value is secret and not shown. [quotes-a-secret]",
      "metadata.name: [secret]:[secret] is long. Change it. [quotes-a-secret]",
    ]);
  });

  test("that are encrypted are secret and not known", () => {
    expect(edge.analyzed(SETTINGS).props["data"]).toEqual({ password: UNKNOWN });
    const shown = JSON.parse(asJson(edge.done)) as { resources: { urn: string; inputs: { data?: unknown } }[] };
    expect(shown.resources.find((r) => r.urn === SETTINGS)!.inputs.data).toEqual({ password: { secret: true } });
  });
});

describe("the JSON", () => {
  test("keeps the contract, version 1", () => {
    const json = JSON.parse(asJson(edge.done)) as Record<string, unknown> & { resources: Record<string, unknown>[] };
    expect(Object.keys(json)).toEqual([
      "version",
      "tool",
      "resources",
      "rewrites",
      "findings",
      "notEvaluated",
      "summary",
    ]);
    expect(json["version"]).toBe(1);
    expect(json["tool"]).toEqual({ name: "gke-dpv2", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string });
    expect(json["summary"]).toEqual({ mandatory: 4, advisory: 2, waived: 1, resources: 16 });
    expect(json.resources.find((r) => r["urn"] === ROUTE)).toEqual({
      urn: ROUTE,
      type: "kubernetes:networking.gke.io/v1:GKEIPRoute",
      name: "route",
      parent: STACK,
      provider: ON_CLUSTER,
      protect: false,
      inputs: {
        apiVersion: "networking.gke.io/v1",
        kind: "GKEIPRoute",
        metadata: { namespace: { unknown: true } },
        spec: { addresses: [{ type: "gke.networking.io/cidr", value: { unknown: true } }] },
      },
      dependencies: [NAMESPACE, SUBNETWORK],
      propertyDependencies: { apiVersion: [], kind: [], metadata: [NAMESPACE], spec: [SUBNETWORK] },
    });
  });
});

test("nothing is left behind", () =>
  expect(readdirSync(edge.temporary).filter((name) => name.startsWith("gke-dpv2"))).toEqual([]));
