import type { Usage } from "../source";

/** What a usage.json says, which scripts/usage.mjs writes; nothing where the text is no such file. */
export function readUsage(text: string): Usage | undefined {
  try {
    const { resource = [], data = [], order = {} }: Written = JSON.parse(text);
    return { resource, data, order: new Map(Object.entries(order)) };
  } catch {
    return undefined;
  }
}

type Written = Partial<Omit<Usage, "order">> & { readonly order?: Readonly<Record<string, readonly string[]>> };
