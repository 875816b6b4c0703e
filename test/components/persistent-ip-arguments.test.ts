import { argumentFor } from "../../lib/components/arguments";
import type { Child } from "../../lib/components/enforce";
import { routeSettings } from "../../lib/components/gke-ip-route-args";
import { routeArguments, routeSubjects } from "../../lib/components/gke-ip-route-inputs";
import { deploymentSettings } from "../../lib/components/persistent-ip-deployment-args";
import { deploymentSubjects } from "../../lib/components/persistent-ip-deployment-inputs";
import { gatewaySettings } from "../../lib/components/persistent-ip-gateway-args";
import { gatewayArguments, gatewayInputs } from "../../lib/components/persistent-ip-gateway-inputs";
import { statefulSetSettings } from "../../lib/components/persistent-ip-stateful-set-args";
import { statefulSetSubjects } from "../../lib/components/persistent-ip-stateful-set-inputs";
import type { PersistentIpWorkloadArgs } from "../../lib/components/persistent-ip-workload-args";

function* leaves(value: unknown, path = ""): Iterable<string> {
  if (typeof value !== "object" || value === null) return yield path;
  for (const [key, inner] of Object.entries(value)) {
    const step = /^[\w$-]+$/.test(key) ? `.${key}` : `["${key}"]`;
    yield* leaves(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}${step}`.replace(/^\./, ""));
  }
}

/** Each path of an object's inputs, and the argument that it is said to come from. */
const said = ({ inputs, arguments: named }: Pick<Child, "inputs" | "arguments">) =>
  Object.fromEntries([...leaves(inputs)].map((path) => [path, argumentFor(named, path)]));

const OWN = { apiVersion: undefined, kind: undefined };
const INTERFACES = "networking.gke.io/interfaces";

test("of a Gateway", () => {
  const settings = gatewaySettings({
    ...{ namespace: "a", name: "b", direction: "external" },
    addresses: ["34.123.10.1/32", { address: "34.123.10.2" }],
    annotations: { c: "d" },
    allowedNamespaces: { e: "f" },
  });
  const named = gatewayArguments(settings);
  expect(said({ inputs: gatewayInputs(settings), arguments: named })).toEqual({
    ...OWN,
    "metadata.name": "name",
    "metadata.namespace": "namespace",
    "metadata.annotations.c": "annotations.c",
    "spec.gatewayClassName": "direction",
    "spec.addresses[0].type": "addresses[0].type",
    "spec.addresses[0].value": "addresses[0]",
    "spec.addresses[1].type": "addresses[1].type",
    "spec.addresses[1].value": "addresses[1]",
    "spec.listeners[0].name": undefined,
    "spec.listeners[0].port": undefined,
    "spec.listeners[0].protocol": undefined,
    "spec.listeners[0].allowedRoutes.namespaces.from": "allowedNamespaces.from",
    "spec.listeners[0].allowedRoutes.namespaces.selector.matchLabels.e": "allowedNamespaces.selector.matchLabels.e",
  });
  const classOf = (more: object) => argumentFor(gatewayArguments({ ...settings, ...more }), "spec.gatewayClassName");
  expect([classOf({ delivery: "one-pod" }), classOf({ gatewayClassName: "g" })]).toEqual([
    "delivery",
    "gatewayClassName",
  ]);
});

const ROUTE = {
  "spec.parentRefs[0].name": "parentRefs[0].name",
  "spec.network": "network",
  "spec.reactionMode": "reactionMode",
};
const BEHAVIOR = {
  namespace: "a",
  name: "b",
  parentRefs: [{ name: "c" }],
  network: "n",
  reactionMode: "Exists" as const,
};

test("of a route and its health check", () => {
  const settings = routeSettings({
    ...BEHAVIOR,
    addresses: ["34.123.10.1/32"],
    podSelector: { d: "e" },
    extraSpec: { fieldOfTomorrow: { f: "g" } }, // of which no rule is asked
    allowGlobalAccess: true,
    healthCheck: { region: "r", port: 1, requestPath: "/", protocol: "HTTP", timeoutSec: 1 },
    annotations: { i: "j" },
  });
  const [route, check, ...others] = routeSubjects("p", settings, routeArguments(settings));
  expect(others).toEqual([]);
  expect(said(route!)).toEqual({
    ...OWN,
    ...ROUTE,
    "metadata.name": "name",
    "metadata.namespace": "namespace",
    "metadata.annotations.i": "annotations.i",
    "spec.addresses[0].type": "addresses[0].type",
    "spec.addresses[0].value": "addresses[0]",
    "spec.podSelector.matchLabels.d": "podSelector.matchLabels.d",
    "spec.allowGlobalAccess": "allowGlobalAccess",
    "spec.loadBalancing.healthCheckName": "healthCheck",
  });
  expect(said(check!)).toEqual({
    name: "healthCheck.name",
    region: "healthCheck.region",
    timeoutSec: "healthCheck.timeoutSec",
    "httpHealthCheck.port": "healthCheck.port",
    "httpHealthCheck.requestPath": "healthCheck.requestPath",
  });
});

const WORKLOAD: Omit<PersistentIpWorkloadArgs, "podAwareness"> = {
  ...BEHAVIOR,
  template: {
    metadata: { annotations: { k: "l" } },
    spec: {
      securityContext: { sysctls: [{ name: "m", value: "n" }] },
      initContainers: [{ name: "o" }],
      containers: [{ name: "p" }],
    },
  },
  labels: { q: "r" },
  interfaces: { [INTERFACES]: "[]" },
  annotations: { s: "t" },
  routeAnnotations: { u: "v" },
};
const POD = {
  "metadata.name": "name",
  "metadata.namespace": "namespace",
  "metadata.annotations.s": "annotations.s",
  "spec.selector.matchLabels.q": "labels.q",
  "spec.template.metadata.labels.q": "template.metadata.labels.q",
  "spec.template.metadata.annotations.k": "template.metadata.annotations.k",
  [`spec.template.metadata.annotations["${INTERFACES}"]`]: `interfaces["${INTERFACES}"]`,
  "spec.template.spec.securityContext.sysctls[0].name": "template.spec.securityContext.sysctls[0].name",
  "spec.template.spec.securityContext.sysctls[0].value": "template.spec.securityContext.sysctls[0].value",
  "spec.template.spec.containers[0].name": "template.spec.containers[0].name",
};

test("of a StatefulSet, which binds its addresses, and of its routes", () => {
  const settings = statefulSetSettings("p", {
    ...WORKLOAD,
    addresses: { 2: ["34.123.10.1/32"] },
    podAwareness: "nonlocal-bind",
  });
  const [workload, route, ...others] = statefulSetSubjects("p", settings);
  expect(others).toEqual([]);
  expect(said(workload!)).toEqual({
    ...POD,
    "spec.replicas": "replicas",
    "spec.serviceName": "serviceName",
    "spec.template.spec.securityContext.sysctls[1].name": "podAwareness.name",
    "spec.template.spec.securityContext.sysctls[1].value": "podAwareness.value",
    "spec.template.spec.initContainers[0].name": "template.spec.initContainers[0].name",
  });
  expect(said(route!)).toEqual({
    ...OWN,
    ...ROUTE,
    "metadata.name": "name",
    "metadata.namespace": "namespace",
    "metadata.annotations.u": "routeAnnotations.u",
    "spec.addresses[0].type": "addresses[2][0].type",
    "spec.addresses[0].value": "addresses[2][0]",
    'spec.podSelector.matchLabels["statefulset.kubernetes.io/pod-name"]':
      'name.matchLabels["statefulset.kubernetes.io/pod-name"]',
  });
});

test("of a Deployment, whose init container adds its addresses, and of its route", () => {
  const settings = deploymentSettings("p", {
    ...WORKLOAD,
    addresses: ["34.123.10.1/32"],
    podAwareness: "add-address",
    replicas: 1,
    strategy: { type: "Recreate" },
  });
  const [workload, route, ...others] = deploymentSubjects("p", settings);
  expect(others).toEqual([]);
  const added = /^spec\.template\.spec\.initContainers\[0\]/;
  const all = Object.entries(said(workload!));
  expect(Object.fromEntries(all.filter(([path]) => !added.test(path)))).toEqual({
    ...POD,
    "spec.replicas": "replicas",
    "spec.strategy.type": "strategy.type",
    "spec.template.spec.initContainers[1].name": "template.spec.initContainers[0].name",
  });
  const own = all.filter(([path]) => added.test(path)).map(([path, argument]) => [path.replace(added, ""), argument]);
  expect(Object.fromEntries(own)).toMatchObject({ ".image": "addressImage", ".name": "podAwareness.name" });
  expect(own.every(([, argument]) => /^(podAwareness|addressImage)/.test(argument!))).toBe(true);
  expect(said(route!)).toMatchObject({
    "spec.addresses[0].value": "addresses[0]",
    "metadata.annotations.u": "routeAnnotations.u",
    "spec.podSelector.matchLabels.q": "labels.q",
  });
});
