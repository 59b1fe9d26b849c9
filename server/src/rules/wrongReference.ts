import {
  type BlockNode,
  type BodyItemNode,
  blocksOf,
  dataOf,
  isChecked,
  literalAt,
  noValue,
  onlyOf,
  type Target,
  targetOf,
  textOfLiteral,
} from "../analysis/index";
import {
  idByName,
  idFitOf,
  idTypesIn,
  importIdOf,
  isIdName,
  takesVaultItem,
  takesVaultUrls,
  vaultAttributeFor,
  vaultItemAt,
  vaultWords,
  withUrls,
} from "../azure/index";
import { type Attribute, isPrimitive } from "../catalog/index";
import { addressOf, changeName, type Fix, typeOf, type Value } from "../model/index";
import { shownShape } from "../resourceIds/index";
import { ownProperty } from "../text/index";
import { listed, withArticle } from "../wording/index";
import type { Report, ReportedFinding, Rule } from "./rule";

export const wrongReference: Rule = {
  id: "wrong-reference",
  severity: "error",
  otherReleases: "unknown",
  certainty: "azure",
  summary: "A reference to a resource of the wrong type for its argument.",
  why: "The provider can check an id only once it is known, which is usually in the middle of an apply: what was created by then remains. Azure notices a wrong name at the same time, or not at all.",
  source:
    "the ids that the provider's validators and importers take; of names, and where it takes any id, its documentation of the arguments",
  concerns: (attribute) =>
    attribute !== undefined && isChecked(attribute) && !attribute.block && isPrimitive(attribute.elem ?? attribute),
  bodyItem(node, report) {
    const { item, attribute, body } = node;
    if (!attribute) return;
    const { catalog } = body.node.scope;
    const containing = typeOf(body.node.block) ?? "";
    const named = catalog.argumentReferences.find(item.name, containing)?.nameOf;
    if (named !== undefined) aboutZone(node, named, report);
    if (item.value.kind !== "reference" && item.value.kind !== "list") return;
    if (named !== undefined) aboutName(node, named, report);
    const own = attribute.elem ?? attribute;
    const byName = idByName(item.name, containing, own, catalog);
    const wanted = byName ?? own;
    const isOfVault = takesVaultUrls(wanted);
    if (!isOfVault && !isIdName(item.name, wanted)) return;
    for (const value of item.value.kind === "list" ? item.value.items : [item.value]) {
      const target = targetOf(value, body.node.scope);
      if (!target || catalog.providerOf(target.type)?.name !== "azurerm") continue;
      // Mistakes of the provider's own examples, which some of its types may forgive, and what it leaves to Azure.
      const isMild = target.kind === "data" || target.attribute === "name" || byName !== undefined;
      const finding = isOfVault ? ofVault(value, target, wanted, node) : ofId(value, target, wanted, node);
      if (finding) report({ ...finding, ...(isMild && { severity: "warning" }) });
    }
  },
};

/** What is wrong with a reference to something whose id an argument takes. */
function ofId(
  value: Value,
  target: Target,
  wanted: Attribute,
  { item, body }: BodyItemNode,
): ReportedFinding | undefined {
  const { scope } = body.node;
  const fit = idFitOf(target, wanted, scope);
  if (fit === "fits") return undefined;
  if (fit === "other-attribute")
    return {
      ...attributeAt(value, target, "id"),
      message: `Use the id of ${target.address}: ${item.name} takes its resource id, not ${target.attribute}.`,
    };
  const types = idTypesIn(wanted, scope);
  return {
    span: value.span,
    message:
      types.length > 0
        ? `Set ${item.name} to the id of ${listed(types.map(withArticle), "or", 4)}, not of ${target.address}.`
        : `Set ${item.name} to an id of the form ${listed((wanted.id ?? []).map(shownShape), "or", 3)}, not to ${target.attribute} of ${target.address}.`,
    fixes: fixesFor(value, types, "id", body.node),
  };
}

/** The same of what takes the URL of something in a key vault. */
function ofVault(
  value: Value,
  target: Target,
  wanted: Attribute,
  { item: bodyItem, body }: BodyItemNode,
): ReportedFinding | undefined {
  const { type, attribute = "", address } = target;
  const item = vaultItemAt(type, attribute);
  const isNone =
    attribute === "id" && importIdOf(type, body.node.scope).some((shape) => shape.startsWith("/subscriptions"));
  if (item ? takesVaultItem(item, wanted) !== false : !isNone) return undefined;
  const meant = vaultAttributeFor(type, wanted);
  if (meant !== undefined)
    return {
      ...attributeAt(value, target, meant),
      message: `Use ${meant} of ${address}: ${bodyItem.name} takes the id of ${vaultWords(wanted)}.`,
    };
  return {
    span: value.span,
    message: `Set ${bodyItem.name} to the id of ${vaultWords(wanted)} in a vault, not to ${attribute} of ${address}.`,
  };
}

/** Where a value names the attribute that it reads, and the fix that reads another one. */
function attributeAt(value: Value, { attribute }: Target, meant: string) {
  const step = value.kind === "reference" ? value.reference.steps[value.reference.steps.length - 1] : undefined;
  const isHere = step?.kind === "name" && step.name === attribute;
  return { span: isHere ? step.span : value.span, fixes: isHere ? changeName(step.span, meant) : [] };
}

/**
 * A name of something else than the argument takes: mostly Azure finds nothing of that name, but two things may have the
 * same. No name has the form of an id.
 */
function aboutName({ item: { name, value }, body }: BodyItemNode, wanted: string, report: Report): void {
  const { scope } = body.node;
  const target = targetOf(value, scope);
  if (!target || scope.catalog.providerOf(target.type)?.name !== "azurerm") return;
  const { type, attribute, address } = target;
  const isName = attribute === "name";
  if (!isName && (attribute !== "id" || withUrls.has(type))) return;
  if (type !== wanted) {
    report({
      ...(isName && { severity: "warning" }),
      span: value.span,
      message: `Set ${name} to the name of ${withArticle(wanted)}, not of ${address}.`,
      fixes: fixesFor(value, [wanted], "name", body.node),
    });
  } else if (!isName) {
    report({
      ...attributeAt(value, target, "name"),
      message: `Use the name of ${address}: ${name} takes its name, not its id.`,
    });
  }
}

/** The name of a zone that the module declares, and only as one of the other kind. */
function aboutZone({ item: { name, value }, body }: BodyItemNode, wanted: string, report: Report): void {
  const { scope } = body.node;
  const other = ownProperty(otherZones, wanted);
  const text = other && textOfLiteral(value, scope, noValue)?.toLowerCase();
  if (!other || text === undefined) return;
  const mayBe = (type: string) =>
    [...blocksOf(type, scope), ...dataOf(type, scope)].filter((block) => {
      const found = literalAt(block.body, ["name"], scope);
      return found === undefined || found?.toLowerCase() === text;
    });
  const declared = mayBe(other).find((block) => literalAt(block.body, ["name"], scope) !== undefined);
  if (!declared || mayBe(wanted).length > 0) return;
  report({
    severity: "warning",
    span: value.span,
    message: `Set ${name} to the name of ${withArticle(wanted)}: ${text} is ${withArticle(other)} here, ${addressOf(declared)}.`,
  });
}

/** Zones that only people in the network see, and those that everybody sees. */
const otherZones: Readonly<Record<string, string>> = {
  azurerm_dns_zone: "azurerm_private_dns_zone",
  azurerm_private_dns_zone: "azurerm_dns_zone",
};

/** Where the module has just one resource that fits. */
function fixesFor(
  value: Value,
  types: readonly string[],
  attribute: string,
  { block, scope }: BlockNode,
): readonly Fix[] {
  const to = onlyOf(types, attribute, scope, block);
  return to ? [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value, to }] }] : [];
}
