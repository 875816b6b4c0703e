/** Where a command writes. Reports go to standard output, all else to standard error. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Says what is going on, on one line that the next one replaces; an empty text clears it. */
  progress(text: string): void;
}

const WIDTH_OF_A_PIPE = 80;
const WIDEST_THAT_READS_WELL = 100;
const CLEAR_LINE = "\r\x1b[K";

export function terminalOf({ stdout, stderr, env }: NodeJS.Process): Terminal {
  return {
    width: stdout.isTTY ? Math.min(stdout.columns, WIDEST_THAT_READS_WELL) : WIDTH_OF_A_PIPE,
    colour: stdout.isTTY && !env["NO_COLOR"],
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    progress: (text) => void (stderr.isTTY && stderr.write(CLEAR_LINE + text)),
  };
}
