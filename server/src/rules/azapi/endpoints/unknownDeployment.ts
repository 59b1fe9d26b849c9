import { isWhole, resolve, textOfLiteral } from "../../../analysis/index";
import { type Resource, referring } from "../../../azure/index";
import { changeName, type Fix, isRepeated } from "../../../model/index";
import type { Span } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const service = "Microsoft.MachineLearningServices/workspaces";
const chosen = "properties.defaults.deploymentName";

export const unknownDeployment: Rule = {
  id: "unknown-deployment",
  severity: "warning",
  certainty: "azure",
  summary: "An endpoint that sends requests to a deployment that it does not have.",
  why: "Azure refuses the endpoint. Reported where the module declares all deployments of the endpoint, and none of them has the name.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online",
  types: [`${service}/onlineEndpoints`, `${service}/batchEndpoints`],
  resource(endpoint, report) {
    const names = deploymentsOf(endpoint);
    if (!names) return;
    for (const { name, span, fixes } of [...inTraffic(endpoint, names), ...inDefaults(endpoint, names)]) {
      if (names.includes(name)) continue;
      report({
        span,
        message: `Name a deployment of this endpoint: none is called "${name}", only ${listed(names.map((one) => `"${one}"`))}.`,
        fixes,
      });
    }
  },
};

/** The names of the deployments that the module declares for an endpoint; undefined where there are none, or may be others. */
function deploymentsOf(endpoint: Resource): readonly string[] | undefined {
  if (!isWhole(endpoint.scope)) return undefined;
  const { to, isUnclear, dataTypes } = referring(`${endpoint.type}/deployments`, "parent_id", endpoint.scope);
  const deployments = to(endpoint.address);
  const names = deployments.map((one) => (isRepeated(one.block.body) ? undefined : one.literal("name")));
  const isKnown = !isUnclear && dataTypes.size === 0 && names.length > 0;
  return isKnown && names.every((name) => typeof name === "string") ? names : undefined;
}

interface Named {
  readonly name: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

/** The deployments that get a share of the traffic. */
function inTraffic(endpoint: Resource, names: readonly string[]): readonly Named[] {
  return ["properties.traffic", "properties.mirrorTraffic"].flatMap((path) => {
    const traffic = endpoint.at(path);
    const value = traffic && resolve(traffic.value, endpoint.scope).value;
    if (!traffic || value?.kind !== "body" || value.body.items.some(({ key }) => key)) return [];
    const isHere = traffic.isHere && value === traffic.value;
    return value.body.items
      .filter((item) => textOfLiteral(item.value, endpoint.scope) !== "0")
      .map((item) => ({
        name: item.name,
        span: isHere ? item.nameSpan : traffic.nameSpan,
        fixes: isHere ? names.slice(0, 3).flatMap((name) => changeName(item.nameSpan, name)) : [],
      }));
  });
}

/** The deployment that a batch endpoint takes where nobody chooses one. */
function inDefaults(endpoint: Resource, names: readonly string[]): readonly Named[] {
  const setting = endpoint.at(chosen);
  const name = endpoint.literal(chosen);
  return setting && name ? [{ name, span: setting.valueSpan, fixes: endpoint.change(chosen, names.slice(0, 3)) }] : [];
}
