import { hclIndex } from "../../text/index";

/** A name or index in the syntax of a path: `.name`, `["a b"]` or `[0]`. */
export function keyed(name: string): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : hclIndex(name);
}
