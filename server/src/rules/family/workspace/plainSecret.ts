import { resolve } from "../../../analysis/resolve";
import type { EntryNode } from "../../../analysis/walk";
import type { Rule } from "../../rule";

const family = /^azurerm_(machine_learning|ai|cognitive)_|^azurerm_key_vault_secret$/;

/** Secrets that the provider does not mark as such, in every version or in older ones. */
const unmarked: ReadonlySet<string> = new Set([
  "azurerm_machine_learning_inference_cluster.ssl.key",
  "azurerm_machine_learning_compute_cluster.ssh.admin_password",
]);

export const plainSecret: Rule = {
  id: "plain-secret",
  severity: "warning",
  summary: "A secret that stands in the code.",
  why: "Whoever reads the code or its history has it. A reference to the resource that makes it, or a sensitive variable without a default, keeps it out.",
  source: "arguments that the provider marks as sensitive; ssl.key, which it does not",
  entry(node, report) {
    if (!isSecret(node)) return;
    const { entry, body } = node;
    const { value, isAssumed } = resolve(entry.value, body.node.scope);
    if (value.kind !== "text" || value.text.trim() === "") return;
    const where = isAssumed ? "as the default of a variable" : value === entry.value ? "here" : "in a local";
    report({
      span: entry.value.span,
      message: `Take ${entry.name} from a sensitive variable, a key vault or the resource that makes it: it stands ${where} in plain text.`,
    });
  },
};

function isSecret({ entry, attribute, body }: EntryNode): boolean {
  if (!attribute || attribute.block) return false;
  const { type } = body.node.schema;
  if (type?.kind !== "resource" || !family.test(type.name)) return false;
  return Boolean(attribute.sensitive) || unmarked.has([type.name, ...body.path, entry.name].join("."));
}
