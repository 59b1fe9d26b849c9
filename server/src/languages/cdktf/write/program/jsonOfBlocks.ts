import {
  type Commented,
  commentsOf,
  type NewBodyItem,
  type NewItem,
  type NewValue,
  namedIn,
} from "../../../../model/index";

/** Arguments and blocks as Terraform's JSON has them: blocks of one name as a list, labels and `dynamic` as keys. */
export function jsonOfBlocks(bodyItems: readonly NewBodyItem[]): NewValue {
  const items: NewItem[] = [];
  const { named, last } = namedIn(bodyItems);
  const dynamics = named.filter(({ dynamic }) => dynamic);
  const done = new Set<string>();
  for (const item of named) {
    const { name, form, dynamic } = item;
    if (dynamic) continue;
    if (form === "argument") items.push({ ...commentsOf(item), key: name, value: jsonValue(item.value) });
    else if (!done.has(name)) {
      done.add(name);
      items.push(itemOf(name, jsonBlocks(named.filter((one) => isStatic(one) && one.name === name))));
    }
  }
  if (dynamics.length > 0) items.push({ key: "dynamic", value: jsonDynamics(dynamics) });
  return { kind: "map", items, ...(last.length > 0 && { last }) };
}

function isStatic({ form, dynamic }: NewBodyItem): boolean {
  return form === "block" && !dynamic;
}

function itemOf(key: string, value: NewValue & Commented): NewItem {
  return { ...commentsOf(value), key, value };
}

/** Blocks of one name, with their comments. */
export function jsonBlocks(blocks: readonly NewBodyItem[]): NewValue & Commented {
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
function jsonDynamics(bodyItems: readonly NewBodyItem[]): NewValue {
  const names = [...new Set(bodyItems.map(({ name }) => name))];
  const items = names.map((key) => itemOf(key, listed(bodyItems.filter(({ name }) => name === key).map(jsonDynamic))));
  return { kind: "map", items };
}

/** One `dynamic` block, with its comments. */
export function jsonDynamic(item: NewBodyItem): NewValue & Commented {
  const { name, dynamic, value } = item;
  const items: NewItem[] = [
    ...(dynamic ? [itemOf("for_each", { ...commentsOf(dynamic.forEach), ...jsonValue(dynamic.forEach) })] : []),
    ...(dynamic?.iterator && dynamic.iterator !== name
      ? [{ key: "iterator", value: { kind: "text", text: dynamic.iterator } as const }]
      : []),
    { key: "content", value: jsonValue(value) },
  ];
  return { ...commentsOf(item), kind: "map", items };
}

function listed(items: readonly (NewValue & Commented)[]): NewValue & Commented {
  return items.length === 1 ? items[0]! : { kind: "list", items };
}

function jsonValue(value: NewValue): NewValue {
  if (value.kind === "body") return jsonOfBlocks(value.items);
  if (value.kind === "list")
    return { ...value, items: value.items.map((item) => ({ ...commentsOf(item), ...jsonValue(item) })) };
  if (value.kind === "map")
    return { ...value, items: value.items.map((item) => ({ ...item, value: jsonValue(item.value) })) };
  return value;
}
