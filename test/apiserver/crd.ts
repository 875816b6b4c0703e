import { CRDS } from "../../lib/facts/crds";
import { newerFieldsOf } from "../../lib/rules/judged-schema";
import type { Client } from "./client";

/** What the catalogue's schemas do not say of a kind. */
const SERVED: Readonly<Record<string, { readonly plural: string; readonly scope: "Cluster" | "Namespaced" }>> = {
  FQDNNetworkPolicy: { plural: "fqdnnetworkpolicies", scope: "Namespaced" },
  GKEIPRoute: { plural: "gkeiproutes", scope: "Namespaced" },
  GKENetworkParamSet: { plural: "gkenetworkparamsets", scope: "Cluster" },
  Gateway: { plural: "gateways", scope: "Namespaced" },
  GatewayClass: { plural: "gatewayclasses", scope: "Cluster" },
  Network: { plural: "networks", scope: "Cluster" },
  NetworkLogging: { plural: "networkloggings", scope: "Cluster" },
  ServiceFunctionChain: { plural: "servicefunctionchains", scope: "Cluster" },
  TrafficSelector: { plural: "trafficselectors", scope: "Cluster" },
};

const groupOf = (apiVersion: string): string => apiVersion.split("/")[0]!;

/** Google's CRDs again: the schemas of the facts, with the fields that newer clusters know, in all their versions. */
function definitions(): readonly object[] {
  const kinds = [...new Set(CRDS.map(({ value }) => value.kind))];
  return kinds.map((kind) => {
    const crds = CRDS.map(({ value }) => value).filter((crd) => crd.kind === kind);
    const group = groupOf(crds[0]!.apiVersion);
    const { plural, scope } = SERVED[kind]!;
    return {
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: {
        name: `${plural}.${group}`,
        annotations: { "api-approved.kubernetes.io": "https://github.com/kubernetes-sigs/gateway-api" },
      },
      spec: {
        group,
        names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
        scope,
        versions: crds.map((crd, i) => ({
          name: crd.apiVersion.split("/")[1],
          served: true,
          storage: i === 0,
          schema: { openAPIV3Schema: schemaOf(crd) },
          ...(crd.schema.properties!["status"] !== undefined && { subresources: { status: {} } }),
        })),
      },
    };
  });
}

function schemaOf(crd: (typeof CRDS)[number]["value"]): object {
  const { spec, ...others } = crd.schema.properties!;
  const withNewer = { ...spec, properties: { ...spec!.properties, ...newerFieldsOf(crd) } };
  return { ...crd.schema, properties: { ...others, spec: withNewer } };
}

const DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

/** Has the API server serve them, where it does not yet. */
export async function define(client: Client): Promise<void> {
  for (const definition of definitions()) {
    const { status, body } = await client.send("POST", DEFINITIONS, definition);
    if (status >= 300 && body["reason"] !== "AlreadyExists") throw new Error(String(body["message"]));
  }
  const paths = CRDS.map(({ value }) => pathOf({ ...value, metadata: {} }));
  for (const path of paths)
    for (let tries = 0; (await client.send("GET", path)).status !== 200; tries++) {
      if (tries === MOST_TRIES) throw new Error(`${path} is not served`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
}

const MOST_TRIES = 100;
const POLL_MS = 100;

/** Where the API server keeps an object. */
export function pathOf({ apiVersion, kind, metadata }: CustomResource): string {
  const { plural, scope } = SERVED[kind]!;
  const where = scope === "Cluster" ? "" : `/namespaces/${String(metadata["namespace"] ?? "default")}`;
  return `/apis/${apiVersion}${where}/${plural}`;
}

export interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}
