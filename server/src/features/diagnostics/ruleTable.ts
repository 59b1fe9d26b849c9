import type { Attribute } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { rules as all, isOfStyle, orderRules, type Rule } from "../../rules/index";
import { appendTo } from "../../text/index";

/** Rules by what they look at, so that a node meets only those that want it. */
export interface RuleTable {
  /** Those that want to see a block of a kind, whatever its type. */
  block(kind: string): readonly Rule[];
  readonly blockOfType: ReadonlyMap<string, readonly Rule[]>;
  readonly resourceOfType: ReadonlyMap<string, readonly Rule[]>;
  readonly moduleCall: readonly Rule[];
  readonly body: readonly Rule[];
  /** Those that an argument has to be shown to, by its schema and its name: few, since most arguments have little that could be wrong. */
  bodyItem(attribute: Attribute | undefined, name: string, kind: string): readonly Rule[];
  readonly reference: readonly Rule[];
  readonly call: readonly Rule[];
  readonly value: readonly Rule[];
}

const ofConfiguration = all.filter(({ files }) => !files);

/** All rules about the blocks of a module, by the blocks that they apply to. */
export const everyRule = ruleTable(() => true);

/** The same without the rules of style, which are off for most people. */
export const withoutStyle = ruleTable(({ id }) => !isOfStyle(id));

/** The rules whose errors may depend on the release of a provider. */
export const ofRelease = ruleTable(
  ({ otherReleases, severity, mayBeError }) =>
    otherReleases !== "same" && (severity === "error" || mayBeError === true),
);

/** Those about when resources come and go. */
export const ofOrder = ruleTable(({ id }) => orderRules.has(id));

function ruleTable(isPart: (rule: Rule) => boolean): RuleTable {
  const rules = ofConfiguration.filter(isPart);
  const bodyItemRules = rules.filter((rule) => rule.bodyItem);
  /** The names that some rules look for: an argument of another one meets only those that look at all. */
  const named: ReadonlySet<string> = new Set(bodyItemRules.flatMap(({ names }) => [...(names ?? [])]));
  /** The kinds of blocks that some look for: what is in another one meets none of these. */
  const kinds: ReadonlySet<string> = new Set(bodyItemRules.flatMap((rule) => [...(rule.kinds ?? [])]));
  const rulesOfKinds = rulesBySchema(bodyItemRules);
  const rulesOfAnyKind = rulesBySchema(bodyItemRules.filter((rule) => !rule.kinds));
  return {
    block: byKind(rules.filter((rule) => rule.block && !rule.types)),
    blockOfType: byType(rules.filter((rule) => rule.block)),
    resourceOfType: byType(rules.filter((rule) => rule.resource)),
    moduleCall: rules.filter((rule) => rule.moduleCall),
    body: rules.filter((rule) => rule.body),
    bodyItem(attribute, name, kind) {
      const { any, ofAnyName } = (kinds.has(kind) ? rulesOfKinds : rulesOfAnyKind)(attribute);
      return named.has(name) ? any : ofAnyName;
    },
    reference: rules.filter((rule) => rule.reference),
    call: rules.filter((rule) => rule.call),
    value: rules.filter((rule) => rule.value),
  };
}

/** Those that an argument has to be shown to, by its schema. */
function rulesBySchema(rules: readonly Rule[]) {
  const rulesFor = (attribute: Attribute | undefined) => {
    const any = rules.filter((rule) => rule.concerns?.(attribute) ?? true);
    return { any, ofAnyName: any.filter(({ names }) => !names) };
  };
  const rulesForAttribute = weakMemo((attribute: Attribute) => rulesFor(attribute));
  const rulesForUnknown = rulesFor(undefined);
  return (attribute: Attribute | undefined) => (attribute ? rulesForAttribute(attribute) : rulesForUnknown);
}

/** Those that want to see a block, by its kind: of most kinds they are the same. */
function byKind(all: readonly Rule[]): (kind: string) => readonly Rule[] {
  const named = new Set(all.flatMap(({ kinds }) => [...(kinds ?? [])]));
  const rulesOf = new Map([...named].map((kind) => [kind, all.filter(({ kinds }) => kinds?.has(kind) !== false)]));
  const others = all.filter(({ kinds }) => !kinds);
  return (kind) => rulesOf.get(kind) ?? others;
}

function byType(all: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const rulesOf = new Map<string, Rule[]>();
  for (const rule of all) for (const type of rule.types ?? []) appendTo(rulesOf, type, rule);
  return rulesOf;
}
