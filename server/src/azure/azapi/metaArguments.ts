/** What of a block is Terraform's own, and stays as it is in a resource of azapi's. */
import type { SentBody } from "../../catalog/index";
import {
  type Block,
  type BodyItem,
  bodyItemOf,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Value,
  valuesIn,
} from "../../model/index";
import { isNameMade } from "./azapiHead";
import { providerItem } from "./configuration";
import type { KnownValues } from "./knownValues";
import type { SelfReads } from "./selfReads";
import { isBeside } from "./sentPlace";

/**
 * The arguments and blocks, by their place. `emptied` are lists that are sent empty and that other resources fill, `set` the paths of what became a part of
 * it.
 */
export function metaArgumentsOf(
  block: Block,
  known: KnownValues,
  sent: SentBody,
  emptied: readonly string[],
  set: readonly string[],
  self: SelfReads,
  refusals: string[],
) {
  const first: NewBodyItem[] = [];
  const arguments_: NewBodyItem[] = [];
  const blocks: NewBodyItem[] = [];
  for (const item of block.body.items) {
    const { name } = item;
    if (name === "count" || name === "for_each") first.push(written(item));
    else if (name === "provider") first.push(...providerItem(known.alias));
    else if (name === "depends_on") arguments_.push(written(item));
    else if (["lifecycle", "provisioner", "connection", "timeouts"].includes(name)) {
      checkSelf(item);
      blocks.push(...withoutUnnamed(written(item)));
    }
  }
  const ignored = emptied.map((name) => `body.properties.${name}`);
  if (isNameMade(block.body, sent, known)) ignored.unshift("name");
  if (ignored.length > 0) ignore(ignored, blocks);
  return { first, arguments: arguments_, blocks };

  function checkSelf({ name, value }: BodyItem): void {
    for (const one of valuesIn(value)) {
      if (one.kind !== "reference" || self.editsOf(one.reference)) continue;
      const [, read] = one.reference.steps;
      refusals.push(`${name} reads self.${read?.name ?? ""}, which azapi's resource does not have.`);
    }
  }

  function written(item: BodyItem): NewBodyItem {
    return asWritten(item, known.source, ignoredPath);
  }

  function ignoredPath(source: string): string {
    const path = source.replace(/\[\d+\]/g, "");
    if (path === "tags" || path === "location" || path === "name" || path === "identity") return source;
    if (/^(?:tags\b|identity\.)/.test(path)) return source;
    // A resource of its own below this one is not changed by this one.
    if (sent.children.has(path)) return "";
    // What an association sets is written in its body now, and only that is compared.
    if (!bodyItemOf(block.body, path) && isSetApart(path, sent, set)) return "";
    const rows = sent.rows.get(path) ?? [];
    if (rows.length === 1 && rows[0]!.join === undefined && !rows[0]!.path.includes("[") && !isBeside(rows[0]!.path))
      return `body.${rows[0]!.path}`;
    refusals.push(`ignore_changes names ${source}, which has no one property in Azure.`);
    return source;
  }
}

/** Whether something of an argument is what is set at paths (`PutPart`). */
function isSetApart(argument: string, { rows }: SentBody, set: readonly string[]): boolean {
  const own = [...rows].flatMap(([name, all]) => (name === argument || name.startsWith(`${argument}.`) ? all : []));
  const places = set.map((path) => path.replace(/\[\]$/, ""));
  return own.some((row) => places.some((place) => `${row.path.replaceAll("[]", "")}.`.startsWith(`${place}.`)));
}

/**
 * What there is stays: a name that is made up would be another one each time, and azapi sends a list that is ignored as it was read, so that what
 * other resources have put there stays, as it does with azurerm.
 */
function ignore(sources: readonly string[], blocks: NewBodyItem[]): void {
  const at = blocks.findIndex(({ name }) => name === "lifecycle");
  const items = at >= 0 && blocks[at]!.value.kind === "body" ? blocks[at]!.value.items : [];
  const before = items.find(({ name }) => name === "ignore_changes")?.value;
  if (before && before.kind !== "list") return;
  const ignored = newArgument("ignore_changes", {
    kind: "list",
    items: [...(before?.items ?? []), ...sources.map((source): NewValue => ({ kind: "expression", source }))],
  });
  const others = items.filter(({ name }) => name !== "ignore_changes");
  const lifecycle: NewBodyItem = {
    name: "lifecycle",
    form: "block",
    value: { kind: "body", items: [...others, ignored] },
  };
  if (at < 0) blocks.push(lifecycle);
  else blocks[at] = lifecycle;
}

/** An unchanged body item under another schema, in which another path must be ignored. */
export function asWritten(
  item: BodyItem,
  source: (value: Value) => string,
  ignoredPath: (path: string) => string,
): NewBodyItem {
  const { name, value, labels, form } = item;
  if (name === "ignore_changes" && value.kind === "list") {
    const items = value.items.map((one): NewValue => ({ kind: "expression", source: ignoredPath(source(one)) }));
    return newArgument(name, { kind: "list", items });
  }
  const isBlock = form === "block" && value.kind === "body";
  return {
    name,
    form: isBlock ? "block" : "argument",
    ...(labels && { labels: labels.map(({ text }) => text) }),
    value: isBlock
      ? { kind: "body", items: value.body.items.map((inner) => asWritten(inner, source, ignoredPath)) }
      : { kind: "expression", source: source(value) },
  };
}

/** A `lifecycle` block without ignored arguments that no longer have a name. Empty if nothing else is in it. */
export function withoutUnnamed(written: NewBodyItem): readonly NewBodyItem[] {
  if (written.name !== "lifecycle" || written.value.kind !== "body") return [written];
  const items = written.value.items.flatMap((inner): NewBodyItem[] => {
    const { value } = inner;
    if (inner.name !== "ignore_changes" || value.kind !== "list") return [inner];
    const left = value.items.filter((one) => one.kind !== "expression" || one.source !== "");
    return left.length > 0 || value.items.length === 0 ? [{ ...inner, value: { kind: "list", items: left } }] : [];
  });
  return items.length > 0 ? [{ ...written, value: { kind: "body", items } }] : [];
}

/** The address of azapi's resource that has a name, or of its instance for each of another block that is repeated in the same way. */
export function addressBeside(name: string, repeated: readonly NewBodyItem[]): string {
  const by = repeated.find((item) => item.name !== "provider");
  const instance = by === undefined ? "" : by.name === "count" ? "[count.index]" : "[each.key]";
  return `azapi_resource.${name}${instance}`;
}
