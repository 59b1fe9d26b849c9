import type { NewBodyItem, NewValue } from "../../../../model/index";
import type { ConstructDraft } from "./constructDraft";

/** Pieces so that each is behind what it refers to, and otherwise in their own order. Of a circle, the last refers to what follows. */
export function dependenciesFirst(drafts: readonly ConstructDraft[]): ConstructDraft[] {
  const byAddress = new Map(drafts.map((draft) => [draft.address, draft]));
  const ordered = new Set<ConstructDraft>();
  const begun = new Set<ConstructDraft>();
  const put = (draft: ConstructDraft) => {
    if (begun.has(draft)) return;
    begun.add(draft);
    for (const address of addressesIn(draft.items)) {
      const other = byAddress.get(address);
      if (other) put(other);
    }
    ordered.add(draft);
  };
  for (const draft of drafts) put(draft);
  return [...ordered];
}

/** Addresses that values name, those in expressions included. */
function* addressesIn(items: readonly NewBodyItem[]): Generator<string> {
  for (const { name, value, dynamic } of items) {
    if (name === "provider" && value.kind === "reference") yield `provider.${value.path.join(".")}`;
    if (dynamic) yield* addressesOf(dynamic.forEach);
    yield* addressesOf(value);
  }
}

function* addressesOf(value: NewValue): Generator<string> {
  switch (value.kind) {
    case "list":
      for (const item of value.items) yield* addressesOf(item);
      break;
    case "body":
      yield* addressesIn(value.items);
      break;
    case "map":
      for (const item of value.items) yield* addressesOf(item.value);
      break;
    case "reference":
      yield value.path.slice(0, value.path[0] === "data" ? 3 : 2).join(".");
      break;
    case "expression":
      for (const [path] of value.source.matchAll(/(?<!\w)(?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*/g)) yield path;
      break;
  }
}
