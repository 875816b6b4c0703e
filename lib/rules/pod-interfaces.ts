import { INTERFACE_ANNOTATIONS, PRIMARY_NETWORK } from "../facts/pod-interfaces";
import type { PodTemplate } from "../inventory/pod-template";
import { isMisread, parsePodInterfaces, type PodInterface } from "../values/pod-interfaces";

const { interfaces } = INTERFACE_ANNOTATIONS.value;

/** Where an annotation of a Pod stands. */
export const annotationPath = (key: string): string => `annotations["${key}"]`;

/** What a Pod says of its interfaces; `undefined` where it says nothing: then it has the usual one. */
export const interfacesText = (pod: PodTemplate): string | undefined => pod.annotations?.[interfaces] ?? undefined;

/** The interfaces that a Pod asks for; none where it asks for none, or where the text is no list of them. */
export function interfacesOf(pod: PodTemplate): readonly PodInterface[] {
  const text = interfacesText(pod);
  const read = text === undefined ? [] : parsePodInterfaces(text);
  return isMisread(read) ? [] : read;
}

/** Whether a Pod network is the one that every Pod is on. */
export const isPrimary = (network: string): boolean => PRIMARY_NETWORK.value.some((name) => name === network);

/** The Pod networks, but for the primary one, that a Pod asks for by name. */
export const extraNetworksOf = (pod: PodTemplate): readonly string[] =>
  interfacesOf(pod).flatMap(({ network }) => (network === undefined || isPrimary(network) ? [] : [network]));
