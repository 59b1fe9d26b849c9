import { counted } from "../../../text/index";
import type { Rule } from "../../rule";

const minimum = "properties.scaleSettings.minInstances";
const maximum = "properties.scaleSettings.maxInstances";

export const deploymentScale: Rule = {
  id: "deployment-scale",
  severity: "warning",
  certainty: "azure",
  summary: "A deployment of an online endpoint whose minimum number of instances is above the maximum.",
  why: "Azure refuses the deployment.",
  source: "https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-kubernetes-online",
  types: ["Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments"],
  resource(deployment, report) {
    const [least, most] = [deployment.at(minimum), deployment.at(maximum)];
    const [from, to] = [minimum, maximum].map((path) => Number(deployment.literal(path) ?? Number.NaN));
    if (!least || !most || !(from! > to!)) return;
    report({
      span: least.valueSpan,
      message: `Set ${least.name} to at most ${to}, or raise ${most.name}: there are never more than ${counted(to!, "instance")}.`,
      related: [deployment.related(maximum, "The maximum number of instances is set here.")],
      fixes: [...deployment.change(minimum, [to!])],
    });
  },
};
