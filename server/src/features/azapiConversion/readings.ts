/** What else reads a resource that becomes one of azapi's, and what it reads then. */
import type { Scope } from "../../analysis/index";
import { bodyTypeOf, type ChildList, isGiven } from "../../azure/index";
import type { SentBody } from "../../catalog/index";
import {
  type Block,
  bodyItemOf,
  type Document,
  literalText,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Reference,
  type TraversalStep,
  type Value,
  valuesIn,
} from "../../model/index";
import type { Edit, Span } from "../../text/index";
import type { KeysOf } from "./keysOf";

/** A resource that is converted, with its new address. */
export interface Renamed {
  readonly to: string;
  readonly block: Block;
  readonly document: Document;
  /** Whether a value of the block is surely none that is null. */
  readonly isSurelyGiven: (value: Value) => boolean;
  /** A value of the block as it is written afterwards. */
  readonly written: (value: Value) => string;
  readonly sent: SentBody;
  /** The lists of its properties that are resources of their own as well. */
  readonly lists: readonly ChildList[];
  /** The arguments that the new block has. */
  readonly has: ReadonlySet<string>;
  /** Paths in Azure's answer that are read of it: those that were asked about are added. */
  readonly answers: Set<string>;
  /** What was a part of it, and is a resource of its own now; whether that was a `dynamic` block. */
  readonly children: readonly { readonly address: string; readonly isDynamic: boolean }[];
  /** What people should know of it. */
  readonly notes: readonly string[];
  /** Its keys: those that were asked about are read by data sources. */
  readonly keys: KeysOf;
}

/** What a reader has before what it reads. */
interface ReadName {
  /** From where it begins to the end of the name. */
  readonly span: Span;
  /** Whether it is the resource's own, which gets another one, rather than that of something that stands for it. */
  readonly isNamed: boolean;
  /** Whether it is in another module than the resource. */
  readonly isElsewhere?: boolean;
  /** Whether the block itself is meant, and no value. */
  readonly isAddress?: boolean;
  /** Whether it stands in a list of addresses. */
  readonly isListed?: boolean;
  /** Whether `replace_triggered_by` follows it, which takes nothing but an address. */
  readonly isTrigger?: boolean;
}

/**
 * The edits of a reference in the resource's own module, or why there are no edits: the rest of a sentence after its
 * address.
 */
export function readingEdits({ steps }: Reference, renamed: Renamed, isNamed: boolean): readonly Edit[] | string {
  const own = steps[0]?.name === "resource" ? steps.slice(1) : steps;
  const [, name, ...rest] = own;
  if (!name) return "is read in a way that is not known";
  const span = { start: steps[0]!.span.start, end: name.span.end };
  return editsBehind({ span, isNamed, isAddress: true, isListed: isNamed }, rest, renamed);
}

/**
 * The edits of a place that reads a renamed resource, from the name and the steps behind it. A text says why they are
 * not possible.
 */
export function editsBehind(
  name: ReadName,
  rest: readonly TraversalStep[],
  renamed: Renamed,
): readonly Edit[] | string {
  const { span, isNamed, isElsewhere = false, isAddress, isListed = false, isTrigger = false } = name;
  const address: readonly Edit[] = isNamed ? [{ span, text: renamed.to }] : [];
  const at = rest.findIndex(({ kind }) => kind === "name");
  const step = rest[at];
  // Whoever waits for it waits for what was a part of it too.
  const all = [renamed.to, ...renamed.children.map(({ address }) => address)].join(", ");
  if (!step && isListed && rest.length === 0) return [{ span, text: all }];
  if (!step) return isAddress ? address : "is read as a whole, and azapi's resource has other attributes";
  const read = attributeOf(step.name, rest.slice(at + 1), renamed, isElsewhere);
  if ("because" in read) return read.because;
  if (isTrigger && !("path" in read && read.path === step.name))
    return `.${step.name} is in replace_triggered_by, and azapi has no attribute that changes when that does`;
  // Where its name is not written, there is nothing to put the index behind.
  if ("address" in read && at > 0 && !isNamed)
    return `.${step.name} is read of an instance, and its data source has another name`;
  if ("address" in read)
    return isNamed && at > 0
      ? [
          { span, text: read.address },
          { span: step.span, text: read.path },
        ]
      : [{ span: { start: span.start, end: step.span.end }, text: `${read.address}.${read.path}` }];
  if ("text" in read) {
    if (at > 0 || rest.length > at + 1)
      return `.${step.name} is read of an instance, and its value is not the same in all`;
    return [{ span: { start: span.start, end: step.span.end }, text: read.text }];
  }
  return read.path === step.name ? address : [...address, { span: step.span, text: read.path }];
}

type Read =
  | { readonly path: string }
  | { readonly address: string; readonly path: string }
  | { readonly text: string }
  | { readonly because: string };

/** What an attribute is: its path in azapi's resource, or a text that says the same. */
function attributeOf(
  name: string,
  further: readonly TraversalStep[],
  { sent, has, block, written, isSurelyGiven, answers, keys }: Renamed,
  isElsewhere: boolean,
): Read {
  if (name === "id" && sent.isElsewhere) return { because: ".id is read, and Azure's own id of it is another one" };
  if (name === "id") return { path: "id" };
  const rows = sent.rows.get(name) ?? [];
  if (name === "name" && sent.id.endsWith("/{name}")) return { path: name };
  if ((name === "tags" || name === "location") && has.has(name) && rows[0]?.path === name) return { path: name };
  if (name === "identity" && has.has(name)) {
    const inner = further.findLast(({ kind }) => kind === "name")?.name ?? "";
    if (["type", "principal_id", "tenant_id", "identity_ids"].includes(inner)) return { path: name };
  }
  const item = bodyItemOf(block.body, name);
  const computed = sent.reads.get(name);
  if (computed !== undefined && !item) {
    answers.add(computed);
    return { path: `output.${computed}` };
  }
  const key = isElsewhere ? undefined : keys.read(name);
  if (key) return key;
  if (item && item.form !== "block") {
    const { value } = item;
    // What a value refers to means something else in another module.
    const isSame = isElsewhere ? literalText(value) !== undefined : isSameForAll(value);
    if (isSame && further.length === 0) {
      const source = written(value);
      const isSimple = value.kind !== "expression" && value.kind !== "list" && value.kind !== "body";
      if (!source.includes("\n")) return { text: isSimple ? source : `(${source})` };
    }
    const [row] = rows;
    const isAsIs = row?.as === undefined && row?.is === undefined && row?.join === undefined;
    const isInBody = rows.length === 1 && isAsIs && /^properties\.[\w.]+$/.test(row?.path ?? "");
    if (isInBody && isSurelyGiven(value)) return { path: `body.${row!.path}` };
  }
  return { because: `.${name} is read, and no table says where azapi has that` };
}

/** Whether a value is the same wherever in the module it is written, and for each instance. */
function isSameForAll(value: Value): boolean {
  return valuesIn(value).every((one) => {
    if (one.kind !== "reference") return one.kind !== "missing";
    const root = one.reference.steps[0]?.name ?? "";
    return one.reference.bound === undefined && !["each", "count", "self"].includes(root);
  });
}

/**
 * What azapi has to export for what is read, if it would not export all of that by itself. Then it exports only that.
 */
export function exportedAnswers({ answers, sent }: Renamed, scope: Scope): readonly NewBodyItem[] {
  const type = bodyTypeOf(sent.azureType, scope);
  if ([...answers].every((path) => isGiven(path, type))) return [];
  const paths = [...answers].sort().map((text): NewValue => ({ kind: "text", text }));
  return [newArgument("response_export_values", { kind: "list", items: paths })];
}
