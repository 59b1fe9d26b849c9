import type { Rule } from "../../rule";

const instance = "azurerm_machine_learning_compute_instance";

export const computeName: Rule = {
  id: "compute-name",
  severity: "warning",
  certainty: "azure",
  summary: "A compute name that the provider accepts and Azure does not.",
  why: "Azure requires 3 to 24 letters, digits and dashes; in the name of an instance, letters must follow the last dash. The provider is less strict, so only the apply fails.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance, table Compute name",
  types: [instance, "azurerm_machine_learning_compute_cluster"],
  resource(compute, report) {
    const entry = compute.at("name");
    const name = compute.literal("name");
    if (!entry || !name || !/^[a-z][a-z0-9-]{2,31}$/i.test(name)) return;
    const isInstance = compute.type === instance;
    // What the provider itself refuses is found by its own pattern.
    const isTooLong = name.length > 24 && name.length <= (isInstance ? 25 : 32);
    const afterDash = isInstance && name.length > 3 && /-([0-9]*)$/.exec(name);
    if (isTooLong)
      report({
        span: entry.valueSpan,
        message: `Shorten name: Azure takes at most 24 characters for a compute, and this has ${name.length}.`,
      });
    else if (afterDash)
      report({
        span: entry.valueSpan,
        message: `Change name: Azure requires a letter after the last dash of "${name}".`,
      });
  },
};

/** Words that everybody takes. */
const common =
  /^(azure|azureml|ml|aml|my|default|test|testing|dev|development|prod|production|demo|example|sample|the|compute|instance|vm|ci|notebook|notebooks|jupyter|cpu|gpu|training|train|main|primary|workspace)$/i;

export const commonComputeName: Rule = {
  id: "common-compute-name",
  severity: "information",
  certainty: "opinion",
  summary: "A compute instance with a name that is probably taken in the region.",
  why: "The name of a compute instance must be unique among all customers of an Azure region.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  types: [instance],
  resource(compute, report) {
    const entry = compute.at("name");
    const name = compute.literal("name");
    if (!entry || !name?.split("-").every((word) => common.test(word))) return;
    report({
      span: entry.valueSpan,
      message: `Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "${name}" is likely taken.`,
    });
  },
};

export const inferenceClusterName: Rule = {
  id: "inference-cluster-name",
  severity: "information",
  certainty: "azure",
  summary: "An inference cluster name that Azure probably refuses.",
  why: "The provider does not check this name. Azure expects 2 to 16 letters, digits and dashes, as for other attached computes.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace",
  types: ["azurerm_machine_learning_inference_cluster"],
  resource(compute, report) {
    const entry = compute.at("name");
    const name = compute.literal("name");
    if (!entry || name === null || name === undefined || /^[a-z0-9-]{2,16}$/i.test(name)) return;
    report({
      span: entry.valueSpan,
      message: "Use 2 to 16 letters, digits and dashes for name: Azure probably refuses others.",
    });
  },
};
