import type { Home } from "../inventory/home";
import { ifKnown, NotYet } from "../inventory/view";
import { regionOf } from "../values/location";
import type { Told } from "./cluster";

/** The region of a cluster; stops the rule where nobody says. */
export function clusterRegion({ cluster, guessed, assumed }: Home): Told<string> {
  const location = ifKnown(() => cluster?.subject.location) ?? assumed.region ?? cluster?.subject.location;
  if (typeof location !== "string") throw new NotYet("nobody says in which region its cluster is (see assume)");
  return { value: regionOf(location), softer: guessed };
}
