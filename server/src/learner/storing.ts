/** How a provider stores what is written: in another form, or as it was where only the writing differs. */
import { type CtyValue, withoutUnknown } from "./cty";
import { drafted, type Planning } from "./drafts";
import { byHalves, plannedAt } from "./plans";
import { ancestry, nodeAt, type SchemaNode, setAround } from "./schemaNode";

/** Writes what is normalized, and of what some differences are ignored, into the facts of arguments and blocks. */
export async function learnStoring(
  planning: Planning,
  values: readonly SchemaNode[],
  blocks: readonly SchemaNode[],
): Promise<void> {
  const texts = values.filter(({ type }) => type?.kind === "string");
  await byHalves(texts, (some) => learnNormalizing(planning, some));
  // What differs in the element of a set is another element.
  const outside = texts.filter((node) => !setAround(node));
  const most = Math.max(0, ...outside.map((node) => formsOf(node).length));
  for (let at = 0; at < most; at++) {
    const left = outside.filter((node) => !node.facts.diffSuppressed && formsOf(node)[at]);
    await byHalves(left, (some) => learnIgnoring(planning, new Map(some.map((node) => [node, formsOf(node)[at]!]))));
  }
  const kept = blocks.filter((node) => !setAround(node) && !node.facts.required && !node.facts.computed);
  await byHalves(kept, (some) => learnKept(planning, some));
}

/** Which texts are stored otherwise than they are written. */
async function learnNormalizing({ planOf, root, base }: Planning, nodes: readonly SchemaNode[]): Promise<boolean> {
  const config = drafted(
    root,
    base,
    nodes.map((node) => [node, "West Europe"]),
  );
  const { plan } = await planOf(null, config);
  for (const node of plan ? nodes : []) {
    const value = plannedAt(plan!.planned, node);
    if (typeof value === "string" && value !== "West Europe") node.facts.normalized = true;
    if (value === "westeurope" && isLocation(node)) node.facts.format = "region";
  }
  return plan !== undefined;
}

function isLocation({ name, facts }: SchemaNode): boolean {
  return /(?:^|_)(?:location|region)s?$/.test(name) && (facts.format ?? "not-empty") === "not-empty";
}

/** What is written, and what is stored. */
type Form = readonly [written: CtyValue, stored: string];

/** Which differences a plan ignores: those after which it still has what was stored. */
async function learnIgnoring({ planOf, root, base }: Planning, forms: ReadonlyMap<SchemaNode, Form>): Promise<boolean> {
  const left = new Set(forms.keys());
  while (left.size > 0) {
    const given = [...forms].filter(([node]) => left.has(node));
    const config = given.map(([node, [written]]) => [node, written] as const);
    const before = given.map(([node, [, stored]]) => [node, stored] as const);
    const { plan } = await planOf(withoutUnknown(drafted(root, base, before)), drafted(root, base, config));
    if (!plan) return false;
    // A plan that replaces has everything as it is written, so what causes that is put aside.
    const replacing = plan.requiresReplace.map((path) => nodeAt(root, path)).filter((node) => node && left.has(node));
    for (const node of replacing) left.delete(node!);
    if (replacing.length > 0) continue;
    for (const [node, [, stored]] of given) {
      if (plannedAt(plan.planned, node) === stored) node.facts.diffSuppressed = true;
    }
    return true;
  }
  return true;
}

/** Ways to write what may be the same, of what the argument takes. */
function formsOf({ facts, accepted }: SchemaNode): readonly Form[] {
  const { format, values, id, accepts, rejects, computed } = facts;
  const written = typeof accepted === "string" && /[a-z]/i.test(accepted) ? accepted : "West Europe";
  const lower = written.toLowerCase();
  const byCase: Form = [written, lower === written ? written.toUpperCase() : lower];
  const emptied: Form[] = [[written, ""]];
  const removed: Form[] = facts.optional && !computed && facts.default === undefined ? [[null, written]] : [];
  if (format === "json") return [...json, byCase, ...emptied, ...removed];
  if (format === "rfc3339") return [...times, ...emptied, ...removed];
  const isOpen = !values && !id && !accepts && !rejects && [undefined, "not-empty", "not-blank"].includes(format);
  return [byCase, ...(isOpen ? [...json, ...times, ...xml] : []), ...emptied, ...removed];
}

const json: readonly Form[] = [['{"a":1,"b":[2]}', '{ "b": [2], "a": 1 }']];
const times: readonly Form[] = [["2031-01-02T03:04:00Z", "2031-01-02T03:04:00+00:00"]];
const xml: readonly Form[] = [["<a><b>c</b></a>", "<a>\n  <b>c</b>\n</a>"]];

/** Which blocks stay where they are written no more. */
async function learnKept({ planOf, root, base }: Planning, blocks: readonly SchemaNode[]): Promise<boolean> {
  const config = drafted(root, base);
  const written = blocks.filter((block) => isThere(plannedAt(config, block)));
  const { plan } = await planOf(withoutUnknown(drafted(root, base, [], blocks)), config);
  if (!plan || plan.requiresReplace.length > 0) return false;
  for (const block of blocks) {
    if (written.includes(block) || ancestry(block).some(({ facts }) => facts.diffSuppressed)) continue;
    if (isThere(plannedAt(plan.planned, block))) block.facts.diffSuppressed = true;
  }
  return true;
}

function isThere(value: CtyValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
