import type { BodySchema, Provider, TypeForAzure } from "../../catalog/index";
import { fitsShape, formatResourceId } from "../../resourceIds/index";
import { at, isSameWord, type Json } from "../json";
import { mappings } from "../mappings/index";
import type { AzureResource } from "../responses";

/** As which of azurerm's types the provider may read something. */
export interface TypesToRead {
  /** The likeliest first. */
  readonly types: readonly string[];
  /** How many of the first are as likely, so that only what they read of it tells which it is. */
  readonly alike: number;
}

const none: TypesToRead = { types: [], alike: 0 };

/**
 * As which of azurerm's types the provider may read a resource: those that are for its type in Azure, first those whose ids are of the form of its own
 * and that are for what the answer says that it is. None where mappings of ours know all kinds of it.
 */
export function typesToRead({ id, json }: AzureResource, provider: Provider, version: string): TypesToRead {
  if (mappings.some(({ azureType }) => azureType === id.type)) return none;
  const text = formatResourceId(id);
  const ranked = provider
    .typesFor(id.type)
    .flatMap(({ type, kinds = [] }) => {
      const schema = provider.find("resource", type, version);
      const form = fitOfId(schema, text);
      const body = typeof schema === "object" ? schema.body : undefined;
      const fits = kinds.map((kind) => fitOf(at(json, kind.at), wordsOf(kind, body)));
      return form === undefined ? [] : [{ type, form, fits }];
    })
    .sort((one, than) => compare(one, than) || one.form - than.form);
  const alike = ranked.filter((one) => compare(one, ranked[0]!) === 0).length;
  return { types: ranked.map(({ type }) => type), alike };
}

/**
 * The words that identify a kind: those that were seen, and every possible value of the argument that is sent there.
 */
export function wordsOf(
  { words, argument }: NonNullable<TypeForAzure["kinds"]>[number],
  schema: BodySchema | undefined,
): readonly string[] {
  const values = argument === undefined ? [] : (schema?.get(argument)?.values ?? []);
  return [...words, ...values.map(String)];
}

/** How well something fits. */
const [same, unsaid, other] = [0, 1, 2];

interface Fit {
  /** The form of its id; what is known of forms may lack some. */
  readonly form: number;
  /** What the answer says, what tells most first. */
  readonly fits: readonly number[];
}

function fitOf(json: Json | undefined, words: readonly string[]): number {
  const [first, ...more] = Array.isArray(json) ? (json as readonly Json[]) : [json];
  if (typeof first !== "string") return unsaid;
  return [first, ...more].some((word) => words.some((one) => isSameWord(word, one))) ? same : other;
}

/** By the first that differs. Where nobody says a thing, nothing is against it. */
function compare(one: Fit, than: Fit): number {
  const byForm = Number(one.form === other) - Number(than.form === other);
  if (byForm !== 0) return byForm;
  for (let index = 0; index < Math.max(one.fits.length, than.fits.length); index++) {
    const [fit, least] = [one.fits[index] ?? unsaid, than.fits[index] ?? unsaid];
    if (fit !== least) return fit - least;
  }
  return 0;
}

/** Whether the ids of a type have the form of this one; undefined for a type that there is not, or that nobody can import. */
function fitOfId(schema: ReturnType<Provider["find"]>, id: string): number | undefined {
  if (typeof schema !== "object") return schema === "absent" ? undefined : unsaid;
  if (schema.importable === false) return undefined;
  if (!schema.importId) return unsaid;
  return schema.importId.some((shape) => fitsShape(id.toLowerCase(), shape.toLowerCase())) ? same : other;
}
