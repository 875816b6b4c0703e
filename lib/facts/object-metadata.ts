import { fact } from "./fact";
import { PAGES } from "./pages";

const text = { type: "string" };
const texts = { type: "object", additionalProperties: text };
/** Written by the API server. */
const any = {};

/** What every Kubernetes object is told apart by. */
export const OBJECT_IDENTITY = fact(["apiVersion", "kind", "metadata.name"], {
  source: PAGES.kubernetesObjects,
  section: "Required fields",
  readOn: "2026-11-21",
});

/** The fields of `metadata`; the API server makes a name of `generateName`. */
export const OBJECT_METADATA = fact(
  {
    type: "object",
    properties: {
      name: text,
      generateName: text,
      namespace: text,
      labels: texts,
      annotations: texts,
      finalizers: { type: "array", items: text },
      ownerReferences: {
        type: "array",
        items: {
          type: "object",
          properties: {
            apiVersion: text,
            kind: text,
            name: text,
            uid: text,
            controller: { type: "boolean" },
            blockOwnerDeletion: { type: "boolean" },
          },
          required: ["apiVersion", "kind", "name", "uid"],
        },
      },
      creationTimestamp: any,
      deletionGracePeriodSeconds: any,
      deletionTimestamp: any,
      generation: any,
      managedFields: any,
      resourceVersion: any,
      selfLink: any,
      uid: any,
    },
  },
  { source: PAGES.objectMeta, section: "ObjectMeta", readOn: "2026-11-21" },
);

/** API groups whose kinds the API server itself serves, as objects that have names; the first is the core group. */
export const BUILT_IN_GROUPS = fact(
  [
    "",
    "admissionregistration.k8s.io",
    "apiextensions.k8s.io",
    "apiregistration.k8s.io",
    "apps",
    "autoscaling",
    "batch",
    "certificates.k8s.io",
    "coordination.k8s.io",
    "discovery.k8s.io",
    "events.k8s.io",
    "flowcontrol.apiserver.k8s.io",
    "networking.k8s.io",
    "node.k8s.io",
    "policy",
    "rbac.authorization.k8s.io",
    "resource.k8s.io",
    "scheduling.k8s.io",
    "storage.k8s.io",
  ],
  { source: PAGES.kubernetesApi, section: "API Groups", readOn: "2026-11-21" },
);

/** No objects that are kept, so without names: what kubectl reads, what the API server answers, what it is only asked. */
export const NAMELESS = fact(
  { coreKinds: ["Config", "Status"], groups: ["authentication.k8s.io", "authorization.k8s.io"] },
  { source: PAGES.kubernetesApi, section: "API Groups", readOn: "2026-11-21" },
);
