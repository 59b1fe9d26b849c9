import { bodyLocation } from "../../../analysis/index";
import { argumentResult, environmentsOf, resourceFaults } from "../../../azure/index";
import { attributesOf, type Result } from "../../../evaluation/index";
import { bodyItemOf } from "../../../model/index";
import type { Rule } from "../../rule";

const endpoints = "microsoft.machinelearningservices/workspaces/onlineendpoints";

export const endpointTraffic: Rule = {
  id: "endpoint-traffic",
  severity: "warning",
  certainty: "azure",
  summary: "An online endpoint whose deployments get more or less than all of the traffic.",
  why: "Azure refuses the endpoint: the shares of live traffic are percentages that add up to 100, or are all 0 while there is no deployment.",
  source: "https://github.com/Azure/azure-rest-api-specs (Microsoft.MachineLearningServices, OnlineEndpointProperties)",
  types: ["azapi_resource"],
  block(node, report) {
    const item = bodyItemOf(node.block.body, "body");
    if (!item || resourceFaults(node)?.typeName.toLowerCase() !== endpoints) return;
    for (const environment of environmentsOf(node)) {
      const body = argumentResult(node, "body", environment);
      for (const name of ["traffic", "mirrorTraffic"] as const) {
        const shares = sharesIn(body, name);
        const sum = shares?.reduce((all, share) => all + share, 0);
        // Of mirrored traffic only a part is allowed.
        const isFine = sum === undefined || sum === 0 || (name === "traffic" ? sum === 100 : sum <= 50);
        if (isFine) continue;
        const { item: at, value } = bodyLocation(item.value, ["properties", name], item);
        report({
          span: at?.nameSpan ?? value.span,
          message:
            name === "traffic"
              ? `Make the shares in traffic add up to 100, or to 0 while there is no deployment: they add up to ${sum}.`
              : `Mirror at most 50 percent of the traffic: the shares add up to ${sum}.`,
        });
        return;
      }
    }
  },
};

/** The shares of deployments, where all are known. */
function sharesIn(body: Result, name: string): readonly number[] | undefined {
  const properties = attributesOf(body)?.get("properties");
  const traffic = properties && attributesOf(properties)?.get(name);
  const shares = traffic && attributesOf(traffic);
  if (!shares || shares.size === 0) return undefined;
  const numbers = [...shares.values()].map((share) => (share.state === "known" ? share.value : undefined));
  return numbers.every((one) => typeof one === "number") ? numbers : undefined;
}
