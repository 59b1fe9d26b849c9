import { newBlock } from "../../../analysis/fixes/addFirst";
import { onlyOf } from "../../../analysis/onlyOf";
import type { Scope } from "../../../analysis/scope";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { type Block, nameOf } from "../../../model/block";
import { argument, type NewEntry, type NewValue } from "../../../model/change";
import { addressOf } from "../../../model/module";
import { rewritten } from "../../../model/rewritten";
import type { Fix } from "../../finding";

/** The fix that adds a private endpoint behind a workspace, in the only subnet of the module; none where there are several. */
export function addEndpoint(block: Block, scope: Scope): Fix[] {
  const subnet = onlyOf(["azurerm_subnet"], "id", scope);
  const [location, group] = ["location", "resource_group_name"].map((name) => {
    const entry = entryAt(block.body, [name]);
    return entry ? rewritten(entry.value) : undefined;
  });
  const [name, label, address] = [literalAt(block.body, ["name"], scope), nameOf(block), addressOf(block)];
  if (!subnet || !location || !group || !name || !label || !address) return [];
  const text = (words: string): NewValue => ({ kind: "text", text: words });
  const values = { name: text(`pe-${name}`), location, resource_group_name: group, subnet_id: subnet };
  const made = newBlock("resource", "azurerm_private_endpoint", label, values, scope);
  const connection: NewEntry = {
    name: "private_service_connection",
    form: "block",
    isOne: true,
    value: {
      kind: "body",
      entries: [
        argument("name", text("workspace")),
        argument("private_connection_resource_id", { kind: "reference", path: [...address.split("."), "id"] }),
        argument("subresource_names", { kind: "list", items: [text("amlworkspace")] }),
        argument("is_manual_connection", { kind: "bool", bool: false }),
      ],
    },
  };
  const blocks = [{ ...made, entries: [...made.entries, connection] }];
  return [{ title: "Add a private endpoint", changes: [{ kind: "addBlocks", blocks, beside: block, where: "after" }] }];
}
