import { type Resource, resourceOfTarget } from "../../../azure/index";
import type { Rule } from "../../rule";

const service = "Microsoft.MachineLearningServices/workspaces";
const paths = [
  "properties.model",
  "properties.model.assetId",
  "properties.environmentId",
  "properties.codeConfiguration.codeId",
];

export const assetReference: Rule = {
  id: "asset-reference",
  severity: "warning",
  certainty: "azure",
  summary: "A deployment whose model, environment or code is not the id of one version.",
  why: "Azure takes the id of a version: `azureml://registries/…/versions/1`, or a resource id. Only the command line accepts the short form `azureml:name:1`, because it looks the id up. An id without a version means all versions of the model or environment.",
  source:
    "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints/deployments",
  types: [`${service}/onlineEndpoints/deployments`, `${service}/batchEndpoints/deployments`],
  resource(deployment, report) {
    for (const path of paths) {
      const asset = deployment.at(path);
      const short = /^azureml:(?!\/\/)/.test(deployment.literal(path) ?? "");
      const whole = asset && !short ? withoutVersion(deployment, path) : undefined;
      if (!asset || (!short && !whole)) continue;
      report({
        span: asset.valueSpan,
        message: whole
          ? `Set ${asset.name} to the id of a version: ${whole.address} means all of its versions.`
          : `Write ${asset.name} as the id of a version, such as azureml://registries/azureml/models/name/versions/1: Azure does not take the short form of the command line.`,
      });
    }
  },
};

/** What a path refers to, where that is something that has versions rather than one of them. */
function withoutVersion(deployment: Resource, path: string): Resource | undefined {
  const target = deployment.target(path);
  const resource = target?.attribute === "id" ? resourceOfTarget(target, deployment.scope) : undefined;
  return resource && /\/(?:models|environments|codes)$/i.test(resource.type) ? resource : undefined;
}
