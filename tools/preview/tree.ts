import { groupBy } from "../group-by";
import type { Style } from "../style";
import { opaqueAmong } from "../opaque";
import type { Registration } from "./registration";
import { STACK_TYPE } from "./urn";

/** Every resource on a line, under its parent, in the order of registration. */
export function treeText(resources: readonly Registration[], style: Style): string {
  const byUrn = new Set(resources.map((r) => r.urn));
  const stack = resources.find((r) => r.type === STACK_TYPE);
  // The engine's default providers have no parent; as `pulumi stack` does, they are shown under the stack.
  const parentOf = (r: Registration) => (byUrn.has(r.parent) ? r.parent : r === stack ? "" : (stack?.urn ?? ""));
  const children = groupBy(resources, parentOf);
  const opaque = new Set(opaqueAmong(resources));

  const lines: string[] = [];
  const show = (r: Registration, lead: string, indent: string): void => {
    lines.push(lead + label(r, marksOf(r, opaque), style));
    const below = children.get(r.urn) ?? [];
    below.forEach((child, i) => {
      const last = i === below.length - 1;
      show(child, style.dim(`${indent}${last ? "└─ " : "├─ "}`), `${indent}${last ? "   " : "│  "}`);
    });
  };
  for (const root of children.get("") ?? []) show(root, "", "");
  return lines.join("\n");
}

/** `opaque`: it stands for resources that are not in view. */
const marksOf = (r: Registration, opaque: ReadonlySet<Registration>): readonly string[] =>
  [r.protect && "protected", opaque.has(r) && "opaque"].filter((mark) => mark !== false);

const label = ({ type, name }: Registration, marks: readonly string[], { bold, dim }: Style): string =>
  `${dim(type)}  ${bold(name)}${marks.map((mark) => dim(`  ${mark}`)).join("")}`;
