import {
  type BodyNode,
  bodyItemAt,
  byEarlierChecks,
  type Given,
  givenAt,
  isChecked,
  isLookedInto,
  isSurelyGiven,
} from "../analysis/index";
import type { Attribute, BodySchema } from "../catalog/index";
import { fillAt, topOf } from "../fixes/index";
import { weakMemo } from "../memo/index";
import type { Fix, Value } from "../model/index";
import { listed } from "../wording/index";
import type { ReportedFinding, Rule } from "./rule";

export const conflict: Rule = {
  id: "conflict",
  severity: "error",
  summary: "Two arguments that exclude each other.",
  why: "`terraform validate` fails: the provider's schema says which arguments conflict.",
  source: "the provider's schemas, with what they say of conflicts",
  concerns: (attribute) => attribute?.conflictsWith !== undefined && isChecked(attribute),
  bodyItem({ item, attribute, body }, report) {
    if (!attribute?.conflictsWith || !givenOf(item.name, body)) return;
    const others = attribute.conflictsWith.filter((path) => path !== pathOf(item.name, body) && atTop(body, path));
    if (others.length === 0) return;
    report({
      ...severityIn(body, item.name),
      span: item.nameSpan,
      message: `Keep either ${item.name} or ${listed(others.map(shown), "or")}: the provider does not take both.`,
      fixes: [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }],
    });
  },
};

export const requiredWith: Rule = {
  id: "required-with",
  severity: "error",
  summary: "An argument that requires others that are not set.",
  why: "`terraform validate` fails: the provider's schema says which arguments require each other.",
  source: "the provider's schemas, with what they say of arguments that go together",
  concerns: (attribute) => attribute?.requiredWith !== undefined && isChecked(attribute),
  bodyItem({ item, attribute, body }, report) {
    if (!attribute?.requiredWith || item.dynamic || givenOf(item.name, body) === null) return;
    const missing = attribute.requiredWith.filter((path) => atTop(body, path) === null);
    if (missing.length === 0) return;
    report({
      // The provider asks for the others before it knows, unless a module that calls this one has set it to null.
      ...(isSurelyGiven(item.value, body.node.scope) ? severityIn(body, item.name) : { severity: "warning" }),
      span: item.nameSpan,
      message: `Set ${listed(missing.map(shown))} too: ${item.name} needs ${missing.length === 1 ? "it" : "them"}.`,
      fixes: setting(`Add ${listed(missing.map(shown))}`, missing, body),
    });
  },
};

export const oneOf: Rule = {
  id: "one-of",
  severity: "error",
  summary: "A group of arguments that needs exactly one, or at least one, to be set.",
  why: "`terraform validate` fails: the provider's schema says that one argument of the group must be set.",
  source: "the provider's schemas, with what they say of such groups",
  body(node, report) {
    const groups = groupsIn(node);
    // As in most bodies.
    if (groups.length === 0) return;
    const reported = new Set<string>();
    for (const { name, attribute, group, key } of groups) {
      if (reported.has(key)) continue;
      const all = group.map((path) => [path, atTop(node, path)] as const);
      const set = all.filter(([, given]) => given).map(([path]) => path);
      const isNone = all.every(([, given]) => given === null);
      if (isNone && isAsked(name, attribute, node)) {
        reported.add(key);
        report({
          ...severityIn(node, name),
          span: node.head,
          message: `Set ${attribute.exactlyOneOf ? "one" : "at least one"} of ${listed(group.map(shown), "or")}.`,
          fixes: group.slice(0, most).flatMap((path) => setting(`Add ${shown(path)}`, [path], node)),
        });
      } else if (attribute.exactlyOneOf && set.length > 1) {
        reported.add(key);
        const second =
          node.body.items.find((item) => pathOf(item.name, node) === set[1]) ??
          node.body.items.find((item) => set.includes(pathOf(item.name, node)));
        report({
          ...severityIn(node, name),
          span: second?.nameSpan ?? node.head,
          message: `Keep only one of ${listed(set.map(shown))}: the provider takes exactly one.`,
          fixes: set.length === 2 ? set.flatMap((path) => removing(path, node)).reverse() : [],
        });
      }
    }
  },
};

/** Where something in a nested block is not known yet, the provider does not look into it: only a plan fails. */
function severityIn(body: BodyNode, name: string): Pick<ReportedFinding, "severity" | "checksOf" | "isPlanned"> {
  return isLookedInto(body) ? { ...byEarlierChecks(body, name) } : { severity: "warning", isPlanned: true };
}

interface Group {
  /** That of the argument which is in it. */
  readonly name: string;
  readonly attribute: Attribute;
  /** Paths of all that are in it. */
  readonly group: readonly string[];
  readonly key: string;
}

/** The few arguments of a body that are in a group; looked for once for all bodies of a kind at a path. */
function groupsIn(node: BodyNode): readonly Group[] {
  const groups = groupsByPath(node.schema);
  const path = node.path.join(".");
  const found = groups.get(path) ?? [...groupsAt(node)];
  groups.set(path, found);
  return found;
}

const groupsByPath = weakMemo((_: BodySchema) => new Map<string, readonly Group[]>());

function* groupsAt(node: BodyNode): Generator<Group> {
  for (const [name, attribute] of node.schema) {
    const others = attribute.exactlyOneOf ?? attribute.atLeastOneOf;
    if (!others || !isChecked(attribute)) continue;
    // The plugin SDK counts the argument itself in, whether or not its group names it.
    const group = [...new Set([...others, pathOf(name, node)])].sort();
    yield { name, attribute, group, key: group.join() };
  }
}

/** The provider asks for a group where it looks at one of its members: in every body that could hold it. */
function isAsked(name: string, attribute: Attribute, node: BodyNode): boolean {
  return (
    !node.body.items.some((item) => item.dynamic && item.name === name) &&
    Boolean(attribute.optional || attribute.required)
  );
}

/** How many ways to go on are offered. */
const most = 4;

function setting(title: string, paths: readonly string[], node: BodyNode): Fix[] {
  const changes = paths.map((path) => fillAt(node, path)).filter((change) => change !== undefined);
  return changes.length === paths.length ? [{ title, changes }] : [];
}

function removing(path: string, node: BodyNode): Fix[] {
  const item = bodyItemAt(topOf(node).body, namesIn(path));
  return item ? [{ title: `Remove ${shown(path)}`, changes: [{ kind: "remove", item }] }] : [];
}

function namesIn(path: string): string[] {
  return path.split(".").filter((name) => !/^\d+$/.test(name));
}

function atTop(body: BodyNode, path: string): Given<Value> {
  return givenAt(topOf(body).body, path, body.node.scope);
}

/** As the provider writes it: `identity.0.type`. */
function pathOf(name: string, body: BodyNode): string {
  return [...body.path, name].join(".0.");
}

function givenOf(name: string, body: BodyNode): Given<Value> {
  return atTop(body, pathOf(name, body));
}

function shown(path: string): string {
  return path.replaceAll(".0.", ".").replace(/\.0$/, "");
}
