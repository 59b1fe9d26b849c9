// What Azure answers about models, environments, data and components: of a workspace and of a registry, which has other ids.
import type { Add, Body } from "./branches";
import type { SimWorkspace } from "./world";

/** `registry` is its name, where it is one. */
export function addAssets(add: Add, registry?: string): void {
  for (const { kind, name, versions, properties, container = {} } of assets) {
    const inRegistry = (rest: string): Body =>
      registry === undefined ? {} : { id: `azureml://registries/${registry}/${kind}/${name}${rest}`, type: kind };
    const about = { description: null, tags: {}, properties: {}, isArchived: false };
    add(
      kind,
      name,
      { ...about, latestVersion: String(versions), nextVersion: String(versions + 1), ...container },
      { ...inRegistry(""), systemData: madeOn(versions) },
    );
    for (let version = versions; version > 0; version--) {
      add(
        `${kind}/${name}/versions`,
        String(version),
        { ...about, isAnonymous: false, ...properties },
        { ...inRegistry(`/versions/${version}`), systemData: madeOn(version) },
      );
    }
  }
}

/** Only of workspaces. */
export function addFeatures(add: Add, { variant }: SimWorkspace): void {
  if (variant !== "featureStore") return;
  const about = { description: null, tags: {}, properties: null, isArchived: false, provisioningState: "Succeeded" };
  const version = { ...about, isAnonymous: false, autoDeleteSetting: null, stage: "Development" };
  add("featurestoreEntities", "customer", { ...about, latestVersion: "1", nextVersion: "2" });
  add("featurestoreEntities/customer/versions", "1", {
    ...version,
    indexColumns: [{ columnName: "customer_id", dataType: "String" }],
  });
  add("featuresets", "spending", { ...about, latestVersion: "2", nextVersion: "3" });
  for (const one of ["2", "1"]) {
    add("featuresets/spending/versions", one, {
      ...version,
      entities: ["azureml:customer:1"],
      specification: { path: "azureml://datastores/workspaceblobstore/paths/spending/spec" },
      materializationSettings: null,
    });
  }
}

/** A version a day. */
function madeOn(version: number): Body {
  const day = new Date(Date.UTC(2026, 0, version, 6)).toISOString();
  return { createdAt: day, createdBy: "Ada Lovelace", createdByType: "User", lastModifiedAt: day };
}

interface Asset {
  readonly kind: string;
  readonly name: string;
  readonly versions: number;
  readonly properties: Body;
  readonly container?: Body;
}

const conda = JSON.stringify(
  { channels: ["conda-forge"], dependencies: ["python=3.11", { pip: ["mlflow"] }] },
  null,
  2,
);

const assets: readonly Asset[] = [
  {
    kind: "models",
    name: "churn",
    versions: 32,
    properties: {
      modelType: "mlflow_model",
      modelUri: "azureml://jobs/train-churn/outputs/artifacts/paths/model",
      flavors: {},
      stage: null,
      jobName: null,
    },
  },
  {
    kind: "models",
    name: "pricing",
    versions: 2,
    properties: { modelType: "custom_model", modelUri: "azureml://datastores/lake/paths/pricing", stage: "Production" },
  },
  {
    kind: "environments",
    name: "scoring",
    versions: 3,
    properties: {
      image: "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04",
      condaFile: conda,
      environmentType: "UserCreated",
      osType: "Linux",
      autoRebuild: "Disabled",
      stage: "Logged",
    },
  },
  {
    kind: "data",
    name: "customers",
    versions: 4,
    properties: { dataType: "uri_folder", dataUri: "azureml://datastores/training_data/paths/customers", stage: null },
    container: { dataType: "uri_folder" },
  },
  {
    kind: "components",
    name: "train_churn",
    versions: 5,
    properties: {
      componentSpec: {
        name: "train_churn",
        version: "5",
        display_name: "Train",
        is_deterministic: "True",
        type: "command",
      },
    },
  },
];
