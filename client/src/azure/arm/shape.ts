// Reading JSON that may be anything: a field of the wrong kind counts as missing.

/** An object of Azure's answer, as it was sent. */
export type Json = { readonly [name: string]: unknown };

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textAt(value: unknown, ...path: string[]): string {
  const found = path.reduce<unknown>((at, name) => (isJson(at) ? at[name] : undefined), value);
  return typeof found === "string" ? found : "";
}

export function jsonAt(value: unknown, ...path: string[]): Json {
  const found = path.reduce<unknown>((at, name) => (isJson(at) ? at[name] : undefined), value);
  return isJson(found) ? found : {};
}
