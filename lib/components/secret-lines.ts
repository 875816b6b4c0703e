import { isLater, type Settled } from "../inventory/view";
import type { Line } from "./refusal-line";
import { NOT_KNOWN } from "./settle";
import type { Typed } from "./typed";

/** What Outputs and Promises have turned out to be. */
export type SettledValues = Map<unknown, Settled>;

/**
 * What is refused with nothing in it that comes of a secret. That is found out by judging once more without the secrets:
 * what is said then as well rests on none of them.
 */
export function withoutSecrets(
  lines: readonly Line[],
  { type, typed }: { readonly type: string; readonly typed?: Typed },
  settled: SettledValues,
  linesWith: (settled: SettledValues) => readonly Line[],
): readonly Line[] {
  const secrets = [...settled].filter(([, { secret }]) => secret);
  if (secrets.length === 0) return lines;
  const blind = new Map([...settled, ...secrets.map(([of]) => [of, { value: NOT_KNOWN, secret: false }] as const)]);
  const open = new Set(linesWith(blind).map(({ text }) => text));
  const page = `docs/components/${type.split(":").pop()}.md`;
  return lines.map((line) => (open.has(line.text) ? line : unseen(line, page, typed?.raw, settled)));
}

/** As much as can be said: keys in a secret object are secret too, so the path ends where the secret begins. */
function unseen({ path, unseen, end, ...line }: Line, page: string, args: unknown, settled: SettledValues): Line {
  const { path: at, is } = followed(path, args, settled);
  const { reason, fix } = unseen ?? { reason: "is not what it may be", fix: `Look it up in ${page}.` };
  return {
    ...line,
    path: at,
    text: `${at}: ${is} a secret, which is not shown, and ${reason}. ${fix} ${end}`,
    unseen,
    end,
  };
}

/** As far as a path can be followed in the arguments: to the first secret. */
function followed(path: string, args: unknown, settled: SettledValues): { path: string; is: string } {
  let value = args;
  for (const { 0: word, index } of path.matchAll(/\["[^"]*"\]|\[\d+\]|[^.[\]]+/g)) {
    const key = word.replace(/^\["?|"?\]$/g, "");
    value = (value as Record<string, unknown> | null | undefined)?.[key];
    const end = index + word.length;
    while (isLater(value)) {
      const known = settled.get(value);
      if (known === undefined || known.secret)
        return { path: path.slice(0, end), is: known === undefined ? BESIDE : "is" };
      value = known.value;
    }
  }
  return { path, is: holdsSecret(value, settled) ? "holds" : BESIDE };
}

const BESIDE = "is judged with";

function holdsSecret(value: unknown, settled: SettledValues): boolean {
  if (isLater(value)) return settled.get(value)?.secret === true;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? "") === Object.prototype;
  return isPlain && Object.values(value as object).some((item) => holdsSecret(item, settled));
}
