/** The command could not do its work: bad usage, unreadable input, a program that fails. Exit status 2. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What an unknown `thrown` value has to say. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
