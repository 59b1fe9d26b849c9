import { blocksOf } from "../../../analysis/blocksOf";
import { entryAt, itemsAt, literalAt } from "../../../analysis/literalAt";
import type { Scope } from "../../../analysis/scope";
import type { BodyNode } from "../../../analysis/walk";
import type { NewValue } from "../../../model/change";
import { nameOf } from "../../../model/document";
import { setArgument } from "../../../model/setArgument";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

const both = "SystemAssigned, UserAssigned";

/** Types whose old code leaves superfluous identity_ids out of account. */
const lenient: ReadonlySet<string> = new Set(["azurerm_virtual_machine", "azurerm_virtual_machine_scale_set"]);

export const identityIds: Rule = {
  id: "identity-ids",
  severity: "warning",
  summary: "A user-assigned identity without identity_ids, or identity_ids without a user-assigned identity.",
  why: "Validation looks at each argument alone, so that only the apply fails: in the provider, or in Azure.",
  source: "go-azure-helpers, resourcemanager/identity; the notes on every registry page with an identity block",
  body(node, report) {
    const { body, schema, path } = node;
    if (path[path.length - 1] !== "identity" || !schema.get("identity_ids")?.optional) return;
    const { scope, schema: resource } = node.node;
    const type = literalAt(body, ["type"], scope);
    const ids = itemsAt(body, ["identity_ids"], scope);
    const entry = entryAt(body, ["identity_ids"]);
    if (type?.includes("UserAssigned") && (ids === null || ids?.length === 0)) {
      report({
        span: entry?.span ?? entryAt(body, ["type"])?.value.span ?? node.head,
        message: `Set identity_ids to at least one user-assigned identity: the type ${type} needs it.`,
        fixes: [{ title: "Set identity_ids", changes: [setArgument(body, "identity_ids", idsFor(scope))] }],
      });
    } else if (type === "SystemAssigned" && entry && ids?.length && !lenient.has(resource.type?.name ?? "")) {
      report({
        span: entry.nameSpan,
        message: "Remove identity_ids, or add UserAssigned to the type: with SystemAssigned the provider takes none.",
        fixes: [{ title: "Remove identity_ids", changes: [{ kind: "remove", entry }] }, ...widen(node)],
      });
    }
  },
};

/** Takes both kinds of identities, where the resource can. */
function widen({ body, schema }: BodyNode): Fix[] {
  if (!schema.get("type")?.values?.includes(both)) return [];
  return [{ title: `Change type to ${both}`, changes: [setArgument(body, "type", { kind: "text", text: both })] }];
}

/** The only user-assigned identity of the module, or a place to name one. */
function idsFor(scope: Scope): NewValue {
  const [only, ...others] = blocksOf("azurerm_user_assigned_identity", scope);
  const isOne = only && !only.body.entries.some(({ name }) => name === "count" || name === "for_each");
  const name = isOne && others.length === 0 ? nameOf(only) : undefined;
  if (!name) return { kind: "hole", of: "list", placeholder: "" };
  return { kind: "list", items: [{ kind: "reference", path: ["azurerm_user_assigned_identity", name, "id"] }] };
}
