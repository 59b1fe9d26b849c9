import { idFitOf } from "../analysis/ids/idFit";
import { isIdName } from "../analysis/ids/idShapes";
import { idTypesIn } from "../analysis/ids/idTypes";
import { onlyOf } from "../analysis/onlyOf";
import type { Scope } from "../analysis/scope";
import { targetOf } from "../analysis/target";
import type { Value } from "../model/value";
import { listed, withArticle } from "../wording/sentence";
import { changeName, type Fix } from "./finding";
import type { Rule } from "./rule";

export const wrongReference: Rule = {
  id: "wrong-reference",
  severity: "error",
  certainty: "azure",
  summary: "A reference to a resource of the wrong type for its argument.",
  why: "The provider can check an id only once it is known, which is usually in the middle of an apply: what was created by then remains.",
  source: "the ids that the provider's validators and importers take",
  concerns: (attribute) =>
    !attribute?.unsure && !attribute?.block && (attribute?.elem ?? attribute)?.idOf !== undefined,
  entry({ entry, attribute, body }, report) {
    const wanted = attribute?.elem ?? attribute;
    if (!wanted || !isIdName(entry.name, wanted)) return;
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
        fixes: fixesFor(value, types, scope),
      });
    }
  },
};

/** Where the module has just one resource that fits. */
function fixesFor(value: Value, types: readonly string[], scope: Scope): readonly Fix[] {
  const to = onlyOf(types, "id", scope);
  return to ? [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value, to }] }] : [];
}
