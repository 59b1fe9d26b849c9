import type { Scope } from "../../analysis/index";
import { type LackingRole, lackingRoles } from "../../azure/index";
import { addFirst, newBlock } from "../../fixes/index";
import { addressOf, type Block, type Fix, type NewValue, typeOf } from "../../model/index";
import type { Rule } from "../rule";

const resources: ReadonlySet<string> = new Set(["resource"]);

export const missingRole: Rule = {
  id: "missing-role",
  severity: "information",
  certainty: "azure",
  otherReleases: "same",
  summary: "An identity that acts for a resource and has no role on what that uses.",
  why: "Azure gives no role by itself. Where it refuses the resource without the role it is a warning. Nothing is said where a group, another module or an assignment that is not known may give it.",
  source: "the facts above, each with its own",
  kinds: resources,
  block({ block, scope }, report) {
    for (const lacking of lackingRoles(block, scope)) {
      const { fact, needs, holder, about, at } = lacking;
      report({
        severity: needs.isRefused ? "warning" : "information",
        span: at?.span ?? block.head,
        message: `Give ${addressOf(holder)} the role ${needs.role} on ${addressOf(about)}: ${fact.says}.`,
        fixes: grantFix(lacking, block, scope),
      });
    }
  },
};

/** Writes the assignment, which is made before the resource that needs it. */
function grantFix({ needs, holder, about }: LackingRole, block: Block, scope: Scope): readonly Fix[] {
  const [, name] = holder.labels;
  const principal = principalOf(holder);
  if (!name || !principal) return [];
  const wish = `${name.text}_${needs.role.toLowerCase().replaceAll(" ", "_")}`;
  const values = {
    scope: { kind: "reference", path: [...(addressOf(about) ?? "").split("."), "id"] },
    role_definition_name: { kind: "text", text: needs.role },
    principal_id: principal,
    principal_type: { kind: "text", text: "ServicePrincipal" },
  } as const;
  const assignment = newBlock("resource", "azurerm_role_assignment", wish, values, scope);
  return addFirst("Add the role assignment", [assignment], block);
}

/** What reads the principal of a resource's identity. */
function principalOf(holder: Block): NewValue | undefined {
  const address = addressOf(holder) ?? "";
  if (typeOf(holder) === "azurerm_user_assigned_identity")
    return { kind: "reference", path: [...address.split("."), "principal_id"] };
  const hasIdentity = holder.body.items.some(({ name }) => name === "identity");
  return hasIdentity ? { kind: "expression", source: `${address}.identity[0].principal_id` } : undefined;
}
