/** A browser has none; what tests put in its place is heeded as it is elsewhere. */
export const environment: Readonly<Record<string, string | undefined>> = globalThis.process?.env ?? {};
