import { type AskedResource, type ComparisonContext, compare, type Deviation } from "../../azure/index";
import { type Block, type BodyItem, valuesIn } from "../../model/index";

/** How an instance differs, and from where its value comes: a sentence, empty where it stands in its block. */
interface InstanceDeviation extends Deviation {
  readonly origin: string;
}

/** How instances differ from Azure's answers about them; none where their blocks are in another document. */
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
    return deviations ? [{ address, deviations: deviations.map((deviation) => withOrigin(deviation, instance)) }] : [];
  });
}

type Instance = NonNullable<AskedResource["instance"]>;

/** Only where a text says it of this one alone, and as a literal, is the live value taken into it. */
function withOrigin({ fix, ...deviation }: Deviation, { isOnly, call, sources }: Instance): InstanceDeviation {
  const { at } = deviation;
  const from = "name" in at ? referencesIn(at) : [];
  const isLiteral = from.length === 0 && !("name" in at && at.dynamic);
  const mayTake = fix && isOnly && isLiteral;
  return { ...deviation, origin: originOf(from, call, sources), ...(mayTake && { fix }) };
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
