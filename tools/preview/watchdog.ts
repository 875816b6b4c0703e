import { spawn } from "node:child_process";

/**
 * Kills a process group when this process is gone, even by SIGKILL: nobody else then could, and a program in an endless
 * loop notices nothing. The watchdog waits for the end of a pipe that only this process holds. What comes back calls it
 * off.
 */
export function watchOver(group: number): () => void {
  const dog = spawn("/bin/sh", ["-c", 'read -r _; kill -s KILL -- "-$1"', "sh", String(group)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true, // what is sent to our own group must not reach it
  });
  for (const source of [dog, dog.stdin]) source.on("error", () => undefined); // without a shell nobody watches
  dog.unref();
  return () => dog.kill("SIGKILL");
}
