import { FAST_FAILOVER_CLASSES, LOAD_BALANCING_CLASSES, PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";

/** A Gateway class for persistent IP addresses. */
interface PersistentIpClass {
  readonly takes: "EXTERNAL" | "INTERNAL";
  /** Why what rests on the class weighs less. */
  readonly softer: string | undefined;
}

const INFERRED = "that this class serves persistent IP addresses is inferred from its name";

const CLASSES: ReadonlyMap<string, PersistentIpClass> = new Map(
  [PERSISTENT_IP_CLASSES, FAST_FAILOVER_CLASSES, LOAD_BALANCING_CLASSES].flatMap(({ value, certainty }) =>
    Object.entries(value).map(([name, takes]) => [
      name,
      { takes, softer: certainty === "documented" ? undefined : INFERRED },
    ]),
  ),
);

/** `undefined` for a class of another kind: then the Gateway is not ours to judge. */
export const persistentIpClass = (gatewayClassName: string | undefined): PersistentIpClass | undefined =>
  CLASSES.get(gatewayClassName ?? "");
