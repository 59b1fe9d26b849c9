// Azure Machine Learning's kinds of resources below a workspace and a registry, a row each.
import { machineLearningApi } from "../arm/apiVersions";
import { objectAt, textAt, valueAt } from "../arm/shape";
import { t } from "../translate";
import type { LiveResource, ResourceOwner } from "../types";
import { capabilityHosts, connections, fromEverywhere, privateEndpointConnections } from "./common";
import { type Kind, lastOf, numberAt, objectsAt, problem, propertyAt } from "./kind";

const api = machineLearningApi;
/** A hub's projects are workspaces too, with all that one has. */
const workspaces = ["workspace", "projects"] as const;
const holders = [...workspaces, "registries"] as const;
/** Azure sorts versions where it is asked to. */
const newest = { newestFirst: true, query: "&$orderBy=createdtime%20desc" } as const;
const description = (one: LiveResource) => propertyAt(one, "description");
const isKind = (kind: RegExp) => (owner: ResourceOwner) => kind.test(textAt(owner.raw, "kind"));

/** What runs behind an endpoint, online or in batches. */
const deployments = {
  title: () => t("Deployments"),
  word: () => t("deployment"),
  icon: "server",
  path: "deployments",
  api,
} as const;

/** In the order in which they are shown. */
export const machineLearningKinds: readonly Kind[] = [
  {
    name: "projects",
    of: ["workspace"],
    when: isKind(/^hub$/i),
    title: () => t("Projects"),
    word: () => t("project"),
    icon: "project",
    path: "/providers/Microsoft.MachineLearningServices/workspaces",
    api,
    query: "&kind=Project",
    keeps: (raw, hub) => textAt(raw, "properties", "hubResourceId").toLowerCase() === hub.id.toLowerCase(),
    facts: ({ raw }) => [textAt(raw, "location")],
    attention: (one) => [fromEverywhere(one)],
  },
  {
    name: "onlineEndpoints",
    of: workspaces,
    title: () => t("Online endpoints"),
    word: () => t("online endpoint"),
    icon: "rocket",
    path: "onlineEndpoints",
    api,
    facts: (one) => [propertyAt(one, "authMode"), sharedTraffic(one)],
    lines: (one) => [
      [t("Scoring address"), propertyAt(one, "scoringUri")],
      [t("Compute"), lastOf(propertyAt(one, "compute"))],
    ],
    attention(one) {
      const shares = [...trafficOf(one.raw).values()];
      const sum = shares.reduce((all, share) => all + share, 0);
      return [
        sum === 0 ? problem(t("no traffic")) : undefined,
        sum !== 0 && sum !== 100 ? problem(t("traffic sums to {0} %", sum)) : undefined,
        fromEverywhere(one),
      ];
    },
  },
  {
    name: "onlineDeployments",
    of: ["onlineEndpoints"],
    ...deployments,
    facts(one) {
      const count = numberAt(one.raw, "sku", "capacity");
      const size = propertyAt(one, "instanceType");
      return [shareOf(one.owner.raw, one.name), count === undefined ? size : size ? `${size} × ${count}` : count];
    },
    lines: (one) => [
      [t("Model"), propertyAt(one, "model")],
      [t("Environment"), propertyAt(one, "environmentId")],
      [t("Compute"), propertyAt(one, "endpointComputeType")],
    ],
    attention: (one) => [trafficOf(one.owner.raw).get(one.name) ? undefined : problem(t("no traffic"))],
  },
  {
    name: "batchEndpoints",
    of: workspaces,
    title: () => t("Batch endpoints"),
    word: () => t("batch endpoint"),
    icon: "layers",
    path: "batchEndpoints",
    api,
    facts: (one) => [propertyAt(one, "authMode"), propertyAt(one, "defaults", "deploymentName")],
    lines: (one) => [[t("Scoring address"), propertyAt(one, "scoringUri")]],
    attention: (one) => [
      propertyAt(one, "defaults", "deploymentName") ? undefined : problem(t("no default deployment")),
    ],
  },
  {
    name: "batchDeployments",
    of: ["batchEndpoints"],
    ...deployments,
    facts(one) {
      const count = numberAt(one.raw, "properties", "resources", "instanceCount");
      const isDefault = propertyAt(one.owner, "defaults", "deploymentName") === one.name;
      return [isDefault ? t("default") : "", lastOf(propertyAt(one, "compute")), count ? `× ${count}` : ""];
    },
    lines: (one) => [[t("Model"), propertyAt(one, "model", "assetId") || propertyAt(one, "model", "path")]],
  },
  {
    name: "serverlessEndpoints",
    of: workspaces,
    title: () => t("Serverless endpoints"),
    word: () => t("serverless endpoint"),
    icon: "cloud",
    path: "serverlessEndpoints",
    api,
    facts: (one) => [lastOf(propertyAt(one, "modelSettings", "modelId")), propertyAt(one, "authMode")],
    lines: (one) => [[t("Model"), propertyAt(one, "modelSettings", "modelId")]],
    attention(one) {
      const state = propertyAt(one, "endpointState");
      return [/^(online|)$/i.test(state) ? undefined : problem(state)];
    },
  },
  {
    name: "connections",
    of: workspaces,
    api,
    ...connections,
  },
  ...assets(
    "models",
    () => t("Models"),
    () => t("model"),
    "package",
    (one) => [propertyAt(one, "modelType"), propertyAt(one, "stage")],
  ),
  ...assets(
    "environments",
    () => t("Environments"),
    () => t("environment"),
    "terminal-linux",
    (one) => [propertyAt(one, "image")],
  ),
  ...assets(
    "data",
    () => t("Data"),
    () => t("data asset"),
    "table",
    (one) => [propertyAt(one, "dataType")],
  ),
  ...assets(
    "components",
    () => t("Components"),
    () => t("component"),
    "extensions",
    (one) => [propertyAt(one, "componentSpec", "type")],
  ),
  ...assets(
    "featuresets",
    () => t("Feature sets"),
    () => t("feature set"),
    "symbol-array",
    (one) => [propertyAt(one, "stage")],
  ),
  ...assets(
    "featurestoreEntities",
    () => t("Feature store entities"),
    () => t("feature store entity"),
    "key",
    (one) => [
      objectsAt(one.raw, "properties", "indexColumns")
        .map((column) => textAt(column, "columnName"))
        .join(", "),
    ],
  ),
  {
    name: "schedules",
    of: workspaces,
    title: () => t("Schedules"),
    word: () => t("schedule"),
    icon: "calendar",
    path: "schedules",
    api,
    facts: (one) => [
      propertyAt(one, "action", "actionType"),
      propertyAt(one, "trigger", "expression") || everySoOften(one),
    ],
    lines: (one) => [
      [t("Display name"), propertyAt(one, "displayName")],
      [t("Time zone"), propertyAt(one, "trigger", "timeZone")],
    ],
    attention: (one) => [valueAt(one.raw, "properties", "isEnabled") === false ? problem(t("disabled")) : undefined],
  },
  {
    name: "capabilityHosts",
    of: workspaces,
    when: isKind(/^(hub|project)$/i),
    api,
    ...capabilityHosts,
  },
  {
    name: "privateEndpointConnections",
    of: holders,
    api,
    ...privateEndpointConnections,
  },
  {
    name: "registries",
    of: ["subscription"],
    title: () => t("Registries"),
    word: () => t("registry"),
    icon: "library",
    path: "/providers/Microsoft.MachineLearningServices/registries",
    api,
    facts: ({ raw }) => [textAt(raw, "location")],
    lines: ({ raw }) => [
      [
        t("Regions"),
        objectsAt(raw, "properties", "regionDetails")
          .map((one) => textAt(one, "location"))
          .join(", "),
      ],
    ],
    attention: (one) => [fromEverywhere(one)],
  },
];

/** An asset by its name, and its versions. */
function assets(
  name: string,
  title: Kind["title"],
  word: Kind["word"],
  icon: string,
  facts: Kind["facts"],
): readonly Kind[] {
  const isOfFeatures = /^feature/.test(name);
  return [
    {
      name,
      of: isOfFeatures ? workspaces : holders,
      isAsset: true,
      ...(isOfFeatures ? { when: isKind(/^featurestore$/i) } : {}),
      title,
      word,
      icon,
      path: name,
      api,
      facts: (one) => [propertyAt(one, "latestVersion"), propertyAt(one, "dataType")],
      lines: (one) => [[t("Description"), description(one)]],
    },
    {
      name: `${name}/versions`,
      of: [name],
      isAsset: true,
      title: () => t("Versions"),
      word,
      icon: "git-commit",
      path: "versions",
      api,
      ...(isOfFeatures ? { newestFirst: true } : newest),
      facts: (one) => [...facts(one), textAt(one.raw, "systemData", "createdAt").slice(0, 10)],
      lines: (one) => [
        [t("Description"), description(one)],
        [t("Path"), propertyAt(one, "modelUri") || propertyAt(one, "dataUri")],
      ],
      attention: (one) => [valueAt(one.raw, "properties", "isArchived") === true ? problem(t("archived")) : undefined],
    },
  ];
}

function everySoOften({ raw }: LiveResource): string {
  const trigger = objectAt(raw, "properties", "trigger");
  const interval = numberAt(trigger, "interval");
  const frequency = textAt(trigger, "frequency");
  return frequency && interval !== undefined ? `${interval} × ${frequency}` : frequency;
}

// How an online endpoint shares its traffic among its deployments.

/** The shares in percent, by the names of deployments. */
function trafficOf(endpoint: unknown): ReadonlyMap<string, number> {
  const shares = Object.entries(objectAt(endpoint, "properties", "traffic"));
  return new Map(shares.flatMap(([name, share]) => (typeof share === "number" ? [[name, share] as const] : [])));
}

/** As in "blue 90 %, green 10 %"; what gets none is left out. */
function sharedTraffic({ raw }: LiveResource): string {
  const shares = [...trafficOf(raw)].filter(([, share]) => share !== 0);
  return shares.map(([name, share]) => `${name} ${share} %`).join(", ");
}

/** The share of one deployment; empty where it gets none. */
function shareOf(endpoint: unknown, deployment: string): string {
  const share = trafficOf(endpoint).get(deployment);
  return share ? `${share} %` : "";
}
