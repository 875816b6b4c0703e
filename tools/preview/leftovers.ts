/** What must be undone however a preview ends: by itself, by an exception, by SIGINT or SIGTERM. */
const leftovers = new Set<() => void>();
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Remembers what to undo. What comes back undoes it now. */
export function leaveBehind(undo: () => void): () => void {
  if (leftovers.size === 0) watch();
  leftovers.add(undo);
  return () => {
    if (!leftovers.delete(undo)) return;
    if (leftovers.size === 0) unwatch();
    undo();
  };
}

function undoAll(): void {
  for (const undo of [...leftovers]) {
    leftovers.delete(undo);
    undo();
  }
}

function watch(): void {
  process.on("exit", undoAll);
  for (const signal of SIGNALS) process.on(signal, end);
}

function unwatch(): void {
  process.off("exit", undoAll);
  for (const signal of SIGNALS) process.off(signal, end);
}

/** Ends as the signal would have ended this process without us. */
function end(signal: NodeJS.Signals): void {
  undoAll();
  unwatch();
  process.kill(process.pid, signal);
}
