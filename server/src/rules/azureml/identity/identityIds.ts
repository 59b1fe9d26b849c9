import { type BodyNode, blocksOf, bodyItemAt, itemsAt, literalAt, type Scope } from "../../../analysis/index";
import { addressOf, type Body, type Fix, isRepeated, type NewValue, setArgument } from "../../../model/index";
import type { Rule } from "../../rule";

const both = "SystemAssigned, UserAssigned";

/** Types whose old code leaves superfluous identity_ids out of account. */
const lenient: ReadonlySet<string> = new Set(["azurerm_virtual_machine", "azurerm_virtual_machine_scale_set"]);

export const identityIds: Rule = {
  id: "identity-ids",
  severity: "warning",
  mayBeError: true,
  certainty: "azure",
  summary: "A user-assigned identity without identity_ids, or identity_ids without a user-assigned identity.",
  why: "Validation looks at each argument on its own, so only the apply fails, in the provider or in Azure.",
  source: "go-azure-helpers, resourcemanager/identity; the notes on every registry page with an identity block",
  body(node, report) {
    const { body, schema, path } = node;
    if (path[path.length - 1] !== "identity" || !schema.get("identity_ids")?.optional) return;
    const { scope, schema: resource } = node.node;
    const type = literalAt(body, ["type"], scope);
    const ids = itemsAt(body, ["identity_ids"], scope);
    const item = bodyItemAt(body, ["identity_ids"]);
    // Whether there is such a block may rest on the same value.
    if (isInDynamic(node) && [item, bodyItemAt(body, ["type"])].some((one) => one?.value.kind === "reference")) return;
    if (type?.includes("UserAssigned") && (ids === null || ids?.length === 0)) {
      report({
        span: item?.span ?? bodyItemAt(body, ["type"])?.value.span ?? node.head,
        message: `Set identity_ids to at least one user-assigned identity: the type ${type} needs it.`,
        fixes: [...setIds(body, scope), ...narrow(type, body)],
      });
    } else if (isWithout(type, resource.type?.name) && item && ids?.length && !lenient.has(resource.type?.name ?? "")) {
      report({
        // azapi looks at both while it validates.
        ...(isOfAzapi(resource.type?.name) && { severity: "error" }),
        span: item.nameSpan,
        message: `Remove identity_ids, or add UserAssigned to the type: with ${type} the provider does not allow any.`,
        fixes: [{ title: "Remove identity_ids", changes: [{ kind: "remove", item }] }, ...widen(node)],
      });
    }
  },
};

function isOfAzapi(name = ""): boolean {
  return name.startsWith("azapi_");
}

function isWithout(type: string | null | undefined, resource: string | undefined): boolean {
  return type === "SystemAssigned" || (type === "None" && isOfAzapi(resource));
}

function isInDynamic({ body, parent }: BodyNode): boolean {
  return Boolean(
    parent?.body.items.some(({ dynamic, value }) => dynamic && value.kind === "body" && value.body === body),
  );
}

/** Takes both kinds of identities, where the resource can. */
function widen({ body, schema }: BodyNode): Fix[] {
  if (!schema.get("type")?.values?.includes(both)) return [];
  return [{ title: `Change type to ${both}`, changes: [setArgument(body, "type", { kind: "text", text: both })] }];
}

/** How many identities are offered. */
const most = 4;

/** One of the user-assigned identities of the module. */
function setIds(body: Body, scope: Scope): Fix[] {
  const single = blocksOf("azurerm_user_assigned_identity", scope).filter((identity) => !isRepeated(identity.body));
  return single.slice(0, most).map((identity) => {
    const path = [...(addressOf(identity) ?? "").split("."), "id"];
    const ids: NewValue = { kind: "list", items: [{ kind: "reference", path }] };
    return { title: `Set identity_ids to ${path.join(".")}`, changes: [setArgument(body, "identity_ids", ids)] };
  });
}

/** Only the identity that Azure makes, where that is one of the two. */
function narrow(type: string, body: Body): Fix[] {
  const item = bodyItemAt(body, ["type"]);
  if (type !== both || item?.value.kind !== "text") return [];
  return [
    {
      title: "Change type to SystemAssigned",
      changes: [setArgument(body, "type", { kind: "text", text: "SystemAssigned" })],
    },
  ];
}
