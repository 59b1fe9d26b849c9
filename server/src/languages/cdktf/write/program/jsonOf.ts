import {
  type Commented,
  commentsOf,
  type NewEntry,
  type NewItem,
  type NewValue,
  namedIn,
} from "../../../../model/index";

/** Arguments and blocks as Terraform's JSON has them: blocks of one name as a list, labels and `dynamic` as keys. */
export function jsonOf(entries: readonly NewEntry[]): NewValue {
  const items: NewItem[] = [];
  const { named, last } = namedIn(entries);
  const dynamics = named.filter(({ dynamic }) => dynamic);
  const done = new Set<string>();
  for (const entry of named) {
    const { name, form, dynamic } = entry;
    if (dynamic) continue;
    if (form === "argument") items.push({ ...commentsOf(entry), key: name, value: jsonValue(entry.value) });
    else if (!done.has(name)) {
      done.add(name);
      items.push(itemOf(name, jsonBlocks(named.filter((one) => isStatic(one) && one.name === name))));
    }
  }
  if (dynamics.length > 0) items.push({ key: "dynamic", value: jsonDynamics(dynamics) });
  return { kind: "map", items, ...(last.length > 0 && { last }) };
}

function isStatic({ form, dynamic }: NewEntry): boolean {
  return form === "block" && !dynamic;
}

function itemOf(key: string, value: NewValue & Commented): NewItem {
  return { ...commentsOf(value), key, value };
}

/** Blocks of one name, with their comments. */
export function jsonBlocks(blocks: readonly NewEntry[]): NewValue & Commented {
  return listed(
    blocks.map((block) => {
      const { labels = [], value } = block;
      const inner = labels.reduceRight<NewValue>(
        (inside, key) => ({ kind: "map", items: [{ key, value: inside }] }),
        jsonValue(value),
      );
      return { ...inner, ...commentsOf(block) };
    }),
  );
}

/** `dynamic` blocks, by the name of the block that they make. */
function jsonDynamics(entries: readonly NewEntry[]): NewValue {
  const names = [...new Set(entries.map(({ name }) => name))];
  const items = names.map((key) => itemOf(key, listed(entries.filter(({ name }) => name === key).map(jsonDynamic))));
  return { kind: "map", items };
}

/** One `dynamic` block, with its comments. */
export function jsonDynamic(entry: NewEntry): NewValue & Commented {
  const { name, dynamic, value } = entry;
  const items: NewItem[] = [
    ...(dynamic ? [itemOf("for_each", { ...commentsOf(dynamic.forEach), ...jsonValue(dynamic.forEach) })] : []),
    ...(dynamic?.iterator && dynamic.iterator !== name
      ? [{ key: "iterator", value: { kind: "text", text: dynamic.iterator } as const }]
      : []),
    { key: "content", value: jsonValue(value) },
  ];
  return { ...commentsOf(entry), kind: "map", items };
}

function listed(items: readonly (NewValue & Commented)[]): NewValue & Commented {
  return items.length === 1 ? items[0]! : { kind: "list", items };
}

function jsonValue(value: NewValue): NewValue {
  if (value.kind === "body") return jsonOf(value.entries);
  if (value.kind === "list")
    return { ...value, items: value.items.map((item) => ({ ...commentsOf(item), ...jsonValue(item) })) };
  if (value.kind === "map")
    return { ...value, items: value.items.map((item) => ({ ...item, value: jsonValue(item.value) })) };
  return value;
}
