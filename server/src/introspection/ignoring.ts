/** Of which arguments a plan ignores differences: those that still have what was stored when it is written otherwise. */
import { kindOf } from "../evaluation/index";
import { type CtyValue, withoutUnknown } from "./cty";
import { drafted, type Planning, planningOf } from "./drafts";
import { byHalves, plannedAt } from "./plans";
import { sampleFor } from "./sample";
import { ancestry, nodeAt, nodeNamed, type SchemaNode, setAround } from "./schemaNode";
import { type Form, textForms } from "./textForms";

/** Writes which differences are ignored into the facts of arguments, and of the elements of lists. */
export async function learnIgnoring(planning: Planning, nodes: readonly SchemaNode[]): Promise<void> {
  const forms = new Map(nodes.map((node) => [node, formsOf(node)]));
  const most = Math.max(0, ...[...forms.values()].map(({ length }) => length));
  for (let at = 0; at < most; at++) {
    const left = nodes.filter((node) => !isIgnored(node) && forms.get(node)![at]);
    const formsOfSome = (some: readonly SchemaNode[]) => new Map(some.map((node) => [node, forms.get(node)![at]!]));
    const alone = await byHalves(left, (some) => areIgnored(planning, formsOfSome(some)));
    for (const node of alone) {
      const withOthers = planningOf(planning, node);
      if (withOthers) await areIgnored(withOthers, formsOfSome([node]));
    }
  }
  for (const node of nodes) if (!isIgnored(node)) await learnIgnoringBeside(planning, node);
  // Elements of a set may be told apart by what else is in them: then no plan sees any change of this.
  for (const node of nodes.filter((one) => setAround(one) && one.facts.diffSuppressed))
    if (!(await isChangeSeen(planning, node))) delete node.facts.diffSuppressed;
}

/** Whether an argument that is not written stays where one that it excludes has the same value: services give back the same as both. */
async function learnIgnoringBeside({ planOf, root, base }: Planning, node: SchemaNode): Promise<void> {
  const { conflictsWith = [], computed, required } = node.facts;
  if (node.type !== "string" || computed || required || setAround(node) || base.values.has(node)) return;
  for (const other of conflictsWith.flatMap((member) => nodeNamed(root, member) ?? [])) {
    if (other.type !== "string" || setAround(other)) continue;
    const value = sampleFor(other, 0);
    const [before, config] = [[node, other], [other]].map((some) =>
      drafted(
        root,
        base,
        some.map((one) => [one, value]),
      ),
    );
    const { plan } = await planOf(withoutUnknown(before!), config!);
    if (plan && plannedAt(plan.planned, node) === value) node.facts.diffSuppressed = true;
  }
}

/** Whether a plan has another value of an argument in a set where one is written, and replaces for nothing else. */
async function isChangeSeen({ planOf, root, base }: Planning, node: SchemaNode): Promise<boolean> {
  const written = sampleFor(node, 0);
  const [before, config] = [sampleFor(node, 1), written].map((value) => drafted(root, base, [[node, value]]));
  const { plan } = await planOf(withoutUnknown(before!), config!);
  if (!plan || JSON.stringify(plannedAt(plan.planned, node)) !== JSON.stringify(written)) return false;
  const causes = plan.requiresReplace.flatMap((path) => nodeAt(root, path) ?? []).filter(({ name }) => name !== "id");
  return causes.every((cause) => ancestry(node).includes(cause));
}

function isIgnored({ facts, element }: SchemaNode): boolean {
  return (element ?? { facts }).facts.diffSuppressed === true && facts.diffSuppressed === true;
}

/** Notes which of these differences a plan ignores; false where none is made. */
async function areIgnored({ planOf, root, base }: Planning, forms: ReadonlyMap<SchemaNode, Form>): Promise<boolean> {
  const aside = new Set<SchemaNode>();
  while (aside.size < forms.size) {
    const [before, config] = (["stored", "written"] as const).map((which) =>
      drafted(
        root,
        base,
        [...forms].map(([node, form]) => [node, aside.has(node) ? form.written : form[which]]),
      ),
    );
    const { plan } = await planOf(withoutUnknown(before!), config!);
    if (!plan) return false;
    // A plan that replaces has everything as it is written, so what causes that is put aside.
    const causes = plan.requiresReplace
      .map((path) => nodeAt(root, path))
      .flatMap((node) => (node ? [node, ...(node.parent ? [node.parent] : [])] : []))
      .filter((node) => forms.has(node) && !aside.has(node));
    for (const node of causes) aside.add(node);
    if (causes.length > 0) continue;
    for (const [node, { stored, isOfElement }] of forms) {
      const isKept = JSON.stringify(plannedAt(plan.planned, node)) === JSON.stringify(stored);
      if (isKept && !aside.has(node)) (isOfElement ? node.element! : node).facts.diffSuppressed = true;
    }
    return true;
  }
  return true;
}

/** Ways to write what may be the same, and ways to write something else. */
function formsOf(node: SchemaNode): readonly Form[] {
  const { type, element, form } = node;
  // What differs in the element of a set is another element, unless that is told apart without it; one in which all is empty is none.
  const isText = ({ written, stored }: Form) => written !== "" && stored !== "";
  if (setAround(node)) return type === "string" ? textForms(node).filter(isText) : [];
  if (type === "string") return [...textForms(node), ...otherForms(node)];
  const isList = type && kindOf(type) === "list" && element?.type === "string" && form === "value";
  if (!isList) return otherForms(node);
  const [one, other] = [0, 1].map((which) => sampleFor(node, which)) as [readonly CtyValue[], readonly CtyValue[]];
  const inOrder = { written: [...one, ...other], stored: [...other, ...one] };
  const ofElement = textForms(element)
    .slice(0, 1)
    .map(({ written, stored }) => ({ written: [written], stored: [stored], isOfElement: true }));
  return [...ofElement, inOrder, ...otherForms(node)];
}

/** Another value, and none: where even these are ignored, it is so under some condition. */
function otherForms(node: SchemaNode): readonly Form[] {
  const { facts, type, element } = node;
  if (type && ["map", "dynamic", "object"].includes(kindOf(type))) return [];
  // Two texts that are none of what is expected may be the same to a provider.
  const { format = "not-empty", accepts, rejects } = (element ?? node).facts;
  if (type !== "string" && (accepts || rejects || format !== "not-empty")) return [];
  const [one, other] = [sampleFor(node, 0), sampleFor(node, 1)];
  const isKept = ancestry(node).some((above) => above.facts.computed);
  // To the SDK, 0 and nothing are the same.
  const some = [one, other].find((value) => value !== 0 && value !== "" && value !== false);
  const isRemovable = facts.optional === true && !isKept && facts.default === undefined && some !== undefined;
  const nothing: Form[] = isRemovable ? [{ written: null, stored: some }] : [];
  const unset: Form[] = type === "number" && one !== 0 ? [{ written: one, stored: 0 }] : [];
  const isOne = JSON.stringify(one) === JSON.stringify(other);
  return [...(isOne ? [] : [{ written: one, stored: other }]), ...nothing, ...unset];
}
