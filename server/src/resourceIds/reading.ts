/** How azurerm reads the text of an id, which takes more than the id as it is written: two ways, by when an argument came to be. */
import { goUrl } from "../text/index";
import { fitsShape } from "./shapes";

/** The format of ids that the provider parses segment by segment. */
export const byParts = "id-by-parts";

/** The format of those that were, and take the cases still that were taken then. */
export const inOldCase = "id-in-old-case";

/**
 * Whether azurerm takes a text for an id of a shape. Segment by segment: a slash more at the end, or none at the start, is the same.
 * With the format of ids that are read by parts: pair by pair, in any order, below any namespace.
 * Source: Parser.Parse in resourcemanager/resourceids/parse.go and ParseAzureResourceID in legacy.go of hashicorp/go-azure-helpers.
 */
export function isReadAs(text: string, shape: string, format?: string): boolean {
  if (format === byParts) return isReadByParts(text, shape);
  if (format === inOldCase) return isReadAs(inCaseOf(shape, text), shape);
  if (wrongVersionIn(text, shape) !== undefined) return false;
  return fitsShape(text, shape) || (isOfAzure(shape) && fitsShape(withSlash(text.replace(/\/$/, "")), shape));
}

/**
 * The version in the id of an image in a community or shared gallery, where it is neither "latest" nor three numbers: azurerm reads it, unlike
 * that of an image in a gallery of one's own. Undefined where it is one, or the text has another shape.
 * Source: CommunityGalleryImageVersionID and SharedGalleryImageVersionID in internal/services/compute/parse of hashicorp/terraform-provider-azurerm, the
 * same since 3.30.
 */
export function wrongVersionIn(text: string, shape: string): string | undefined {
  if (!/^\/(?:community|shared)Galleries\/.*\/versions\/\{\}$/.test(shape)) return undefined;
  const id = withSlash(text.replace(/\/$/, ""));
  const version = fitsShape(id, shape) ? id.slice(id.lastIndexOf("/") + 1) : "latest";
  return /^(?:latest|[+-]?\d+(?:\.[+-]?\d+){2})$/i.test(version) ? undefined : version;
}

/**
 * Whether azurerm takes a text for the id of anything in a subscription: pairs of words and names, one of them the subscription.
 * Source: ParseAzureResourceID in helpers/azure/resourceid.go of hashicorp/terraform-provider-azurerm.
 */
export function isReadAsAny(text: string): boolean {
  const path = pathIn(text);
  return path !== undefined && (path.includes("%") || wordsIn(path)?.has("subscriptions") === true);
}

/** Shapes that the texts of ids of a shape may have: what is put together of pieces is compared with these. */
export function spellingsOf(shape: string, format?: string): readonly string[] {
  if (!isOfAzure(shape)) return [shape];
  if (format !== byParts && format !== inOldCase) return [shape, `${shape}/`, shape.slice(1)];
  const anyNamespace = shape.replace(/\/providers\/[^/]+/, "/providers/{}");
  return [anyNamespace, anyNamespace.replace("/resourceGroups/", "/resourcegroups/")].flatMap((one) => [
    one,
    `${one}/`,
    ...(format === inOldCase ? [one.slice(1)] : []),
  ]);
}

/**
 * The text with a namespace of any case, and resource groups in lower case, as the shape has them.
 * Source: AsGeneratedID in internal/tf/validation/resource_id.go of hashicorp/terraform-provider-azurerm.
 */
function inCaseOf(shape: string, text: string): string {
  const [, namespace = ""] = /\/providers\/([^/]+)/.exec(shape) ?? [];
  return text
    .replace("/resourcegroups/", "/resourceGroups/")
    .replace(/(?<=\/providers\/)[^/]+/, (one) => (one.toLowerCase() === namespace.toLowerCase() ? namespace : one));
}

/** Other services have ids of their own, such as `/applications/{}`. */
function isOfAzure(shape: string): boolean {
  return /^\/(?:subscriptions|providers|tenants|communityGalleries|sharedGalleries)\//.test(shape);
}

function withSlash(text: string): string {
  return text.startsWith("/") ? text : `/${text}`;
}

function isReadByParts(text: string, shape: string): boolean {
  const path = pathIn(text);
  if (path === undefined) return false;
  // What is escaped is read as what it means, which nobody writes in an id.
  if (path.includes("%")) return true;
  const wanted = wordsIn(shape);
  const words = wordsIn(path);
  if (!wanted || !words?.has("subscriptions")) return false;
  if (wanted.has("resourceGroups") && !words.has("resourceGroups")) return false;
  const read = [...words].filter((word) => !free.has(word));
  return read.length === [...wanted].filter((word) => !free.has(word)).length && read.every((word) => wanted.has(word));
}

/** What is read, whether a type needs it or not. */
const free: ReadonlySet<string> = new Set(["subscriptions", "resourceGroups", "providers"]);

/** The path of a text that Go reads as the whole address of a request. Source: ParseRequestURI in net/url of Go's standard library. */
function pathIn(text: string): string | undefined {
  const url = goUrl(text.replaceAll("#", "%23"));
  return url && (url.scheme !== "" || text.startsWith("/")) ? url.path : undefined;
}

/** The words that begin the pairs in an id, each of which goes before a name; undefined for a text that does not consist of pairs. */
function wordsIn(path: string): ReadonlySet<string> | undefined {
  const segments = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  if (!path.startsWith("/") || segments.length % 2 > 0 || segments.includes("")) return undefined;
  const words = segments.filter((_, at) => at % 2 === 0);
  return new Set(words.map((word) => (word === "resourcegroups" ? "resourceGroups" : word)));
}
