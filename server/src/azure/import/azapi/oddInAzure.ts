import { type BodyType, propertiesAt, type ResourceTypes } from "../../../catalog/index";
import { resourceNameOf } from "../../../resourceIds/index";
import { counted } from "../../../text/index";
import { at, isObject, isSameWord, type JsonObject, textAt } from "../../json";
import { onOneLine } from "../../onOneLine";
import type { AzureResource } from "../../responses";

/** So many of a kind get a sentence of their own. */
const mostNamed = 5;

const endpoints = /^microsoft\.machinelearningservices\/workspaces\/(online|batch)endpoints$/i;
const connections =
  /^microsoft\.(?:machinelearningservices\/workspaces|cognitiveservices\/accounts(?:\/projects)?)\/connections$/i;

/** What is read of Azure, and how. */
interface ReadForAzapi {
  readonly all: readonly AzureResource[];
  /** The versions of Azure's interface in which it was read, by key. */
  readonly versions: ReadonlyMap<string, string>;
  readonly types: ResourceTypes | undefined;
}

/** Sentences about what is unusual in Azure in the imported resources: you should know it when you take them over. */
export function oddInAzure(
  imported: readonly { readonly key: string }[],
  { all, versions, types }: ReadForAzapi,
): readonly string[] {
  const keys = new Set(imported.map(({ key }) => key));
  const resources = all.filter(({ key }) => keys.has(key));
  const ofEndpoints = resources.filter(({ id }) => endpoints.test(id.type));
  const holders = new Set(all.map(({ key }) => /^(.+)\/deployments\/[^/]+$/i.exec(key)?.[1] ?? ""));
  const empty = ofEndpoints.filter((one) => !holders.has(one.key) && whyEmpty(one) !== undefined);
  const shared = ofEndpoints.filter((one) => !isWhole(trafficOf(one.json)));
  const unknown = resources.filter(
    (one) => connections.test(one.id.type) && isUnknownCategory(one, versions.get(one.key) ?? "", types),
  );
  return [
    ...named(
      empty,
      (one) => `The endpoint ${nameOf(one)} comes without a deployment: none was read, and ${whyEmpty(one)}.`,
      (count) => `${counted(count, "more endpoint")} come without a deployment.`,
    ),
    ...named(
      shared,
      (one) =>
        `The traffic of ${nameOf(one)} sums to ${trafficOf(one.json)} % instead of 100: it is written as Azure has it.`,
      (count) => `The traffic of ${counted(count, "more endpoint")} does not sum to 100 %.`,
    ),
    ...named(
      unknown,
      (one) =>
        `The connection ${nameOf(one)} is of the category "${onOneLine(categoryOf(one), 60)}", which azapi does not know: it is written as Azure has it.`,
      (count) => `${counted(count, "more connection")} are of categories that azapi does not know.`,
    ),
  ];
}

function named(
  some: readonly AzureResource[],
  sentence: (one: AzureResource) => string,
  more: (count: number) => string,
): readonly string[] {
  // One more is as long as what would be said of it.
  const most = some.length === mostNamed + 1 ? some.length : mostNamed;
  return [...some.slice(0, most).map(sentence), ...(some.length > most ? [more(some.length - most)] : [])];
}

function nameOf({ id }: AzureResource): string {
  return resourceNameOf(id);
}

/** Why an endpoint whose deployments were not among the answers seems to have none; undefined where it has some. */
function whyEmpty({ id, json }: AzureResource): string | undefined {
  if (/\/batchendpoints$/i.test(id.type))
    return textAt(json, "properties.defaults.deploymentName") === "" ? "none is its default" : undefined;
  return trafficOf(json) === 0 ? "none has traffic" : undefined;
}

/** The sum of the shares of deployments. */
function trafficOf(json: JsonObject): number {
  const traffic = at(json, "properties.traffic");
  const shares = isObject(traffic) ? Object.values(traffic) : [];
  return shares.reduce<number>((sum, share) => sum + (typeof share === "number" ? share : 0), 0);
}

function isWhole(traffic: number): boolean {
  return traffic === 0 || traffic === 100;
}

function categoryOf({ json }: AzureResource): string {
  return textAt(json, "properties.category");
}

/** Silent where the type is not known, or takes any text without a list. */
function isUnknownCategory(one: AzureResource, version: string, types: ResourceTypes | undefined): boolean {
  const category = categoryOf(one);
  const body = types?.find(one.id.type)?.at(version)?.type;
  if (category === "" || !body) return false;
  const known = propertiesAt(body, ["properties", "category"]).flatMap(({ type }) => textsOf(type));
  return known.length > 0 && !known.some((text) => isSameWord(text, category));
}

function textsOf(type: BodyType): readonly string[] {
  if (type.kind === "literal") return [type.text];
  return type.kind === "union" ? [...type.texts, ...type.types.flatMap(textsOf)] : [];
}
