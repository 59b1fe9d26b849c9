import { bodyItemAt, isSurelyGiven, resolve } from "../../../analysis/index";
import type { Rule } from "../../rule";

export const azapiTwice: Rule = {
  id: "azapi-twice",
  severity: "error",
  summary: "A location, tags or an identity that is set both in the body and as an argument.",
  why: "`terraform validate` fails: azapi would have to put the argument into the body, where it is already.",
  source:
    "validateDuplicatedDefinitions in internal/services/azapi_resource.go of Azure/terraform-provider-azapi v2.12.0",
  types: ["azapi_resource"],
  block({ block, scope }, report) {
    if (block.kind !== "resource") return;
    for (const name of ["location", "tags", "identity"]) {
      // Of several blocks any that is surely there is enough.
      const own = block.body.items.find((item) => item.name === name && !item.key && !item.dynamic);
      if (!own || !isSurelyGiven(own.value, scope)) continue;
      for (const where of ["body", "sensitive_body"]) {
        const whole = bodyItemAt(block.body, [where]);
        const body = whole && resolve(whole.value, scope).value;
        const inside = body?.kind === "body" ? body.body.items.find((item) => item.name === name) : undefined;
        if (!whole || !inside) continue;
        const isHere = body === whole.value;
        report({
          span: isHere ? inside.nameSpan : own.nameSpan,
          message: `Keep ${name} either here or in ${where === "body" ? "the body" : where}: azapi does not take both.`,
          fixes: [
            ...(isHere
              ? [{ title: `Remove ${name} from ${where}`, changes: [{ kind: "remove" as const, item: inside }] }]
              : []),
            { title: `Remove the argument ${name}`, changes: [{ kind: "remove", item: own }] },
          ],
        });
      }
    }
  },
};
