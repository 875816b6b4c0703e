import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { leaveBehind } from "./leftovers";
import { watchOver } from "./watchdog";

export interface Child {
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** How it ended: the exit code, or the signal that killed it. Rejects when it could not be started. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Kills it, and whatever it has started. */
  stop(): void;
}

const GROUPS = process.platform !== "win32";

/** Runs node. However this process ends, the child does not outlive it. */
export function startNode(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: GROUPS });
  const callOff = GROUPS && child.pid !== undefined ? watchOver(child.pid) : () => undefined;
  const stop = leaveBehind(() => {
    kill(child);
    callOff(); // its number may soon be another's
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", stop); // what it left running would hold its pipes open, and so keep us waiting
    child.on("close", (code, signal) => resolve(signal ?? code ?? 1));
  });
  ended.finally(stop).catch(() => undefined); // where it could not be started
  return { stdout: child.stdout, stderr: child.stderr, ended, stop };
}

function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(GROUPS ? -pid : pid, "SIGKILL");
  } catch {
    // it is gone already
  }
}

/** Our environment without what another Pulumi run may have left in it. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^PULUMI_(NODEJS_|CONFIG)/.test(name)));
