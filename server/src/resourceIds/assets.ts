// Assets of Azure ML by their ids: models, environments, data and components, whose versions nobody changes once they are there.

/** A type below a workspace or a registry: a container of versions, or a version. */
const assetType =
  /^microsoft\.machinelearningservices\/(?:workspaces|registries)\/(?:models|environments|data|components)(?:\/versions)?$/i;
const versionId =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.MachineLearningServices\/(?:workspaces|registries)\/[^/]+\/(?:models|environments|data|components)\/[^/]+\/versions\/[^/]+$/i;
/** No id is longer. */
const longest = 2000;

/** Whether that is the type of an asset. Types of features do not count: people set them up, like an endpoint. */
export function isAssetType(type: string): boolean {
  return assetType.test(type);
}

/** The ids of asset versions anywhere in Azure's answers, each once. */
export function assetIdsIn(answers: unknown): readonly string[] {
  const found = new Set<string>();
  // Not by calling itself: an answer may be of any depth.
  for (const rest = [answers]; rest.length > 0; ) {
    const one = rest.pop();
    if (typeof one === "string" && one.length <= longest && versionId.test(one)) found.add(one);
    else if (typeof one === "object" && one !== null) for (const each of Object.values(one)) rest.push(each);
  }
  return [...found];
}
