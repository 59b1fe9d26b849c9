import { type BodyNode, blockSchemaOf, isChecked, walk } from "../../analysis/index";
import { type Attribute, type BodySchema, isSettable } from "../../catalog/index";
import { type Block, type Finding, newLiteral } from "../../model/index";
import { bodyAlong, takes } from "./formerDefaults";
import type { VersionChange } from "./versionChange";

type Default = Attribute["default"];

/** Findings about arguments that the block leaves out, if their default differs in the newer version. */
export function changedDefaults(block: Block, change: VersionChange): readonly Finding[] {
  const before = blockSchemaOf(block, change.before).body;
  const findings: Finding[] = [];
  walk(block, change.after, {
    body(node) {
      const old = bodyAlong(before, node.path);
      if (!old || node.body.items.some((item) => item.key)) return;
      for (const [name, now] of node.schema) {
        const former = old.get(name);
        if (!former) continue;
        if (isLeftOut(name, node, former, now)) findings.push(...changeOf(name, former, now, node, old, change));
        if (isFeature(name, node, change)) findings.push(...changedFeatures(name, former, now, node, change));
      }
    },
  });
  return findings;
}

function isLeftOut(name: string, { body }: BodyNode, former: Attribute, now: Attribute): boolean {
  // An argument that excludes it is set instead.
  const others = [...(former.conflictsWith ?? []), ...(now.conflictsWith ?? [])].map((path) => path.split(".").at(-1));
  return !body.items.some((item) => (item.name === name && item.value.kind !== "null") || others.includes(item.name));
}

function changeOf(
  name: string,
  former: Attribute,
  now: Attribute,
  node: BodyNode,
  old: BodySchema,
  { provider, to }: VersionChange,
): readonly Finding[] {
  const isKnown = isSettable(former) && isSettable(now) && !now.required && isChecked(former) && isChecked(now);
  if (!isKnown || former.block || now.block || former.defaultFromEnvironment || now.defaultFromEnvironment) return [];
  const was = former.default ?? zeroValue(former);
  const is = now.default ?? (now.computed ? undefined : zeroValue(now));
  if (is === undefined || isEqual(was, is) || (former.default === undefined && now.default === undefined)) return [];
  // A new name beside an older one, which had the default as long as it existed.
  if (former.default === undefined && former.computed && isAlias(name, former, old)) return [];
  const about = { rule: "changed-default", span: node.head };
  const then = now.default === undefined ? "unset" : shown(is);
  const version = `${provider} ${to}`;
  if (former.default === undefined) {
    const was = former.computed ? "Azure chooses its value" : "nothing is sent to Azure";
    const message = `Where ${name} is left out, ${was} before ${version}, which makes it ${then}: set it if the resource has another value.`;
    return [{ ...about, severity: former.computed ? "information" : "warning", message }];
  }
  const change = `The default of ${name} changes from ${shown(former.default)} to ${then} in ${version}`;
  if (!takes(now, former.default))
    return [
      {
        ...about,
        severity: "warning",
        message: `${change}, which no longer allows ${shown(former.default)}: check what that means for the resource.`,
      },
    ];
  const value = newLiteral(former.default);
  const block = node.path.length === 0 ? { block: node.node.block } : {};
  // Without a default, Azure may well decide as before, and the value may not fit what else is set.
  const safe = now.default !== undefined;
  const title = `Set ${name} to ${shown(former.default)}`;
  const entries = [{ name, form: "argument", value } as const];
  return [
    {
      ...about,
      severity: "warning",
      message: `${change}: set it to ${shown(former.default)} to keep the present value.`,
      fixes: [{ title, changes: [{ kind: "add", body: node.body, items: entries, ...block }], safe }],
    },
  ];
}

/** Whether a block of the provider's features is left out, and the module has resources that it is about. */
function isFeature(name: string, { path, body, node }: BodyNode, { after, provider }: VersionChange): boolean {
  if (node.block.kind !== "provider" || path.join() !== "features") return false;
  if (body.items.some((item) => item.name === name)) return false;
  const address = `${provider}_${name}.`;
  return [...after.module.declarations.keys()].some((declared) => declared.startsWith(address));
}

/** Features have their defaults without their block as well. */
function changedFeatures(
  name: string,
  former: Attribute,
  now: Attribute,
  node: BodyNode,
  { provider, to }: VersionChange,
): readonly Finding[] {
  return [...(now.block ?? [])].flatMap(([inner, { default: is }]): Finding[] => {
    const was = former.block?.get(inner)?.default;
    if (was === undefined || is === undefined || isEqual(was, is)) return [];
    const value = { kind: "body", items: [{ name: inner, form: "argument", value: newLiteral(was) }] } as const;
    const entries = [{ name, form: "block", value, isOne: true } as const];
    return [
      {
        rule: "changed-default",
        severity: "warning",
        span: node.head,
        message: `The default of ${name}.${inner} changes from ${shown(was)} to ${shown(is)} in ${provider} ${to}: set it to ${shown(was)} to keep the present value.`,
        fixes: [
          {
            title: `Set ${inner} to ${shown(was)}`,
            changes: [{ kind: "add", body: node.body, items: entries }],
            safe: true,
          },
        ],
      },
    ];
  });
}

/** The value of an argument that is left out and has no default, where Azure does not choose one. */
function zeroValue({ type, computed }: Attribute): Default {
  if (computed) return undefined;
  if (type === "bool") return false;
  return type === "string" ? "" : ["int", "float", "number"].includes(type) ? 0 : undefined;
}

/** Some defaults are written as text in one version and as a number in another, and casing is seldom a difference. */
function isEqual(one: Default, other: Default): boolean {
  return String(one ?? "").toLowerCase() === String(other ?? "").toLowerCase();
}

function isAlias(name: string, { conflictsWith = [] }: Attribute, old: BodySchema): boolean {
  const beside = conflictsWith.map((path) => old.get(path.split(".").at(-1) ?? ""));
  return (
    beside.some((other) => other?.deprecated) ||
    [...old.values()].some((other) => other.deprecated && other.deprecatedMentions?.includes(name))
  );
}

function shown(value: NonNullable<Default>): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
