import { type Style, wrap } from "../style";
import { limits, type RangePlan, type RangeRow } from "./plan";

/** The plan as a person reads it. */
export function planText(plan: RangePlan, style: Style): string {
  const { asked, ranges, parent, addresses, largestCluster, surgeNodes } = plan;
  const first = ranges.filter((row) => limits(row, asked) && row.room === largestCluster).map((row) => row.range);
  const said = [
    `Headroom: ${count(surgeNodes, "node")}, for those that an upgrade adds (maxSurge) or a new pool beside the old.`,
    `Largest cluster: ${count(largestCluster, "node")}, the room in ${first.join(" and ")}.`,
    `Taken: ${addresses.planned} of the ${addresses.parent} addresses in ${parent}.`,
  ];
  return `${[...table(ranges, style), "", ...said.map((line) => wrap(line, "", style.width))].join("\n")}\n`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const HEADS = ["RANGE", "CIDR", "ADDRESSES", "ROOM FOR", "WANTED", "LEFT"] as const;
const NUMBERS: ReadonlySet<string> = new Set(["ADDRESSES", "WANTED", "LEFT"]);

const cellsOf = ({ range, cidr, addresses, of, addressesEach, room, wanted, left }: RangeRow): readonly string[] => {
  const each = addressesEach === 1 ? "" : `, ${addressesEach} each`;
  const holds = of === "services" ? `${room} Services` : `${room} nodes${each}`;
  return [range, cidr, `${addresses}`, holds, `${wanted}`, `${left}`];
};

function table(ranges: readonly RangeRow[], { bold }: Style): readonly string[] {
  const rows = [HEADS, ...ranges.map(cellsOf)];
  const widths = HEADS.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) =>
    HEADS.map((head, i) => (NUMBERS.has(head) ? row[i]!.padStart(widths[i]!) : row[i]!.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line, i) => (i === 0 ? bold(line) : line));
}
