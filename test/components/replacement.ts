import * as pulumi from "@pulumi/pulumi";

/** How an object is replaced, as the engine is told. */
export interface Replacement {
  readonly replaceOnChanges: readonly string[];
  readonly deleteBeforeReplace: boolean;
}

/** By resource (`type::name`), for those that say anything of it. Call it after `start`. */
export function replacements(): ReadonlyMap<string, Replacement> {
  const found = new Map<string, Replacement>();
  const monitor = inside.getMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (req, done) => {
    const replaceOnChanges = req.getReplaceonchangesList();
    const deleteBeforeReplace = req.getDeletebeforereplace();
    if (replaceOnChanges.length > 0 || deleteBeforeReplace)
      found.set(`${req.getType()}::${req.getName()}`, { replaceOnChanges, deleteBeforeReplace });
    return register(req, done);
  };
  return found;
}

const inside = pulumi.runtime as unknown as { getMonitor(): Monitor };

interface Request {
  getType(): string;
  getName(): string;
  getReplaceonchangesList(): string[];
  getDeletebeforereplace(): boolean;
}
interface Monitor {
  registerResource(request: Request, done: unknown): unknown;
}
