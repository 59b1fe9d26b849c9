import { idFitOf, withUrls } from "../analysis/ids/idFit";
import { isIdName } from "../analysis/ids/idShapes";
import { idTypesIn } from "../analysis/ids/idTypes";
import { typeNamedBy } from "../analysis/ids/namedTypes";
import { onlyOf } from "../analysis/onlyOf";
import type { Scope } from "../analysis/scope";
import { targetOf } from "../analysis/target";
import type { EntryNode } from "../analysis/walk";
import { isPrimitive } from "../catalog/schema";
import { typeOf } from "../model/block";
import type { Value } from "../model/value";
import { listed, withArticle } from "../wording/sentence";
import { changeName, type Fix } from "./finding";
import type { Report, Rule } from "./rule";

export const wrongReference: Rule = {
  id: "wrong-reference",
  severity: "error",
  certainty: "azure",
  summary: "A reference to a resource of the wrong type for its argument.",
  why: "The provider can check an id only once it is known, which is usually in the middle of an apply: what was created by then remains. The name of something else is found by Azure at the same time, or not at all.",
  source: "the ids that the provider's validators and importers take; of names, its documentation of the arguments",
  concerns: (attribute) =>
    attribute !== undefined &&
    !attribute.unsure &&
    !attribute.block &&
    (isPrimitive(attribute) || (attribute.elem ?? attribute).idOf !== undefined),
  entry(node, report) {
    const { entry, attribute, body } = node;
    const wanted = attribute?.elem ?? attribute;
    if (!wanted) return;
    const named = typeNamedBy(entry.name, typeOf(body.node.block) ?? "");
    if (named !== undefined) aboutName(node, named, report);
    if (!wanted.idOf || !isIdName(entry.name, wanted)) return;
    const { scope } = body.node;
    for (const value of entry.value.kind === "list" ? entry.value.items : [entry.value]) {
      const target = targetOf(value, scope);
      if (!target || scope.catalog.providerOf(target.type)?.name !== "azurerm") continue;
      const fit = idFitOf(target, wanted, scope);
      if (fit === "fits") continue;
      const types = idTypesIn(wanted, scope);
      // Mistakes of the provider's own examples, which some of its types may forgive.
      const isMild = target.kind === "data" || target.attribute === "name";
      const severity = isMild ? "warning" : "error";
      const step = value.kind === "reference" ? value.reference.steps[value.reference.steps.length - 1] : undefined;
      if (fit === "other-attribute") {
        const isHere = step?.kind === "name" && step.name === target.attribute;
        report({
          severity,
          span: isHere ? step.span : value.span,
          message: `Read id of ${target.address}: ${entry.name} takes its resource id, not ${target.attribute}.`,
          fixes: isHere ? changeName(step.span, "id") : [],
        });
        continue;
      }
      report({
        severity,
        span: value.span,
        message: `Set ${entry.name} to the id of ${listed(types.map(withArticle), "or", 4)}, not of ${target.address}.`,
        fixes: fixesFor(value, types, "id", scope),
      });
    }
  },
};

/**
 * A name of something else than the argument takes: mostly Azure finds nothing of that name, but two things may have the
 * same. No name has the form of an id.
 */
function aboutName({ entry: { name, value }, body }: EntryNode, wanted: string, report: Report): void {
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
      fixes: fixesFor(value, [wanted], "name", scope),
    });
  } else if (!isName) {
    const step = value.kind === "reference" ? value.reference.steps[value.reference.steps.length - 1] : undefined;
    const isHere = step?.kind === "name" && step.name === attribute;
    report({
      span: isHere ? step.span : value.span,
      message: `Read name of ${address}: ${name} takes its name, not its id.`,
      fixes: isHere ? changeName(step.span, "name") : [],
    });
  }
}

/** Where the module has just one resource that fits. */
function fixesFor(value: Value, types: readonly string[], attribute: string, scope: Scope): readonly Fix[] {
  const to = onlyOf(types, attribute, scope);
  return to ? [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value, to }] }] : [];
}
