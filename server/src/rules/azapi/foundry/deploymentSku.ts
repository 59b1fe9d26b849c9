import type { Resource } from "../../../azure/index";
import { similar } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

/** The kinds of deployments, as `sku.name` has them. */
const kinds = [
  "Standard",
  "GlobalStandard",
  "GlobalBatch",
  "GlobalProvisionedManaged",
  "DataZoneStandard",
  "DataZoneBatch",
  "DataZoneProvisionedManaged",
  "ProvisionedManaged",
];

export const deploymentSku: Rule = {
  id: "deployment-sku",
  severity: "warning",
  certainty: "azure",
  summary:
    "A model deployment of a kind that Azure does not have, or with fewer provisioned units than its model requires.",
  why: "Azure refuses the deployment. Microsoft has a table of the fewest units of each model and their steps; other models are not checked.",
  source:
    "https://learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/deployment-types and https://learn.microsoft.com/azure/ai-foundry/openai/how-to/provisioned-throughput-onboarding",
  types: ["azurerm_cognitive_deployment"],
  resource(deployment, report) {
    // What azurerm takes is said of its argument.
    if (deployment.isOfAzapi) aboutKind(deployment, report);
    aboutUnits(deployment, report);
  },
};

function aboutKind(deployment: Resource, report: Report): void {
  const setting = deployment.at("sku.name");
  const given = deployment.literal("sku.name");
  if (!setting || !given || kinds.includes(given)) return;
  const meant =
    kinds.find((one) => one.toLowerCase() === given.toLowerCase().replaceAll(/[\s_-]/g, "")) ?? similar(given, kinds);
  // Azure may have kinds since that nobody here knows.
  if (meant === undefined) return;
  report({
    span: setting.valueSpan,
    message: `Set ${setting.name} to "${meant}": Azure has no kind of deployment "${given.slice(0, 40)}".`,
    fixes: deployment.change("sku.name", [meant]),
  });
}

/** The fewest units of a deployment and their steps: where units are of a region, and where they are of a data zone or of the world. */
interface Units {
  readonly regional?: number;
  readonly shared: readonly [least: number, step: number];
}

const small: Units = { regional: 25, shared: [15, 5] };
const large: Units = { regional: 50, shared: [15, 5] };
const others: Units = { shared: [100, 100] };

const units: ReadonlyMap<string, Units> = new Map([
  ["gpt-5", large],
  ["gpt-4.1", large],
  ["gpt-4.1-mini", small],
  ["gpt-4.1-nano", small],
  ["gpt-4o", large],
  ["gpt-4o-mini", small],
  ["o3", large],
  ["o3-mini", small],
  ["o4-mini", small],
  ["DeepSeek-R1", others],
  ["DeepSeek-R1-0528", others],
  ["DeepSeek-V3-0324", others],
]);

function aboutUnits(deployment: Resource, report: Report): void {
  const [kind, model] = [deployment.literal("sku.name"), deployment.literal("model.name")];
  const unit = model ? units.get(model) : undefined;
  const setting = deployment.at("sku.capacity");
  const given = Number(deployment.literal("sku.capacity") ?? Number.NaN);
  if (!kind || !unit || !setting || !Number.isInteger(given) || given < 1) return;
  const [least, step] = limitsOf(kind, unit) ?? [0, 1];
  if (given >= least && given % step === 0) return;
  const enough = Math.max(least, Math.ceil(given / step) * step);
  report({
    span: setting.valueSpan,
    message: `Set ${setting.name} to ${enough}: as ${kind}, ${model} takes at least ${least} units in steps of ${step}.`,
    fixes: deployment.change("sku.capacity", [enough]),
  });
}

function limitsOf(kind: string, { regional, shared }: Units): readonly [least: number, step: number] | undefined {
  if (kind === "GlobalProvisionedManaged" || kind === "DataZoneProvisionedManaged") return shared;
  return kind === "ProvisionedManaged" && regional !== undefined ? [regional, regional] : undefined;
}
