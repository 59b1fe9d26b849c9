import { bodyItemAt, declared, literalAt } from "../../../analysis/index";
import { setLiteral } from "../../../model/index";
import { isUuid } from "../../../text/index";
import type { Rule } from "../../rule";

export const vaultTenant: Rule = {
  id: "vault-tenant",
  severity: "warning",
  certainty: "consequence",
  summary: "A key vault in a tenant other than the one that the provider signs in to.",
  why: "Identities and users of the subscription's tenant then have no access to the vault, nor does the workspace.",
  source: "https://learn.microsoft.com/azure/key-vault/general/authentication",
  types: ["azurerm_key_vault"],
  block({ block: { body }, scope }, report) {
    const item = bodyItemAt(body, ["tenant_id"]);
    const tenant = literalAt(body, ["tenant_id"], scope)?.toLowerCase();
    const [provider, another] = declared("provider.azurerm", scope);
    // Another text is refused as it is.
    if (!item || !tenant || !isUuid(tenant) || !provider || another || bodyItemAt(body, ["provider"]) !== null) return;
    const own = literalAt(provider.block.body, ["tenant_id"], scope);
    const there = bodyItemAt(provider.block.body, ["tenant_id"]);
    if (!own || !there || own.toLowerCase() === tenant) return;
    report({
      span: item.value.span,
      message: `Set tenant_id to ${own}, the tenant of the provider: otherwise its users have no access to this vault.`,
      related: [{ uri: provider.uri, span: there.span, message: "The provider's tenant is set here." }],
      fixes: setLiteral(item.value, [own]),
    });
  },
};
