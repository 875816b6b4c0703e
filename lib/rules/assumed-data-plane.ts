import { runsDataplaneV2 } from "./cluster";
import type { Around, Finding } from "./rule";

/** Said of what needs Dataplane V2 only where its cluster is out of view: else of the cluster. */
export function* assumedWithoutDataplaneV2({ home }: Around): Iterable<Finding> {
  if (home === undefined || home.cluster !== undefined || runsDataplaneV2(home)?.value !== false) return;
  yield { path: "", reason: `needs Dataplane V2, and ${home.assumedAt} says that its cluster does not run it` };
}
