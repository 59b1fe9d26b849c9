import type { Resource } from "../../../azure/index";
import type { Report, Rule } from "../../rule";

const timeout = "properties.requestSettings.requestTimeout";
const threshold = "properties.livenessProbe.successThreshold";
const size = "properties.instanceType";
const scale = "properties.scaleSettings";

/** How long Azure waits at most for an answer, in seconds. */
const longest = 180;

export const deploymentLimits: Rule = {
  id: "deployment-limits",
  severity: "warning",
  certainty: "azure",
  summary: "A managed deployment of an online endpoint with a setting that only other deployments may have.",
  why: "Azure refuses the deployment: a managed one scales by `sku.capacity` or by rules of Azure Monitor, waits 180 seconds for an answer at most, is alive after one success, and runs on a size of virtual machines.",
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online",
  types: ["Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments"],
  resource(deployment, report) {
    if (deployment.literal("properties.endpointComputeType") !== "Managed") return;
    aboutScale(deployment, report);
    aboutTimeout(deployment, report);
    aboutSize(deployment, report);
    const probe = deployment.at(threshold);
    const successes = deployment.literal(threshold);
    if (probe && successes && Number(successes) !== 1)
      report({
        span: probe.valueSpan,
        message: `Set ${probe.name} of livenessProbe to 1: Azure takes no other number there.`,
        fixes: deployment.change(threshold, [1]),
      });
  },
};

function aboutScale(deployment: Resource, report: Report): void {
  const kind = deployment.at(`${scale}.scaleType`);
  if (!kind || deployment.literal(`${scale}.scaleType`) !== "TargetUtilization") return;
  report({
    span: kind.valueSpan,
    message: `Remove scaleSettings and set sku.capacity: a managed deployment is scaled by that, or by rules of Azure Monitor.`,
    fixes: deployment.without(scale, "Remove scaleSettings"),
  });
}

function aboutTimeout(deployment: Resource, report: Report): void {
  const setting = deployment.at(timeout);
  const seconds = secondsIn(deployment.literal(timeout) ?? "");
  if (!setting || seconds === undefined || seconds <= longest) return;
  report({
    span: setting.valueSpan,
    message: `Set ${setting.name} to at most PT3M: a managed deployment answers within ${longest} seconds.`,
    fixes: deployment.change(timeout, ["PT3M"]),
  });
}

function aboutSize(deployment: Resource, report: Report): void {
  const setting = deployment.at(size);
  const given = deployment.literal(size);
  if (!setting || !given || /^standard_/i.test(given)) return;
  report({
    span: setting.valueSpan,
    message: `Set ${setting.name} to a size of virtual machines such as Standard_DS3_v2, not "${given.slice(0, 40)}".`,
    fixes: /^[a-z]+\d\w*$/i.test(given) ? deployment.change(size, [`Standard_${given}`]) : [],
  });
}

/** How long a duration as Azure writes it is (`PT1M30S`); undefined for what is none. */
function secondsIn(text: string): number | undefined {
  const parts = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?$/.exec(text);
  if (!parts) return undefined;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
}
