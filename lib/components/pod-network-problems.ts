import { ADDRESSES_PER_POD, PODS_PER_NODE, PRIVATE_ADDRESSES } from "../facts/address-plan";
import { PRIMARY_NETWORK } from "../facts/pod-interfaces";
import { NO_ROUTE_TO } from "../facts/pod-network-objects";
import { formatCidr, overlaps } from "../values/cidr";
import { ipv4Range, ipv4RangeMistake } from "../values/ipv4-range";
import { isObjectName } from "../values/object-name";
import { rangeWords, tooSmall } from "../values/range-plan-mistakes";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import type { PodNetworkArgs, PodNetworkSettings } from "./pod-network-args";
import { boundsProblems } from "./problems";

/** `args` are what was typed: a default asks for nothing. */
export function* podNetworkProblems(settings: PodNetworkSettings, args: PodNetworkArgs): Iterable<Problem> {
  yield* nameProblems(plain<string>(settings.name));
  yield* placeProblems(args);
  yield* boundsProblems("podsPerNode", plain(settings.podsPerNode), { ...PODS_PER_NODE.value, min: 1 });
  yield* boundsProblems("nodes", plain(settings.nodes), { min: 1 });
  yield* rangeProblems(settings);
  for (const [i, to] of (plain(settings.routes) ?? []).entries()) yield* routeProblems(`routes[${i}]`, plain(to));
}

function* nameProblems(name: string | undefined): Iterable<Problem> {
  if (name === undefined) return;
  const fix = "Choose another name.";
  if (PRIMARY_NETWORK.value.some((primary) => primary === name))
    yield { path: "name", reason: `"${name}" is the cluster's own Pod network`, fix };
  else if (!isObjectName(name))
    yield {
      path: "name",
      reason: `${JSON.stringify(name)} is no name of an object`,
      fix: NAME,
      unseen: { reason: "is no name of an object", fix: NAME },
    };
}

const NAME = "Write small letters, digits and -, a letter first.";

type Argument = keyof PodNetworkArgs;

/** Whether the subnet is made or exists, and which type the network has, decides what else is wanted. */
function* placeProblems(args: PodNetworkArgs): Iterable<Problem> {
  const isDevice = args.deviceMode !== undefined;
  if (args.subnetwork === undefined) {
    const made: Argument[] = ["region", "nodeCidr", ...(isDevice ? [] : ["podCidr" as const])];
    yield* missing(args, made, "for the subnet that is to be made", ", or name a subnetwork that exists");
    if (args.network !== undefined) yield* idle(args, ["mtu"], "is for a VPC that is made, and network exists");
  } else {
    yield* missing(args, ["network", ...(isDevice ? [] : ["podRange" as const])], "beside subnetwork", " as well");
    const made: Argument[] = ["region", "project", "mtu", "nodeCidr", "podCidr", "nodes"];
    yield* idle(args, made, "is for a subnet that is made, and subnetwork exists");
  }
  const ofPods: Argument[] = [
    "podRange",
    "podsPerNode",
    ...(args.subnetwork === undefined ? ["podCidr" as const] : []),
  ];
  if (isDevice) yield* idle(args, ofPods, "is for a layer-3 network, and deviceMode makes it one of devices");
}

function* missing(args: PodNetworkArgs, paths: readonly Argument[], why: string, instead: string): Iterable<Problem> {
  for (const path of paths.filter((a) => args[a] === undefined))
    yield { path, reason: `is missing ${why}`, fix: `Give it${instead}.` };
}

function* idle(args: PodNetworkArgs, paths: readonly Argument[], reason: string): Iterable<Problem> {
  for (const path of paths.filter((a) => args[a] !== undefined)) yield { path, reason, fix: "Leave it out." };
}

function* rangeProblems(settings: PodNetworkSettings): Iterable<Problem> {
  const texts = { nodeCidr: plain<string>(settings.nodeCidr), podCidr: plain<string>(settings.podCidr) };
  const [nodes, podsPerNode] = [plain(settings.nodes), plain(settings.podsPerNode)];
  const size = { nodes: nodes ?? 0, podsPerNode };
  // Blocks are powers of two, which is documented for the cluster's own Pods only.
  const each = { nodeCidr: 1, podCidr: ADDRESSES_PER_POD.value * (podsPerNode ?? 0) };
  for (const path of ["nodeCidr", "podCidr"] as const) {
    const text = texts[path];
    if (text === undefined) continue;
    const need = { count: size.nodes, each: each[path], kept: 0, least: 0 };
    const mistake =
      ipv4RangeMistake(text, PRIVATE_ADDRESSES.value) ?? tooSmall(ipv4Range(text)!, need, rangeWords(size)[path] ?? "");
    if (mistake !== undefined) yield { path, ...mistake };
  }
  const [ofNodes, ofPods] = [ipv4Range(texts.nodeCidr), ipv4Range(texts.podCidr)];
  if (ofNodes !== undefined && ofPods !== undefined && overlaps(ofNodes, ofPods))
    yield {
      path: "podCidr",
      reason: `${formatCidr(ofPods)} meets nodeCidr ${formatCidr(ofNodes)}`,
      fix: "Choose a range of its own.",
      unseen: { reason: "meets nodeCidr", fix: "Choose a range of its own." },
    };
}

const NAME_RANGES = "Name the ranges that are reached through it.";

function* routeProblems(path: string, text: string | undefined): Iterable<Problem> {
  if (text === undefined) return;
  const mistake = ipv4RangeMistake(text, PRIVATE_ADDRESSES.value);
  if (mistake !== undefined) yield { path, ...mistake };
  else if (text === NO_ROUTE_TO.value)
    yield {
      path,
      reason: `${text} is all addresses`,
      fix: NAME_RANGES,
      unseen: { reason: "is all addresses", fix: NAME_RANGES },
    };
}
