import type { input as k8s } from "@pulumi/kubernetes/types";
import { all, type Input } from "@pulumi/pulumi";
import { ADDING_AN_ADDRESS, NONLOCAL_BIND } from "../facts/pod-awareness";
import { isLater } from "../inventory/view";
import { ADD_ADDRESSES, ADDRESSES_OF_ITS_ORDINAL } from "./persistent-ip-address-script";
import { cidrOf, type PersistentAddress, type PersistentAddresses } from "./persistent-ip-addresses";
import type { WorkloadSettings } from "./persistent-ip-workload-args";
import { mapped } from "./plain";

type Spec = k8s.core.v1.PodSpec;

/** The addresses of every Pod, or of each of a StatefulSet by its ordinal. */
export type Claimed = PersistentAddresses | ReadonlyMap<string, PersistentAddresses>;

/** Name of the init container. */
export const ADDRESS_CONTAINER = "persistent-ip";

/** What a Pod needs to use its addresses, added to what it has. */
export function awareSpec(spec: Spec, settings: WorkloadSettings, claimed: Claimed): Spec {
  if (settings.podAwareness === "nonlocal-bind") return { ...spec, securityContext: allowed(spec.securityContext) };
  if (settings.podAwareness === "application") return spec;
  const container = addressContainer(settings.addressImage, claimed);
  // First of all, so that the others find the addresses.
  const initContainers = mapped((spec.initContainers ?? []) as Input<Input<k8s.core.v1.Container>[]>, (own) => [
    container,
    ...own,
  ]);
  return { ...spec, initContainers };
}

const allowed = (own: Spec["securityContext"]): Spec["securityContext"] =>
  mapped((own ?? {}) as Input<k8s.core.v1.PodSecurityContext>, (context) => ({
    ...context,
    sysctls: mapped((context.sysctls ?? []) as Input<Input<k8s.core.v1.Sysctl>[]>, (sysctls) => [
      ...sysctls,
      { ...NONLOCAL_BIND.value },
    ]),
  }));

const addressContainer = (image: Input<string>, claimed: Claimed): k8s.core.v1.Container => ({
  name: ADDRESS_CONTAINER,
  image,
  command: ["/bin/sh", "-ec", claimed instanceof Map ? ADDRESSES_OF_ITS_ORDINAL + ADD_ADDRESSES : ADD_ADDRESSES],
  env:
    claimed instanceof Map ? ofEach(claimed) : [{ name: "ADDRESSES", value: textOf(claimed as PersistentAddresses) }],
  resources: { requests: { cpu: "10m", memory: "16Mi" }, limits: { cpu: "100m", memory: "32Mi" } },
  securityContext: {
    runAsUser: 0,
    runAsNonRoot: false,
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"], add: [ADDING_AN_ADDRESS.value] },
    seccompProfile: { type: "RuntimeDefault" },
  },
});

const ofEach = (claimed: ReadonlyMap<string, PersistentAddresses>): k8s.core.v1.EnvVar[] => [
  { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
  ...[...claimed].map(([ordinal, addresses]) => ({ name: `ADDRESSES_${ordinal}`, value: textOf(addresses) })),
];

/** Separated by blanks; known where all of them are. */
const textOf = (addresses: PersistentAddresses): Input<string> =>
  mapped(addresses as Input<Input<PersistentAddress>[]>, (list: Input<PersistentAddress>[]): Input<string> => {
    const cidrs = list.map(cidrOf);
    return cidrs.some(isLater) ? all(cidrs).apply((texts) => texts.join(" ")) : cidrs.join(" ");
  }) as Input<string>;
