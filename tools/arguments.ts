import { parseArgs } from "node:util";
import { Failure } from "./failure";

/** One option of a command; where it has `choices` it takes no other value. */
interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  readonly default?: string;
  readonly choices?: readonly string[];
}
type Options = Readonly<Record<string, Option>>;

type Single<O extends Option> = O["type"] extends "boolean"
  ? boolean
  : O extends { readonly choices: readonly (infer C)[] }
    ? C
    : string;
type ValueOf<O extends Option> = O["multiple"] extends true ? Single<O>[] : Single<O>;

type Values<T extends Options> = {
  readonly [K in keyof T]: T[K] extends { readonly default: string } ? ValueOf<T[K]> : ValueOf<T[K]> | undefined;
};

/** The arguments of one command. What is wrong with them is said in a sentence that names what is known. */
export function readArguments<const T extends Options>(
  command: string,
  options: T,
  args: readonly string[],
): { readonly values: Values<T>; readonly positionals: readonly string[] } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: forNode(options),
    allowPositionals: true,
    strict: false, // its own sentences speak of positional arguments
    tokens: true,
  });
  for (const token of tokens) if (token.kind === "option") check(token, options, command);
  return { values: values as Values<T>, positionals };
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function check({ name, rawName, value = "", inlineValue }: Given, options: Options, command: string): void {
  const option = options[name];
  if (option === undefined || !rawName.startsWith("--")) {
    const known = Object.keys(options).map((o) => `--${o}`);
    throw new Failure(`gke-dpv2 ${command} has no option ${rawName}. It has ${known.join(", ")}.`);
  }
  const isNextOption = !inlineValue && value.startsWith("--");
  if (option.type === "string" && (value === "" || isNextOption)) throw new Failure(`${rawName} needs a value.`);
  if (option.choices !== undefined && !option.choices.includes(value))
    throw new Failure(`${rawName} ${value} is unknown. It can be ${option.choices.join(", ")}.`);
}

/** Without our own `choices`, which parseArgs does not know. */
const forNode = (options: Options) =>
  Object.fromEntries(Object.entries(options).map(([name, { choices: _, ...rest }]) => [name, rest]));
