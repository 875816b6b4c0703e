import { Inventory } from "../../lib/inventory/inventory";
import { isOpaque } from "../../lib/inventory/opaque";
import { groupBy } from "../group-by";
import type { Style } from "../style";
import type { Registration } from "./registration";
import { STACK_TYPE } from "./urn";

/** Every resource on a line, under its parent, in the order of registration. */
export function treeText(resources: readonly Registration[], style: Style): string {
  const byUrn = new Set(resources.map((r) => r.urn));
  const stack = resources.find((r) => r.type === STACK_TYPE);
  // The engine's default providers have no parent; as `pulumi stack` does, they are shown under the stack.
  const parentOf = (r: Registration) => (byUrn.has(r.parent) ? r.parent : r === stack ? "" : (stack?.urn ?? ""));
  const children = groupBy(resources, parentOf);
  const inventory = new Inventory(resources.map((r) => ({ ...r, body: undefined })));

  const lines: string[] = [];
  const show = (r: Registration, lead: string, indent: string): void => {
    const marks = [
      r.protect ? "protected" : "",
      r.remote || isOpaque({ ...r, body: undefined }, inventory) ? "opaque" : "",
    ];
    lines.push(
      lead +
        label(
          r,
          marks.filter((m) => m !== ""),
          style,
        ),
    );
    const below = children.get(r.urn) ?? [];
    below.forEach((child, i) => {
      const last = i === below.length - 1;
      show(child, style.dim(`${indent}${last ? "└─ " : "├─ "}`), `${indent}${last ? "   " : "│  "}`);
    });
  };
  for (const root of children.get("") ?? []) show(root, "", "");
  return lines.join("\n");
}

const label = ({ type, name }: Registration, marks: readonly string[], { bold, dim }: Style): string =>
  `${dim(type)}  ${bold(name)}${marks.map((mark) => dim(`  ${mark}`)).join("")}`;
