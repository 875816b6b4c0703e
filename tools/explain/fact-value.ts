/** A fact's value in one line: `min 1300; max 8896`. */
export function factValue(value: unknown, shown: (single: unknown) => string = String): string {
  if (Array.isArray(value)) return value.map((inner) => factValue(inner, shown)).join(", ");
  if (typeof value !== "object" || value === null) return shown(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${factValue(inner, shown)}`)
    .join("; ");
}
