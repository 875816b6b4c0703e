import type { PodTemplate } from "../inventory/pod-template";
import { orNotYet, type NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { containersOf, type Container } from "./container-commands";

/** A port that a Pod claims on its node. */
export interface HostPort {
  readonly port: number;
  readonly protocol: string;
  /** Of the node; absent: all of them. */
  readonly address: string | undefined;
  readonly path: string;
}

/** In the node's network namespace every port that a container declares is one of the node's. */
export function* hostPortsOf(pod: PodTemplate): Iterable<HostPort | NotYet> {
  for (const read of containersOf(pod))
    yield* orNotYet(function* () {
      const { container, path } = read();
      // An ordinary init container has ended before the others begin.
      if (path.startsWith("init") && container.restartPolicy !== "Always") return;
      const ports = listOf(container.ports);
      for (let i = 0; i < ports.length; i++) yield* orNotYet(() => hostPort(ports[i], `${path}.ports[${i}]`, pod));
    });
}

type ContainerPort = NonNullable<Container["ports"]>[number];

function* hostPort(declared: ContainerPort | undefined, at: string, pod: PodTemplate): Iterable<HostPort> {
  const { hostPort, containerPort, protocol, hostIP } = declared ?? {};
  const port = (hostPort ?? 0) > 0 ? hostPort : pod.hostNetwork === true ? containerPort : undefined;
  if (typeof port !== "number") return;
  const address = /^(?:|0\.0\.0\.0|::)$/.test(hostIP ?? "") ? undefined : hostIP;
  yield {
    port,
    protocol: protocol ?? "TCP",
    address,
    path: `${at}.${port === hostPort ? "hostPort" : "containerPort"}`,
  };
}
