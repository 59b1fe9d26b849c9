import type { NewEntry, NewValue } from "../../../../model/change";

type Items = Extract<NewValue, { kind: "map" }>["items"];

/** Arguments and blocks as Terraform's JSON has them: blocks of one name as a list, labels and `dynamic` as keys. */
export function jsonOf(entries: readonly NewEntry[]): NewValue {
  const items: { key: string; value: NewValue }[] = [];
  const dynamics = entries.filter(({ dynamic }) => dynamic);
  const done = new Set<string>();
  for (const entry of entries) {
    const { name, form, dynamic } = entry;
    if (dynamic || !name) continue;
    if (form === "argument") items.push({ key: name, value: jsonValue(entry.value) });
    else if (!done.has(name)) {
      done.add(name);
      items.push({ key: name, value: jsonBlocks(entries.filter((one) => isStatic(one) && one.name === name)) });
    }
  }
  if (dynamics.length > 0) items.push({ key: "dynamic", value: jsonDynamics(dynamics) });
  return { kind: "map", items };
}

function isStatic({ form, dynamic }: NewEntry): boolean {
  return form === "block" && !dynamic;
}

/** Blocks of one name. */
export function jsonBlocks(blocks: readonly NewEntry[]): NewValue {
  return listed(
    blocks.map(({ labels = [], value }) =>
      labels.reduceRight<NewValue>((inner, key) => ({ kind: "map", items: [{ key, value: inner }] }), jsonValue(value)),
    ),
  );
}

/** `dynamic` blocks, by the name of the block that they make. */
function jsonDynamics(entries: readonly NewEntry[]): NewValue {
  const names = [...new Set(entries.map(({ name }) => name))];
  const items = names.map((key) => ({
    key,
    value: listed(entries.filter(({ name }) => name === key).map(jsonDynamic)),
  }));
  return { kind: "map", items };
}

/** One `dynamic` block. */
export function jsonDynamic({ name, dynamic, value }: NewEntry): NewValue {
  const items: Items = [
    ...(dynamic ? [{ key: "for_each", value: jsonValue(dynamic.forEach) }] : []),
    ...(dynamic?.iterator && dynamic.iterator !== name
      ? [{ key: "iterator", value: { kind: "text", text: dynamic.iterator } as const }]
      : []),
    { key: "content", value: jsonValue(value) },
  ];
  return { kind: "map", items };
}

function listed(items: readonly NewValue[]): NewValue {
  return items.length === 1 ? items[0]! : { kind: "list", items };
}

function jsonValue(value: NewValue): NewValue {
  if (value.kind === "body") return jsonOf(value.entries);
  if (value.kind === "list") return { kind: "list", items: value.items.map(jsonValue) };
  if (value.kind === "map")
    return { kind: "map", items: value.items.map((item) => ({ key: item.key, value: jsonValue(item.value) })) };
  return value;
}
