import type { Rule } from "../../rule";

const path = "properties.modelSettings.modelId";

export const serverlessModel: Rule = {
  id: "serverless-model",
  severity: "warning",
  certainty: "azure",
  summary: "A serverless endpoint for one version of a model.",
  why: "A serverless endpoint always uses the newest version of its model, and takes the model's id without a version.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-models-serverless",
  types: ["Microsoft.MachineLearningServices/workspaces/serverlessEndpoints"],
  resource(endpoint, report) {
    const model = endpoint.at(path);
    const whole = /^(azureml:\/\/registries\/[^/]+\/models\/[^/]+)\/(?:versions|labels)\/[^/]*$/i.exec(
      endpoint.literal(path) ?? "",
    )?.[1];
    if (!model || whole === undefined) return;
    report({
      span: model.valueSpan,
      message: `Write ${model.name} without a version, "${whole}": a serverless endpoint always uses the newest version.`,
      fixes: endpoint.change(path, [whole]),
    });
  },
};
