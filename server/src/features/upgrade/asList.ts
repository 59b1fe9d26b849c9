import type { EntryNode } from "../../analysis/walk";
import type { Attribute } from "../../catalog/schema";
import { addressIn } from "../../model/address";
import type { NewValue } from "../../model/change";
import type { Value } from "../../model/value";
import type { Fix } from "../../rules/finding";

/** A list of one where there was one: `address_prefix = x` as `address_prefixes = [x]`. */
export function asList({ entry, body }: EntryNode, former: Attribute): Fix | undefined {
  const [name, ...others] = [`${entry.name}s`, `${entry.name}es`].filter((plural) => {
    const now = body.schema.get(plural);
    return (now?.type === "list" || now?.type === "set") && now.elem?.type === former.type;
  });
  const item = itemOf(entry.value);
  if (name === undefined || others.length > 0 || !item || body.body.entries.some((other) => other.name === name))
    return;
  return {
    title: `Change to ${name}`,
    changes: [
      { kind: "rename", entry, name },
      { kind: "setValue", value: entry.value, to: { kind: "list", items: [item] } },
    ],
  };
}

function itemOf(value: Value): NewValue | undefined {
  if (value.kind === "text") return { kind: "text", text: value.text };
  if (value.kind !== "reference" || !addressIn(value.reference)) return undefined;
  const { steps } = value.reference;
  return steps.every(({ kind }) => kind === "name")
    ? { kind: "reference", path: steps.map((step) => step.name), wanted: "string", gives: "string" }
    : undefined;
}
