/** What YAML and programs may put where Kubernetes wants a list is not always one: `ports:` alone is `null`. */
export const listOf = <T>(x: readonly T[] | null | undefined): readonly T[] => (Array.isArray(x) ? x : []);
