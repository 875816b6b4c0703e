import { once } from "../inventory/once";
import type { PodTemplate } from "../inventory/pod-template";
import { orNotYet, type NotYet } from "../inventory/view";
import { containersOf, type Container } from "./container-commands";
import { each } from "./judge";

/** A port that a Pod claims on its node. */
export interface HostPort {
  readonly port: number;
  readonly protocol: string;
  /** Of the node; absent: all of them. */
  readonly address: string | undefined;
  readonly path: string;
}

/** In the node's network namespace every port that a container declares is one of the node's. */
export const hostPortsOf = once((pod: PodTemplate): readonly (HostPort | NotYet)[] => [...claimsOf(pod)]);

function* claimsOf(pod: PodTemplate): Iterable<HostPort | NotYet> {
  for (const read of containersOf(pod))
    yield* orNotYet<HostPort | NotYet>(() => {
      const { container, path } = read();
      // An ordinary init container has ended before the others begin.
      if (path.startsWith("init") && container.restartPolicy !== "Always") return [];
      return each(container.ports, (declared, i) => hostPort(declared ?? {}, pod, () => `${path}.ports[${i}]`));
    });
}

type ContainerPort = NonNullable<Container["ports"]>[number];

function hostPort(declared: Partial<ContainerPort>, pod: PodTemplate, at: () => string): readonly HostPort[] {
  const { hostPort, containerPort } = declared;
  const port = (hostPort ?? 0) > 0 ? hostPort : pod.hostNetwork === true ? containerPort : undefined;
  if (typeof port !== "number") return [];
  const { hostIP } = declared;
  const protocol: unknown = declared.protocol ?? "TCP";
  if (typeof protocol !== "string") return []; // the API server refuses the Pod
  const address = /^(?:|0\.0\.0\.0|::)$/.test(hostIP ?? "") ? undefined : hostIP;
  const path = `${at()}.${port === hostPort ? "hostPort" : "containerPort"}`;
  return [{ port, protocol, address, path }];
}
