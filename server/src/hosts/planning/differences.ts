// What a plan changes, as people read it: what is sensitive is told by no value.
import type { AttributeChange } from "../../features/plan/plan";
import { type CtyValue, changedPaths, isTyped, type SchemaNode, unknownValue } from "../../introspection/index";
import { hclKey, hclString } from "../../text/index";

/** Two values of a resource to compare, with their schema. */
export interface Difference {
  readonly root: SchemaNode;
  readonly before: CtyValue;
  readonly after: CtyValue;
  readonly config: CtyValue;
  /** Paths that replace, with dots between the steps. */
  readonly replacing: readonly string[];
  /** Attributes at the top that are shown nowhere. */
  readonly hidden: ReadonlySet<string>;
  /** Those of which Terraform would know what is not known here. */
  readonly unsure: ReadonlySet<string>;
}

/** The changes of attributes; what only the provider sets, and is not known yet, is left out where anything else changes. */
export function differences({
  root,
  before,
  after,
  config,
  replacing,
  hidden,
  unsure,
}: Difference): readonly AttributeChange[] {
  const isNew = !(before instanceof Map);
  const paths = isNew ? (root.children ?? []).map(({ name }) => name) : changedPaths(root, before, after);
  const found = paths.flatMap((path) => {
    const steps = path.split(".");
    const [node, isSecret] = nodeAlong(root, steps, hidden.has(steps[0] ?? ""));
    const [was, is] = [valueAt(before, steps), valueAt(after, steps)];
    if (isNone(was) && isNone(is)) return [];
    const isOpen = is === unknownValue && isNone(valueAt(config, steps.slice(0, 1)));
    const change: AttributeChange = {
      path,
      ...(isNone(was) ? {} : { before: shown(node, was, isSecret) }),
      ...(isNone(is)
        ? {}
        : { after: shown(node, is, isSecret, unsure.has(steps[0] ?? "") ? notKnownHere : afterApply) }),
      replaces: replacing.some((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`)),
    };
    return [{ change, isOpen }];
  });
  const certain = found.filter(({ isOpen, change }) => !isOpen || change.replaces);
  return (certain.length > 0 || isNew ? certain : found).map(({ change }) => change);
}

/** Whether nothing is there: null, or a list without elements. */
export function isNone(value: CtyValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** What is at a path of names and indexes; null where nothing is. */
export function valueAt(value: CtyValue, steps: readonly string[]): CtyValue {
  let current = isTyped(value) ? value.value : value;
  for (const step of steps) {
    if (current === unknownValue) return unknownValue;
    const next: CtyValue | undefined =
      current instanceof Map ? current.get(step) : Array.isArray(current) ? current[Number(step)] : undefined;
    current = next ?? null;
    if (isTyped(current)) current = current.value;
  }
  return current;
}

/** The node at a path, as far as there is one, and whether something on the way is sensitive. */
function nodeAlong(root: SchemaNode, steps: readonly string[], isHidden: boolean): [SchemaNode | undefined, boolean] {
  let node: SchemaNode | undefined = root;
  let isSecret = isHidden;
  for (const step of steps) {
    const child: SchemaNode | undefined = node?.children?.find(({ name }) => name === step);
    // An index or a key leads into what is the same for all.
    node = child ?? (node?.element && !node.children ? node.element : node);
    isSecret ||= child?.facts.sensitive === true || child?.facts.writeOnly === true;
  }
  return [node, isSecret];
}

/** In UTF-16 units. */
const longest = 120;

export const afterApply = "(known after apply)";
export const notKnownHere = "(not known here)";

function shown(node: SchemaNode | undefined, value: CtyValue, isSecret: boolean, unknown = afterApply): string {
  if (value === unknownValue) return unknown;
  const text = isSecret ? "(sensitive value)" : textOfNode(node, value, 0, unknown);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function textOfNode(node: SchemaNode | undefined, value: CtyValue, depth: number, unknown: string): string {
  if (node?.facts.sensitive || node?.facts.writeOnly) return "(sensitive value)";
  if (value === unknownValue) return unknown;
  if (value === null || typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "string") return hclString(value);
  if (isTyped(value)) return textOfNode(undefined, value.value, depth, unknown);
  if (depth > 6) return "…";
  if (Array.isArray(value))
    return `[${someOf(value as readonly CtyValue[], 10, (one) => textOfNode(inside(node), one, depth + 1, unknown))}]`;
  const names = [...(value as ReadonlyMap<string, CtyValue>)].filter(([, one]) => !isNone(one));
  const childOf = (name: string) => node?.children?.find((child) => child.name === name) ?? node?.element;
  return `{ ${someOf(names, 20, ([name, one]) => `${hclKey(name)} = ${textOfNode(childOf(name), one, depth + 1, unknown)}`)} }`;
}

/** The first of many, and how many more there are. */
function someOf<One>(all: readonly One[], most: number, text: (one: One) => string): string {
  const more = all.length > most ? [`… ${all.length - most} more`] : [];
  return [...all.slice(0, most).map(text), ...more].join(", ");
}

function inside(node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.element ?? node;
}
