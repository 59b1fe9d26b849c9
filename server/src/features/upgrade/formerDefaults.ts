import { missingIn } from "../../analysis/skeleton";
import type { BodyNode } from "../../analysis/walk";
import type { BodySchema } from "../../catalog/schema";
import type { NewEntry } from "../../model/change";
import type { Fix } from "../../rules/finding";
import { listed } from "../../wording/sentence";
import { newLiteral, takes } from "./newLiteral";

/** The former defaults as entries, where every argument that is required now had one. */
export function formerDefaults({ body, schema, path, node }: BodyNode, old: BodySchema | undefined): Fix | undefined {
  const isSet = new Set(body.entries.filter((entry) => entry.value.kind !== "null").map((entry) => entry.name));
  const missing = missingIn(schema, (name) => isSet.has(name));
  const entries: NewEntry[] = [];
  for (const [name, now] of missing) {
    const former = old?.get(name);
    if (former?.default === undefined || former.default === "" || former.type !== now.type) return undefined;
    if (!takes(now, former.default)) return undefined;
    entries.push({ name, form: "argument", value: newLiteral(former.default) });
  }
  if (entries.length === 0) return undefined;
  const block = path.length === 0 ? { block: node.block } : {};
  const names = listed(entries.map(({ name }) => name));
  return {
    title: `Add ${names} as ${entries.length === 1 ? "it was" : "they were"} by default`,
    changes: [{ kind: "add", body, entries, ...block }],
  };
}
