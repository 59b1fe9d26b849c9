import { type Commented, commentsOf, type NewBodyItem, type NewValue } from "../../../../model/index";
import { asPlainText } from "../asPlainText";
import type { Override } from "./config";
import { jsonBlocks, jsonDynamic } from "./jsonOfBlocks";

/** The body items of a body that its object can hold, and overrides at `path` for `dynamic` blocks and those with labels. */
export function splitBody(bodyItems: readonly NewBodyItem[], path: string): [NewBodyItem[], Override[]] {
  const kept: NewBodyItem[] = [];
  const overrides: Override[] = [];
  const counts = new Map<string, number>();
  for (const item of bodyItems) {
    const { name, form, value, dynamic, labels, isOne } = item;
    if (dynamic) {
      put(`${path}dynamic.${name}`, jsonDynamic(item));
      // The bindings ask for a list of what is required, wherever it comes from.
      const isElsewhere =
        bodyItems.some((other) => other.name === name && !other.dynamic) || kept.some((other) => other.name === name);
      if (dynamic.isRequired && !isOne && !isElsewhere)
        kept.push({ name, form: "argument", value: { kind: "list", items: [] } });
    } else if (labels?.length) put(`${path}${name}`, jsonBlocks([withWords(item)]));
    else if (form === "block" && value.kind === "body") {
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const [inside, apart] = splitBody(value.items, `${path}${name}.${isOne ? "" : `${index}.`}`);
      kept.push(apart.length > 0 ? { ...item, value: { kind: "body", items: inside } } : item);
      overrides.push(...apart);
    } else kept.push(item);
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
function withWords(item: NewBodyItem): NewBodyItem {
  if (item.value.kind !== "body") return item;
  const items = item.value.items.map((one) =>
    one.name === "when" || one.name === "on_failure" ? { ...one, value: asPlainText(one.value) } : one,
  );
  return { ...item, value: { kind: "body", items } };
}
