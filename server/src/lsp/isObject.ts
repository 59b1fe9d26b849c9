// The first question about anything that comes from outside.

/** Whether a value has fields that can be asked for. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
