import { bodyItemAt, ignoresChanges, literalAt, type Scope, targetOf } from "../../../analysis/index";
import { resourceAt } from "../../../azure/index";
import type { Body, BodyItem } from "../../../model/index";
import type { Rule } from "../../rule";

const rbac = ["rbac_authorization_enabled", "enable_rbac_authorization"];

export const mixedPolicies: Rule = {
  id: "mixed-policies",
  severity: "warning",
  certainty: "consequence",
  summary: "A key vault with both inline access policies and separate access policy resources.",
  why: "Both set the whole list: every apply removes the policies of the other.",
  source: "registry page of the key vault access policy",
  types: ["azurerm_key_vault_access_policy"],
  block({ block: { body }, scope }, report) {
    const item = bodyItemAt(body, ["key_vault_id"]);
    const vault = item ? targetOf(item.value, scope) : undefined;
    if (!item || vault?.type !== "azurerm_key_vault" || vault.kind !== "resource") return;
    const own = ownPolicyOf(vault.block.body);
    if (!own || ignoresChanges(vault.block.body, "access_policy")) return;
    report({
      span: item.value.span,
      message: `Move this policy into ${vault.address}, or remove access_policy there: each removes the other on every apply.`,
      related: [{ uri: vault.declaration.uri, span: own.nameSpan, message: `${vault.address} sets policies here.` }],
    });
  },
};

export const idlePolicy: Rule = {
  id: "idle-policy",
  severity: "warning",
  certainty: "consequence",
  summary: "An access policy for a key vault that uses role assignments.",
  why: "With rbac_authorization_enabled the vault ignores access policies.",
  source: "registry page of the key vault",
  types: ["azurerm_key_vault_access_policy", "azurerm_key_vault"],
  block({ block, scope }, report) {
    const { body, labels } = block;
    const say = "its access policies have no effect; use role assignments instead";
    if (labels[0]?.text === "azurerm_key_vault") {
      const own = ownPolicyOf(body);
      const by = own && roles(body, scope);
      if (own && by)
        report({
          span: own.nameSpan,
          message: `Remove access_policy: with ${by} ${say}.`,
          fixes: [{ title: "Remove access_policy", changes: all(body).map((item) => ({ kind: "remove", item })) }],
        });
      return;
    }
    const item = bodyItemAt(body, ["key_vault_id"]);
    const vault = resourceAt(item?.value, scope, "azurerm_key_vault");
    const by = rbac.find((name) => vault?.literal(name) === "true");
    if (!item || !vault || !by || (isConditional(body) && vault.at(by)?.value.kind === "reference")) return;
    report({
      span: item.value.span,
      message: `Remove this policy: with ${vault.nameOf(by)} of ${vault.address} ${say}.`,
      related: [vault.related(by)],
    });
  },
};

/** The argument by which a vault goes by role assignments. */
function roles(body: Body, scope: Scope): string | undefined {
  return rbac.find((name) => literalAt(body, [name], scope) === "true");
}

/** Whether there may be none of it, which may rest on what the vault rests on. */
function isConditional(body: Body): boolean {
  return ["count", "for_each"].some((name) => bodyItemAt(body, [name]) !== null);
}

function all({ items }: Body): BodyItem[] {
  return items.filter(({ name }) => name === "access_policy");
}

/** The first policy that a vault surely sets itself. */
function ownPolicyOf(body: Body): BodyItem | undefined {
  return body.items.find(
    ({ name, value, dynamic }) =>
      name === "access_policy" &&
      !dynamic &&
      (value.kind === "body" || (value.kind === "list" && value.items.length > 0)),
  );
}
