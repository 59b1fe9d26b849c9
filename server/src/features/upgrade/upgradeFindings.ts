import { blockSchemaOf, defaultInForce, outcomesOf, resolve, type Scope, scopeAt, walk } from "../../analysis/index";
import { admits, compareVersions, conditionsOf, majorOf } from "../../catalog/index";
import {
  type Block,
  type Change,
  calledIn,
  constraintsIn,
  type Document,
  type Finding,
  type Fix,
  typeOf,
  type Value,
  valuesIn,
} from "../../model/index";
import { oneOf } from "../../rules/index";
import { diagnoseBlock, errorsOf, findingKey, isRefused } from "../diagnostics/diagnostics";
import { changedDefaults } from "./changedDefaults";
import { bodyAlong } from "./formerDefaults";
import { resolutionsIn } from "./resolutions";
import type { VersionChange } from "./versionChange";

/**
 * Everything that a newer version changes for a document, in the order of the text: what it refuses (errors), what
 * means something else without anybody saying so (warnings), and constraints that do not allow it. A fix that is `safe`
 * is the only answer.
 */
export function upgradeFindings(document: Document, change: VersionChange): readonly Finding[] {
  const findings = document.blocks.flatMap((block) => {
    const wrong = refusedIn(block, change.after);
    const own = wrong.length > 0 ? fromLastRelease(block, change) : change;
    return [
      ...refused(wrong, block, own),
      ...(isOurs(block, change) ? [...changedDefaults(block, own), ...newlyRequired(block, own)] : []),
      ...constraintFindings(block, change),
    ];
  });
  return findings.sort((one, other) => one.span.start - other.span.start);
}

/** Everything that Terraform fails at with a version, by the time that it has planned. */
export function refusals({ blocks }: Document, version: Scope): readonly Finding[] {
  return blocks.flatMap((block) => refusedIn(block, version));
}

function refusedIn(block: Block, version: Scope): readonly Finding[] {
  // What an earlier release of the major version refuses came with that version, which will not take it back.
  return diagnoseBlock(block, version)
    .map((finding): Finding => (finding.checksOf ? { ...finding, severity: "error" } : finding))
    .filter(isRefused);
}

function isOurs(block: Block, { provider, after }: VersionChange): boolean {
  const type = typeOf(block);
  return type === undefined
    ? block.kind === "provider" && block.labels[0]?.text === provider
    : after.catalog.providerOf(type)?.name === provider;
}

/** A block that sets what was gone before was written for the last release that had it. */
function fromLastRelease(block: Block, change: VersionChange): VersionChange {
  const { provider, before } = change;
  const [from] = diagnoseBlock(block, before)
    .flatMap(({ lastIn }) => (lastIn?.provider === provider ? lastIn.version : []))
    .sort(compareVersions);
  return from === undefined ? change : { ...change, from, before: scopeAt(before, provider, from) };
}

/** What is refused by the newer version, and not by the one that a block was written for. */
function refused(wrong: readonly Finding[], block: Block, change: VersionChange): readonly Finding[] {
  if (wrong.length === 0) return [];
  const former = errorsOf(block, change.before, isRefused);
  const fresh = wrong.filter((finding) => !former.has(findingKey(finding)));
  if (fresh.length === 0) return [];
  const resolutions = resolutionsIn(block, change);
  const isMet = metBy([...resolutions.values()]);
  return fresh.flatMap((finding) => {
    if (isMet(finding)) return [];
    const resolution = resolutions.get(finding.span);
    const others = (finding.fixes ?? []).filter((fix) => fix.title !== resolution?.title);
    // A name that was right until now is no misspelling, however similar another one is.
    const fixes = finding.rule.startsWith("unknown-") ? others.map((fix) => ({ ...fix, safe: false })) : others;
    // Messages of rules speak of the version in force, which the newer one is not yet.
    const message = finding.message
      .replace(`, and this folder uses ${change.to}`, ` and is not in ${change.to}`)
      .replace(/ is not in \S+(?=\.$)/, (match) =>
        resolution ? `${match}: ${resolution.title.replace("Change", "change")}` : match,
      );
    return [{ ...finding, message, fixes: resolution ? [resolution, ...fixes] : fixes }];
  });
}

/** Whether one of a group is missing only as long as it goes by its former name. */
function metBy(resolutions: readonly Fix[]): (finding: Finding) => boolean {
  const renamed = resolutions.flatMap(({ changes }) => changes.filter((change) => change.kind === "rename"));
  const isThere = (change: Change) =>
    change.kind === "add" &&
    change.items.every(({ name }) =>
      renamed.some((other) => other.name === name && change.body.items.includes(other.item)),
    );
  return ({ rule, fixes = [] }) => rule === oneOf.id && fixes.some(({ changes }) => changes.every(isThere));
}

/** The rule that distinguishes findings about version constraints from those about code. */
export const constraintRule = "version-constraint";

/** Constraints of a block on the provider that do not allow the newer version, with ones that do. */
function constraintFindings(block: Block, { provider, to }: VersionChange): readonly Finding[] {
  return [...constraintsIn([block])].flatMap(({ provider: name, value }): Finding[] => {
    if (name !== provider) return [];
    const conditions = conditionsOf(value.text);
    if (!conditions || admits(conditions, to)) return [];
    const [only, ...others] = conditions;
    const text = others.length === 0 && only?.operator === "=" ? to : `~> ${majorOf(to)}.0`;
    const message = `The constraint "${value.text}" does not allow ${provider} ${to}: change it to "${text}", and run terraform init -upgrade.`;
    const changes = [{ kind: "setValue", value, to: { kind: "text", text } } as const];
    const fixes = [{ title: `Change to "${text}"`, changes, safe: true }];
    return [{ rule: constraintRule, severity: "information", span: value.span, message, fixes }];
  });
}

/** Findings about arguments that the newer version requires and that may come to null, which was as good as leaving them out. */
function newlyRequired(block: Block, change: VersionChange): readonly Finding[] {
  const before = blockSchemaOf(block, change.before).body;
  const findings: Finding[] = [];
  walk(block, change.after, {
    bodyItem({ item: { name, nameSpan, value }, attribute, body }) {
      const former = bodyAlong(before, body.path)?.get(name);
      if (!attribute?.required || !former || former.required || value.kind === "null") return;
      const why = nullFrom(value, block, change.after);
      if (why === undefined) return;
      const message = `Give ${name} a value: it must be set in ${change.provider} ${change.to}, and ${why}.`;
      findings.push({ rule: "missing-argument", severity: "warning", span: nameSpan, message });
    },
  });
  return findings;
}

/** In what case a value is null, as far as that is written out. */
function nullFrom(value: Value, block: Block, scope: Scope): string | undefined {
  if ([resolve(value, scope), resolve(value, scope, defaultInForce)].some((meant) => meant.value.kind === "null"))
    return value.kind === "reference" && value.reference.steps[0]?.name === "var"
      ? `var.${value.reference.steps[1]?.name} is null unless it is set`
      : "what it is set to is null";
  // It leaves out what is null.
  if ([...valuesIn(value)].some((one) => calledIn(one) === "coalesce")) return undefined;
  const isNull = outcomesOf(value, block, scope).some((one) => one.value.kind === "null" && !one.declaration);
  return isNull ? "what it is set to may be null" : undefined;
}
