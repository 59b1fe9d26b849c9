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
import type { KnownValues } from "./argumentValue";
import { isBeside } from "./azapiBody";

const selfReads: ReadonlySet<string> = new Set(["id", "name", "location", "tags"]);

/** The arguments and blocks, by where they stand. */
export function metaArgumentsOf(block: Block, known: KnownValues, sent: SentBody, refusals: string[]) {
  const first: NewBodyItem[] = [];
  const arguments_: NewBodyItem[] = [];
  const blocks: NewBodyItem[] = [];
  for (const item of block.body.items) {
    const { name } = item;
    if (["lifecycle", "provisioner", "connection", "timeouts"].includes(name)) checkSelf(item);
    if (name === "count" || name === "for_each") first.push(asWritten(item, known));
    else if (name === "depends_on") arguments_.push(asWritten(item, known));
    else if (name === "lifecycle") blocks.push(lifecycleOf(item));
    else if (name === "provisioner" || name === "connection" || name === "timeouts")
      blocks.push(asWritten(item, known));
  }
  return { first, arguments: arguments_, blocks };

  function checkSelf({ name, value }: BodyItem): void {
    for (const one of valuesIn(value)) {
      const [root, read] = one.kind === "reference" ? one.reference.steps : [];
      if (root?.name === "self" && !selfReads.has(read?.name ?? ""))
        refusals.push(`${name} reads self.${read?.name ?? ""}, which azapi's resource does not have.`);
    }
  }

  function lifecycleOf(item: BodyItem): NewBodyItem {
    const written = asWritten(item, known);
    if (written.value.kind !== "body" || item.value.kind !== "body") return written;
    const ignored = bodyItemOf(item.value.body, "ignore_changes");
    if (ignored?.value.kind !== "list") return written;
    const items = ignored.value.items.map((one) => ignoredPath(one));
    const list: NewValue = { kind: "list", items: items.map((source) => ({ kind: "expression", source })) };
    const entries = written.value.items.map((one) =>
      one.name === "ignore_changes" ? newArgument(one.name, list) : one,
    );
    return { ...written, value: { kind: "body", items: entries } };
  }

  function ignoredPath(value: Value): string {
    const source = known.source(value);
    const path = source.replace(/\[\d+\]/g, "");
    if (path === "tags" || path === "location" || path === "name" || path === "identity") return source;
    if (/^(?:tags\b|identity\.)/.test(path)) return source;
    const rows = sent.rows.get(path) ?? [];
    if (rows.length === 1 && !rows[0]!.path.includes("[") && !isBeside(rows[0]!.path)) return `body.${rows[0]!.path}`;
    refusals.push(`ignore_changes names ${source}, which has no one property in Azure.`);
    return source;
  }
}

/** A body item as it is, under another schema. */
function asWritten(item: BodyItem, known: KnownValues): NewBodyItem {
  const { name, value, labels, form } = item;
  const isBlock = form === "block" && value.kind === "body";
  return {
    name,
    form: isBlock ? "block" : "argument",
    ...(labels && { labels: labels.map(({ text }) => text) }),
    value: isBlock
      ? { kind: "body", items: value.body.items.map((inner) => asWritten(inner, known)) }
      : { kind: "expression", source: known.source(value) },
  };
}
