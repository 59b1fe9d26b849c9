import { type Commented, commentsOf, type NewEntry, type NewValue } from "../../../../model/index";
import { asPlainText } from "../asPlainText";
import type { Override } from "./config";
import { jsonBlocks, jsonDynamic } from "./jsonOf";

/** The entries of a body that its object can hold, and overrides at `path` for `dynamic` blocks and those with labels. */
export function splitBody(entries: readonly NewEntry[], path: string): [NewEntry[], Override[]] {
  const kept: NewEntry[] = [];
  const overrides: Override[] = [];
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const { name, form, value, dynamic, labels, isOne } = entry;
    if (dynamic) {
      put(`${path}dynamic.${name}`, jsonDynamic(entry));
      // The bindings ask for a list of what is required, wherever it comes from.
      const isElsewhere =
        entries.some((other) => other.name === name && !other.dynamic) || kept.some((other) => other.name === name);
      if (dynamic.isRequired && !isOne && !isElsewhere)
        kept.push({ name, form: "argument", value: { kind: "list", items: [] } });
    } else if (labels?.length) put(`${path}${name}`, jsonBlocks([withWords(entry)]));
    else if (form === "block" && value.kind === "body") {
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const [inside, apart] = splitBody(value.entries, `${path}${name}.${isOne ? "" : `${index}.`}`);
      kept.push(apart.length > 0 ? { ...entry, value: { kind: "body", entries: inside } } : entry);
      overrides.push(...apart);
    } else kept.push(entry);
  }
  return [kept, overrides];

  /** Several of one name become a list: an override replaces what an earlier one of its path has put. */
  function put(at: string, value: NewValue & Commented): void {
    const index = overrides.findIndex((one) => one.path === at);
    const earlier = overrides[index];
    if (!earlier) overrides.push({ ...commentsOf(value), path: at, value });
    else {
      const items = earlier.value.kind === "list" ? earlier.value.items : [earlier.value];
      overrides[index] = { path: at, value: { kind: "list", items: [...items, value] } };
    }
  }
}

/** Keywords that say when a provisioner runs are written as text. */
function withWords(entry: NewEntry): NewEntry {
  if (entry.value.kind !== "body") return entry;
  const entries = entry.value.entries.map((one) =>
    one.name === "when" || one.name === "on_failure" ? { ...one, value: asPlainText(one.value) } : one,
  );
  return { ...entry, value: { kind: "body", entries } };
}
