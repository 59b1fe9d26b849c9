import type { Scope } from "../../analysis/index";
import { type AskedResource, type ComparisonContext, compare, type Deviation } from "../../azure/index";
import {
  type Block,
  type BodyItem,
  type Document,
  type Module,
  type NewValue,
  type Value,
  valuesIn,
} from "../../model/index";

/** How an instance differs, and where its value comes from: a sentence, empty if the value is in its block. */
export interface InstanceDeviation extends Deviation {
  readonly origin: string;
  /** The document that its fix changes, where that is another one. */
  readonly takesIn?: Document;
}

/** How instances differ from Azure's answers. Empty if their blocks are in another document. */
export function instanceDeviations(
  block: Block,
  uri: string,
  instances: readonly AskedResource[],
  context: ComparisonContext,
): readonly { readonly address: string; readonly deviations: readonly InstanceDeviation[] }[] {
  return instances.flatMap((one) => {
    const { address, id, instance } = one;
    if (!instance || one.uri !== uri || one.span.start !== block.head.start) return [];
    const deviations = compare(block, { ...context, instance: { id, written: instance.written } });
    return deviations
      ? [{ address, deviations: deviations.map((deviation) => withOrigin(deviation, instance, context.scope)) }]
      : [];
  });
}

type Instance = NonNullable<AskedResource["instance"]>;

/** Only where a text says it of this one alone, and as a literal, is the live value taken into it: the block, or the call that sets the variable which stands there. */
function withOrigin(
  { fix, ...deviation }: Deviation,
  { isOnly, call, sources }: Instance,
  { module }: Scope,
): InstanceDeviation {
  const { at } = deviation;
  const from = "name" in at ? referencesIn(at) : [];
  const isLiteral = from.length === 0 && !("name" in at && at.dynamic);
  const own = fix && isOnly && isLiteral ? { fix } : undefined;
  const taken = own ?? (fix && isOnly && "name" in at && call ? inCall(fix, at, call, module) : undefined);
  return { ...deviation, origin: originOf(from, call, sources), ...taken };
}

/** The fix for a call that passes a literal, which nothing else in the module takes; undefined where it passes anything else. */
function inCall(
  { title, changes: [change] }: NonNullable<Deviation["fix"]>,
  { value: at }: BodyItem,
  { document, sets, file }: NonNullable<Instance["call"]>,
  module: Module,
): Pick<InstanceDeviation, "fix" | "takesIn"> | undefined {
  if (!document || change?.kind !== "setValue" || at.kind !== "reference" || at.reference.steps.length !== 2)
    return undefined;
  const [root, second] = at.reference.steps;
  const passed = root?.name === "var" && second ? sets.get(second.name)?.value : undefined;
  if (!passed || !isWritten(passed) || !isWrittenSo(change.to)) return undefined;
  if (usesOf(`var.${second!.name}`, module) !== 1) return undefined;
  return { fix: { title: `${title} in ${file}`, changes: [{ ...change, value: passed }] }, takesIn: document };
}

function isWritten({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "bool";
}

function isWrittenSo({ kind }: NewValue): boolean {
  return kind === "text" || kind === "number" || kind === "bool";
}

/** How often a module refers to something. */
function usesOf(name: string, { documents }: Module): number {
  const items = [...documents.values()].flatMap(({ blocks }) => blocks.flatMap(({ body }) => body.items));
  return items.flatMap(referencesIn).filter((one) => one === name).length;
}

/** What an argument refers to, by its first two names: `var.name`, `each.value`. */
function referencesIn({ value, dynamic }: BodyItem): readonly string[] {
  const values = [...valuesIn(value), ...(dynamic?.body.items.flatMap((item) => valuesIn(item.value)) ?? [])];
  return values.flatMap((one) => {
    if (one.kind !== "reference") return [];
    const [root, second] = one.reference.steps;
    return [second?.kind === "name" ? `${root?.name}.${second.name}` : (root?.name ?? "")];
  });
}

function originOf(from: readonly string[], call: Instance["call"], sources: Instance["sources"]): string {
  const [first] = from;
  if (first === undefined) return "";
  const variable = from.find((one) => one.startsWith("var."));
  const source = variable && sources?.get(variable.slice("var.".length));
  if (variable === undefined || !call) return `It comes from ${source ?? variable ?? first}.`;
  return call.sets.has(variable.slice("var.".length))
    ? `It comes from ${variable}, which ${call.address} sets in ${call.file}.`
    : `It comes from the default of ${variable}.`;
}
