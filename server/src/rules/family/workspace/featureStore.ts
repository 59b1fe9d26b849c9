import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import type { Entry } from "../../../model/body";
import { setArgument } from "../../../model/setArgument";
import type { Rule } from "../../rule";

export const featureStore: Rule = {
  id: "feature-store",
  severity: "error",
  summary: "A feature_store block that does not match the kind of the workspace.",
  why: "Only the apply fails. An empty block counts as missing.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const { body } = block;
    const store = entryAt(body, ["feature_store"]);
    const kind = settingAt(block, ["kind"], scope);
    const kindEntry = entryAt(body, ["kind"]);
    if (store === undefined || !kind) return;
    const isEmpty = store !== null && hasNothing(store);
    if (kind === "FeatureStore" && (store === null || isEmpty)) {
      const runtime = {
        name: "computer_spark_runtime_version",
        form: "argument",
        value: { kind: "text", text: "3.4" },
      } as const;
      const inner = store?.value.kind === "body" ? store.value.body : undefined;
      report({
        span: store?.nameSpan ?? kindEntry?.value.span ?? block.head,
        message: store
          ? "Set an argument of feature_store, such as computer_spark_runtime_version: the provider treats an empty block as missing."
          : "Add a feature_store block with at least one argument: a workspace of the kind FeatureStore needs it.",
        fixes: [
          {
            title: "Set the version of Spark",
            changes: [
              inner
                ? { kind: "add", body: inner, entries: [runtime] }
                : {
                    kind: "add",
                    body,
                    entries: [
                      {
                        name: "feature_store",
                        form: "block",
                        isOne: true,
                        value: { kind: "body", entries: [runtime] },
                      },
                    ],
                  },
            ],
          },
        ],
      });
    } else if (kind === "Default" && store) {
      const remove = { title: "Remove feature_store", changes: [{ kind: "remove", entry: store }] } as const;
      if (isEmpty) {
        report({
          severity: "warning",
          span: store.nameSpan,
          message: "Remove feature_store: the provider treats an empty block as missing.",
          tags: ["unnecessary"],
          fixes: [{ ...remove, safe: true }],
        });
        return;
      }
      const isFree = kindEntry === null || literalAt(body, ["kind"], scope) === "Default";
      const change = setArgument(body, "kind", { kind: "text", text: "FeatureStore" });
      report({
        span: store.nameSpan,
        message: `Set kind to "FeatureStore", or remove feature_store: the provider refuses it for other workspaces.`,
        fixes: [...(isFree ? [{ title: "Change kind to FeatureStore", changes: [change] }] : []), remove],
      });
    }
  },
};

/** An empty block, which the provider's code does not see. */
function hasNothing({ value }: Entry): boolean {
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : value;
  return only?.kind === "body" && only.body.entries.every((entry) => entry.value.kind === "null");
}
