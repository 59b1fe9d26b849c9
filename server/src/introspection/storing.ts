/** How a provider stores what is written: in another form, or as it was where only the writing differs. */
import { kindOf } from "../evaluation/index";
import { type CtyValue, withoutUnknown } from "./cty";
import { type DraftConfig, drafted, emptied, type Planning, plannedDraft, planningOf } from "./drafts";
import { learnIgnoring } from "./ignoring";
import { byHalves, isThere, plannedAt } from "./plans";
import type { Plan } from "./provider";
import { placeholderValue, sampleFor } from "./sample";
import { ancestry, byDepth, isConfigurable, nodeAt, type SchemaNode, setAround } from "./schemaNode";

/** Writes what is normalized, and of what some differences are ignored, into the facts of arguments and blocks. */
export async function learnStoring(
  planning: Planning,
  values: readonly SchemaNode[],
  blocks: readonly SchemaNode[],
): Promise<void> {
  const texts = values.filter(
    ({ type, element }) => (element?.type ?? type) === "string" && (!type || kindOf(type) !== "map"),
  );
  const alone = await byHalves(texts, (some) => learnNormalizing(planning, some));
  for (const node of alone) {
    const withOthers = planningOf(planning, node);
    if (withOthers) await learnNormalizing(withOthers, [node]);
    else await learnNormalizingApart(planning, node);
  }
  const stable = { ...planning, base: await stableDraft(planning), drafts: new Map<SchemaNode, DraftConfig>() };
  for (const [node, base] of planning.drafts) stable.drafts.set(node, await stableDraft({ ...planning, base }));
  await learnIgnoring(stable, values);
  // What is in a block that the provider keeps by itself stays as well.
  const kept = blocks.filter(
    (node) => !setAround(node) && !node.facts.required && !ancestry(node).some(({ facts }) => facts.computed),
  );
  for (const together of byDepth(kept)) {
    for (const inside of [nothing, switchedOff, emptied]) {
      const left = together.filter(
        (block) => !block.facts.diffSuppressed && (inside === nothing || inside(block).length > 0),
      );
      await byHalves(left, (some) => learnKept(stable, some, inside));
    }
  }
  const staying = kept.filter((block) => block.facts.diffSuppressed);
  await byHalves(staying, (some) => learnKeptDefaults(stable, some));
}

/** A draft from which to itself a plan changes nothing: all is known in it, and so is what would replace by its default. */
async function stableDraft({ planOf, root, base }: Planning): Promise<DraftConfig> {
  let draft: DraftConfig = { ...base, isKnown: true };
  for (let round = 0; round < 3; round++) {
    const config = drafted(root, draft);
    const { plan } = await planOf(withoutUnknown(config), config);
    if (!plan) return base;
    const replacing = plan.requiresReplace.flatMap((path) => nodeAt(root, path) ?? []);
    const absent = replacing.filter((node) => !node.children && isConfigurable(node) && !draft.values.has(node));
    if (absent.length === 0) return draft;
    draft = {
      ...draft,
      values: new Map([...draft.values, ...absent.map((node) => [node, placeholderValue(node)] as const)]),
    };
  }
  return draft;
}

/** Which texts are stored otherwise than they are written. */
async function learnNormalizing(
  { planOf, root, priorOf, base }: Planning,
  nodes: readonly SchemaNode[],
): Promise<boolean> {
  const config = drafted(
    root,
    base,
    nodes.map((node) => [node, placeIn(node)]),
  );
  // What is planned only as a change has another value before: what stays the same is kept as it was.
  const others = nodes.map((node) => [node, sampleFor(node, 1)] as const);
  const { plan } = await planOf(priorOf(drafted(root, base, others)), config);
  if (plan) noteNormalizing(plan, nodes);
  return plan !== undefined;
}

/** The same of a text that is planned only together with other things. */
async function learnNormalizingApart(
  { planOf, root, priorOf, base, tries }: Planning,
  node: SchemaNode,
): Promise<void> {
  if (!isLocation(node)) return;
  const from = { ...base, values: new Map([...base.values, [node, placeIn(node)]]) };
  const found = await plannedDraft(planOf, { root, priorOf, from, pinned: new Set(ancestry(node)), tries });
  if (found) noteNormalizing(found.plan, [node]);
}

/** A text that places are also called by in another form, as a list of one for a list. */
function placeIn({ element }: SchemaNode): CtyValue {
  return element ? [place] : place;
}

const place = "West Europe";

function noteNormalizing({ planned }: Plan, nodes: readonly SchemaNode[]): void {
  for (const node of nodes) {
    const value = plannedAt(planned, node);
    const text: CtyValue | undefined = Array.isArray(value) ? value[0] : value;
    if (typeof text !== "string" || text === place) continue;
    const { facts } = node.element ?? node;
    facts.normalized = true;
    if (text === "westeurope" && isLocation(node)) facts.format = "region";
  }
}

/** Whether a place is expected, by its name or by that of what it is the name of. */
function isLocation({ name, parent, facts, element }: SchemaNode): boolean {
  const called = name === "name" ? (parent?.name ?? "") : name;
  const { format = "not-empty" } = (element ?? { facts }).facts;
  return /(?:^|_)(?:location|region)(?:s|_filters)?$/.test(called) && format === "not-empty";
}

/** Which blocks, of one depth, stay where they are written no more; what they stand in is. */
async function learnKept(
  { planOf, root, base }: Planning,
  blocks: readonly SchemaNode[],
  inside: (block: SchemaNode) => readonly (readonly [SchemaNode, CtyValue])[],
): Promise<boolean> {
  const around = blocks.flatMap(({ parent }) => (parent && parent.form !== "root" ? [parent] : []));
  const config = drafted(root, base, [], around);
  const written = blocks.filter((block) => isThere(plannedAt(config, block)));
  const { plan } = await planOf(withoutUnknown(drafted(root, base, blocks.flatMap(inside), blocks)), config);
  if (!plan || plan.requiresReplace.length > 0) return false;
  for (const block of blocks)
    if (!written.includes(block) && isThere(plannedAt(plan.planned, block))) block.facts.diffSuppressed = true;
  return true;
}

/** Of which defaults in blocks that stay a plan ignores that nothing is stored. */
async function learnKeptDefaults({ planOf, root, base }: Planning, blocks: readonly SchemaNode[]): Promise<boolean> {
  const inside = (block: SchemaNode) =>
    block.children!.filter(({ facts, type }) => type === "number" && Number(facts.default ?? 0) !== 0);
  const zeros = blocks.flatMap((block) => [...switchedOff(block), ...inside(block).map((node) => [node, 0] as const)]);
  const config = drafted(root, base);
  const { plan } = await planOf(withoutUnknown(drafted(root, base, zeros, blocks)), config);
  if (!plan || plan.requiresReplace.length > 0) return false;
  for (const node of blocks.flatMap(inside)) if (plannedAt(plan.planned, node) === 0) node.facts.diffSuppressed = true;
  return true;
}

/** Everything in a block that may be switched off is. */
function switchedOff(block: SchemaNode): readonly (readonly [SchemaNode, CtyValue])[] {
  const flags = (block.children ?? []).filter((child) => child.type === "bool" && isConfigurable(child));
  return flags.map((child) => [child, false]);
}

function nothing(): readonly [] {
  return [];
}
