import { hclIndex } from "../../text/index";

/** A name or an index as what follows a path. */
export function keyed(name: string): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : hclIndex(name);
}
