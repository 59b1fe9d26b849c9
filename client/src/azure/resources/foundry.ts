// Microsoft Foundry's kinds of resources: accounts, projects, and what is below them, a row each.
import { foundryApi, foundryNetworkApi } from "../arm/apiVersions";
import { isObject, textAt, valueAt } from "../arm/shape";
import { t } from "../translate";
import { capabilityHosts, connections, fromEverywhere, privateEndpointConnections } from "./common";
import { type Kind, lastOf, note, numberAt, objectsAt, problem, propertyAt } from "./kind";

const api = foundryApi;

/** The kinds of accounts that are Foundry's; speech, vision and the like are others. */
const foundry = /^(AIServices|OpenAI)$/i;

/** So long before its model retires, in milliseconds, a deployment needs attention. */
const soon = 90 * 24 * 3600_000;

/** In the order in which they are shown. */
export const foundryKinds: readonly Kind[] = [
  {
    name: "accounts",
    of: ["subscription"],
    title: () => t("Foundry accounts"),
    word: () => t("Foundry account"),
    icon: "sparkle",
    path: "/providers/Microsoft.CognitiveServices/accounts",
    api,
    keeps: (raw) => foundry.test(textAt(raw, "kind")),
    facts: ({ raw }) => [textAt(raw, "kind"), textAt(raw, "location")],
    lines: (one) => [
      [t("SKU"), textAt(one.raw, "sku", "name")],
      [t("Address"), propertyAt(one, "endpoint")],
    ],
    attention: (one) => [fromEverywhere(one)],
  },
  {
    name: "foundryProjects",
    of: ["accounts"],
    title: () => t("Projects"),
    word: () => t("project"),
    icon: "project",
    path: "projects",
    api,
    facts: (one) => [
      propertyAt(one, "displayName"),
      valueAt(one.raw, "properties", "isDefault") === true ? t("default") : "",
    ],
    lines: (one) => [
      [t("Description"), propertyAt(one, "description")],
      [t("Region"), textAt(one.raw, "location")],
    ],
  },
  {
    name: "modelDeployments",
    of: ["accounts"],
    title: () => t("Model deployments"),
    word: () => t("model deployment"),
    icon: "rocket",
    path: "deployments",
    api,
    modelsAt: "models",
    facts(one) {
      const model = [propertyAt(one, "model", "name"), propertyAt(one, "model", "version")].filter(Boolean).join(" ");
      const sku = textAt(one.raw, "sku", "name");
      const capacity = numberAt(one.raw, "sku", "capacity");
      return [model, capacity === undefined ? sku : sku ? `${sku} × ${capacity}` : capacity];
    },
    lines: (one) => [
      [t("Format"), propertyAt(one, "model", "format")],
      [t("Upgrades"), propertyAt(one, "versionUpgradeOption")],
      [t("Content filter"), propertyAt(one, "raiPolicyName")],
      [t("Retires"), one.retires?.slice(0, 10)],
    ],
    attention({ retires = "" }, now) {
      const at = Date.parse(retires);
      if (Number.isNaN(at)) return [];
      const day = retires.slice(0, 10);
      if (at <= now) return [problem(t("model retired {0}", day))];
      return [at - now < soon ? problem(t("model retires {0}", day)) : note(t("retires {0}", day))];
    },
  },
  {
    name: "foundryConnections",
    of: ["accounts", "foundryProjects"],
    api,
    ...connections,
  },
  {
    name: "foundryCapabilityHosts",
    of: ["accounts", "foundryProjects"],
    api,
    ...capabilityHosts,
  },
  {
    name: "raiPolicies",
    of: ["accounts"],
    title: () => t("Content filters"),
    word: () => t("content filter"),
    icon: "filter",
    path: "raiPolicies",
    api,
    facts: (one) => [propertyAt(one, "mode"), propertyAt(one, "type")],
    lines: (one) => [[t("Based on"), propertyAt(one, "basePolicyName")]],
  },
  {
    name: "raiBlocklists",
    of: ["accounts"],
    title: () => t("Blocklists"),
    word: () => t("blocklist"),
    icon: "circle-slash",
    path: "raiBlocklists",
    api,
    facts: (one) => [propertyAt(one, "description")],
  },
  {
    name: "managedNetworks",
    of: ["accounts"],
    title: () => t("Managed networks"),
    word: () => t("managed network"),
    icon: "shield",
    path: "managedNetworks",
    api: foundryNetworkApi,
    // There is one, and answers may leave out its name.
    unnamed: () => "default",
    isAlone: true,
    facts: (one) => [
      propertyAt(one, "managedNetwork", "isolationMode"),
      propertyAt(one, "managedNetwork", "status", "status"),
    ],
  },
  {
    name: "networkRules",
    of: ["managedNetworks"],
    title: () => t("Outbound rules"),
    word: () => t("outbound rule"),
    icon: "globe",
    path: "outboundRules",
    api: foundryNetworkApi,
    unnamed: ({ properties }) => destinationOf(properties),
    facts: (one) => [propertyAt(one, "type"), propertyAt(one, "category"), destinationOf(one.raw.properties)],
  },
  {
    name: "accountEndpointConnections",
    of: ["accounts"],
    api,
    ...privateEndpointConnections,
  },
];

/** A name of a host, a service tag, or the name of a resource. */
function destinationOf(properties: unknown): string {
  const host = textAt(properties, "destination");
  if (host) return host;
  return (
    textAt(properties, "destination", "serviceTag") || lastOf(textAt(properties, "destination", "serviceResourceId"))
  );
}

/**
 * When Azure retires a model, by the list of an account's models: for the deployment's kind of capacity if the list
 * has it.
 */
export function retirementOf(models: readonly unknown[], deployment: unknown): string | undefined {
  const [name, version, format] = ["name", "version", "format"].map((word) =>
    textAt(deployment, "properties", "model", word),
  );
  const model = models.find(
    (one) => textAt(one, "name") === name && textAt(one, "version") === version && textAt(one, "format") === format,
  );
  if (!isObject(model)) return undefined;
  const sku = objectsAt(model, "skus").find((one) => textAt(one, "name") === textAt(deployment, "sku", "name"));
  return textAt(sku, "deprecationDate") || textAt(model, "deprecation", "inference") || undefined;
}
