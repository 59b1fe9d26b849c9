import { bodyItemAt, literalAt, type Scope, settingAt } from "../../../analysis/index";
import { type Block, type BodyItem, type Change, type Fix, type NewBodyItem, setArgument } from "../../../model/index";
import type { ReportedFinding, Rule } from "../../rule";

export const featureStore: Rule = {
  id: "feature-store",
  severity: "error",
  certainty: "azure",
  summary: "A feature_store block that does not match the kind of the workspace.",
  why: "Only the apply fails. An empty block counts as missing.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const store = bodyItemAt(block.body, ["feature_store"]);
    const kind = settingAt(block, ["kind"], scope);
    if (store === undefined || !kind) return;
    if (kind === "FeatureStore" && (store === null || hasNothing(store))) report(missingIn(block, store));
    else if (kind === "Default" && store)
      report(hasNothing(store) ? withoutEffect(store) : unwanted(store, block, scope));
  },
};

/** A feature store needs the block, with something in it. */
function missingIn(block: Block, store: BodyItem | null): ReportedFinding {
  const runtime: NewBodyItem = {
    name: "computer_spark_runtime_version",
    form: "argument",
    value: { kind: "text", text: "3.4" },
  };
  const whole: NewBodyItem = {
    name: "feature_store",
    form: "block",
    isOne: true,
    value: { kind: "body", items: [runtime] },
  };
  const change: Change =
    store?.value.kind === "body"
      ? { kind: "add", body: store.value.body, items: [runtime] }
      : { kind: "add", body: block.body, items: [whole] };
  return {
    span: store?.nameSpan ?? bodyItemAt(block.body, ["kind"])?.value.span ?? block.head,
    message: store
      ? "Set an argument of feature_store, such as computer_spark_runtime_version: the provider treats an empty block as missing."
      : "Add a feature_store block with at least one argument: a workspace of the kind FeatureStore needs it.",
    fixes: [{ title: "Set the version of Spark", changes: [change] }],
  };
}

function withoutEffect(store: BodyItem): ReportedFinding {
  return {
    severity: "warning",
    span: store.nameSpan,
    message: "Remove feature_store: the provider treats an empty block as missing.",
    tags: ["unnecessary"],
    fixes: [{ ...removal(store), safe: true }],
  };
}

function unwanted(store: BodyItem, { body }: Block, scope: Scope): ReportedFinding {
  // What a variable gives cannot be changed here.
  const isFree = bodyItemAt(body, ["kind"]) === null || literalAt(body, ["kind"], scope) === "Default";
  const change = setArgument(body, "kind", { kind: "text", text: "FeatureStore" });
  return {
    span: store.nameSpan,
    message: `Set kind to "FeatureStore", or remove feature_store: the provider refuses it for other workspaces.`,
    fixes: [...(isFree ? [{ title: "Change kind to FeatureStore", changes: [change] }] : []), removal(store)],
  };
}

function removal(store: BodyItem): Fix {
  return { title: "Remove feature_store", changes: [{ kind: "remove", item: store }] };
}

/** An empty block, which the provider's code does not see. */
function hasNothing({ value }: BodyItem): boolean {
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : value;
  return only?.kind === "body" && only.body.items.every((item) => item.value.kind === "null");
}
