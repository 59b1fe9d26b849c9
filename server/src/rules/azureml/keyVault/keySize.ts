import { bodyItemAt, literalAt } from "../../../analysis/index";
import type { Rule } from "../../rule";

export const keySize: Rule = {
  id: "key-size",
  severity: "error",
  certainty: "azure",
  summary: "An RSA key without a size, an RSA key with a curve, or an EC key with a size.",
  why: "The apply fails for an RSA key without key_size; curve is for EC keys, key_size for RSA keys.",
  source: "internal/services/keyvault/key_vault_key_resource.go",
  types: ["azurerm_key_vault_key"],
  block({ block, scope }, report) {
    const { body } = block;
    const type = bodyItemAt(body, ["key_type"]);
    const kind = literalAt(body, ["key_type"], scope);
    if (!type || !kind) return;
    const size = bodyItemAt(body, ["key_size"]);
    if (/^RSA/i.test(kind) && size === null) {
      report({
        span: type.span,
        message: `Set key_size too, for example to 2048: ${kind} keys need it.`,
        fixes: [
          {
            title: "Add key_size = 2048",
            changes: [
              {
                kind: "add",
                body,
                block,
                items: [{ name: "key_size", form: "argument", value: { kind: "number", number: 2048 } }],
              },
            ],
          },
        ],
      });
    } else if (/^EC/i.test(kind) && size && bodyItemAt(body, ["curve"]) === null) {
      report({
        severity: "warning",
        span: size.span,
        message: `Remove key_size: ${kind} keys have a curve, and the size is not used.`,
        fixes: [{ title: "Remove key_size", changes: [{ kind: "remove", item: size }] }],
      });
    }
  },
};
