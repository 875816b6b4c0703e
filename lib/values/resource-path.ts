/** `vpc` of `projects/host/global/networks/vpc`, and of `vpc` alone. */
export const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
