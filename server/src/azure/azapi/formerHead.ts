/** The arguments of azurerm's that azapi has beside the body: its name, what it is in, region, tags and identity. */
import type { BodySchema, SentBody } from "../../catalog/index";
import { type BodyItem, bodyItemOf, type NewBodyItem, type NewValue, newArgument, type Value } from "../../model/index";
import { parentTemplate } from "./azapiHead";
import type { AzapiSource } from "./azapiSource";
import { idsInSteps } from "./formerIds";
import { groupIn, parentParts, textWithin } from "./formerText";
import { spelledAs } from "./takenOver";
import { expression } from "./written";

/** The arguments, with what they are of. */
interface Beside {
  /** The name, what the resource is in, region and tags. */
  readonly items: readonly NewBodyItem[];
  /** Other ids of which steps are known: they count where the body does not have them. */
  readonly ids: readonly NewBodyItem[];
  readonly identity: readonly NewBodyItem[];
}

/** What azapi has beside the body, as arguments. `written` is a value as it is. */
export function besideBody(
  from: AzapiSource,
  schema: BodySchema,
  sent: SentBody,
  written: (value: Value) => NewValue,
): Beside {
  const head = new FormerHead(from, schema, sent, written);
  return { items: [...head.headItems(), ...head.besideItems()], ids: head.ids(), identity: head.identity() };
}

class FormerHead {
  constructor(
    private readonly from: AzapiSource,
    private readonly schema: BodySchema,
    private readonly sent: SentBody,
    private readonly written: (value: Value) => NewValue,
  ) {}

  headItems(): NewBodyItem[] {
    const own = /\/\{(\w+)\}$/.exec(this.sent.id)?.[1];
    const name = this.valueOf("name");
    const parent = this.valueOf("parent_id");
    const parts = parent
      ? parentParts(parentTemplate(this.sent.id), this.from.source(parent))
      : new Map<string, string>();
    const items = [...parts].map(([argument, text]) => this.idItem(argument, text));
    // The group is said once more, beside an id that has it.
    const isBeside = this.sent.rows.get("resource_group_name")?.[0]?.path === "id";
    const group = parent && isBeside ? groupIn(this.from.source(parent)) : undefined;
    if (group !== undefined) items.push(newArgument("resource_group_name", { kind: "text", text: group }));
    return own && name ? [newArgument(own, this.written(name)), ...items] : items;
  }

  ids(): NewBodyItem[] {
    const [name, parent] = [this.valueOf("name"), this.valueOf("parent_id")];
    if (!name || !parent) return [];
    const found = idsInSteps(this.sent.id, this.from.source(parent), this.from.source(name), this.schema);
    return found.map(([argument, text]) => this.idItem(argument, text));
  }

  besideItems(): NewBodyItem[] {
    return [...this.sent.rows].flatMap(([argument, [row]]) => {
      if (argument.includes(".") || (row?.path !== "location" && row?.path !== "tags")) return [];
      const value = this.valueOf(row.path);
      if (!value) return [];
      if (row.key !== undefined) return this.inKey(argument, row.key, value);
      const own = row.path === "tags" && this.hasKeys() ? tagsBesideKeys(value) : value;
      return own ? [newArgument(argument, this.written(own))] : [];
    });
  }

  identity(): NewBodyItem[] {
    const value = this.valueOf("identity");
    if (value?.kind !== "body") return [];
    const items = value.body.items.flatMap((item) => {
      const isNone = item.name === "identity_ids" && item.value.kind === "list" && item.value.items.length === 0;
      return isNone ? [] : [newArgument(item.name, this.written(item.value))];
    });
    return [{ name: "identity", form: "block", isOne: true, value: { kind: "body", items } }];
  }

  private idItem(argument: string, text: string): NewBodyItem {
    const shapes = this.schema.get(argument)?.id ?? [];
    const spelled = text.startsWith('"') ? `"${spelledAs(text.slice(1, -1), shapes)}"` : text;
    return newArgument(argument, expression(spelled));
  }

  private valueOf(name: string): Value | undefined {
    return bodyItemOf(this.from.block, name)?.value;
  }

  private hasKeys(): boolean {
    return [...this.sent.rows.values()].some(([row]) => row?.path === "tags" && row.key !== undefined);
  }

  /** What an argument is that the key of a tag has in it. */
  private inKey(argument: string, key: string, tags: Value): NewBodyItem[] {
    for (const item of keyedTags(tags)) {
      const source = item.key ? this.from.source(item.key) : `"${item.name}"`;
      const own = textWithin(item.key ?? item.value, () => source, { around: key });
      if (own) return [newArgument(argument, own.kind === "expression" ? expression(own.source) : own)];
    }
    return [];
  }
}

/** The tags whose keys arguments have become: all of them, or what is merged with those that people set. */
function keyedTags(tags: Value): readonly BodyItem[] {
  const keyed = isMerged(tags) ? tags.parts[1] : tags;
  return keyed?.kind === "body" ? keyed.body.items : [];
}

function tagsBesideKeys(tags: Value): Value | undefined {
  if (isMerged(tags)) return tags.parts[0];
  return tags.kind === "body" ? undefined : tags;
}

function isMerged(tags: Value): tags is Extract<Value, { kind: "expression" }> {
  return tags.kind === "expression" && tags.call?.name === "merge" && tags.parts.length === 2;
}
