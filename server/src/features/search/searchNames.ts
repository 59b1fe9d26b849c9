import { addedSchema, blockSchemaOf, literalAt, type Scope } from "../../analysis/index";
import { versionedType } from "../../azure/index";
import { type Attribute, type BodySchema, isSettable, type SchemaKind, writtenType } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { type Block, hasType, typeOf } from "../../model/index";
import { registryPage, resourceTypePage } from "../documentation/documentation";
import { isOfAzure, schemaNamed, writtenKinds } from "./namedSchema";
import { type Wish, wishesIn, wordsIn } from "./words";

/** A type, or an argument of one, that was found by words. */
export interface FoundName {
  readonly kind: SchemaKind | "azure";
  readonly type: string;
  /** Where it is in the type; empty for the type itself. */
  readonly path: readonly string[];
  /** What its documentation says of it, Markdown of the provider's; absent where it says nothing. */
  readonly summary?: string | undefined;
  /** The page of its documentation. */
  readonly href?: string | undefined;
}

/** Longer lists help nobody: there are 34,000 types with version. */
const most = 200;
/** How deep arguments are looked for: deeper ones are found by asking for what is above them. */
const depth = 4;

/** What may be found: a name, and what is known of it. */
interface Findable extends FoundName {
  readonly words: readonly string[];
  /** The words of what it is in: the namespace and the parents of one of Azure's own types, the provider of any other. */
  readonly around: readonly string[];
  /** Words of its documentation. */
  readonly described: ReadonlySet<string>;
  /** How likely it is meant where nothing else tells. */
  readonly rank: number;
}

/** Types that fit a question in the user's words, or arguments of `within`. The most likely come first. */
export function searchNames(question: string, within: string | undefined, scope: Scope): readonly FoundName[] {
  const wishes = wishesIn(question);
  if (wishes.length === 0)
    return within === undefined || /\w/.test(question) ? [] : found(argumentsOf(within, scope), scope);
  return fitting(wishes, within === undefined ? typesIn(scope) : argumentsOf(within, scope), scope);
}

/** What fits a question in the body of a block, also if the content decides the schema: the body of an azapi resource. */
export function searchBlock(question: string, block: Block, scope: Scope): readonly FoundName[] {
  const [type, wishes] = [typeOf(block), wishesIn(question)];
  if (type === undefined || !hasType(block.kind) || wishes.length === 0) return [];
  return fitting(
    wishes,
    [...argumentsOf(type, scope, block.kind as SchemaKind), ...inBodyOfAzure(block, scope)],
    scope,
  );
}

function fitting(wishes: readonly Wish[], all: readonly Findable[], scope: Scope): readonly FoundName[] {
  const scored = all.map((one) => ({ one, score: scoreOf(one, wishes) })).filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score || a.one.type.length - b.one.type.length);
  return found(
    scored.map(({ one }) => one),
    scope,
  );
}

function found(all: readonly Findable[], scope: Scope): readonly FoundName[] {
  return all.slice(0, most).map((one) => {
    const { kind, type, path, summary } = one;
    const href = pageOf(one, scope);
    return { kind, type, path, ...(summary && { summary }), ...(href && { href }) };
  });
}

function pageOf({ kind, type }: FoundName, scope: Scope): string | undefined {
  if (kind === "azure") return resourceTypePage(...nameAndVersion(type));
  const { catalog } = scope;
  const name = catalog.providerNames.find((one) => type === one || type.startsWith(`${one}_`));
  const provider = name === undefined ? undefined : catalog.provider(name);
  return provider && registryPage(provider, kind, type, scope);
}

function nameAndVersion(type: string): [name: string, version?: string] {
  const written = writtenType(type);
  return written ? [written.name, written.version] : [type];
}

/** 0 where too little of what is asked for is there: so it is with nearly all of the thousands of types. */
function scoreOf(one: Findable, wishes: readonly Wish[]): number {
  let [all, had, average] = [0, 0, 0];
  const used: string[] = [];
  for (const wish of wishes) {
    const fit = fitOf(one, wish, used);
    all += wish.weight;
    if (fit > 0) had += wish.weight;
    average += fit * wish.weight;
  }
  had /= all;
  average /= all;
  if (had < 0.5) return 0;
  // What has fewer words beside those that are asked for is meant rather.
  const share = one.words.filter((word) => used.includes(word)).length / one.words.length;
  return average * Math.sqrt(had) * (0.55 + 0.45 * share) * one.rank;
}

/** How well a name fits a wish; `used` takes the words of the name that it is in. */
function fitOf(one: Findable, { ways }: Wish, used: string[]): number {
  let best = 0;
  for (const [index, way] of ways.entries()) {
    const before = used.length;
    let sum = 0;
    for (const word of way) {
      const fit = wordFit(word, one, used);
      if (fit === 0) {
        sum = 0;
        break;
      }
      sum += fit;
    }
    // The words that were asked with tell most.
    best = Math.max(best, (sum / way.length) * (index === 0 ? 1 : 0.97));
    if (sum === 0) used.length = before;
  }
  return best;
}

/** How well a word fits: in the name, at the beginning of a word of it, in what it is in, in what its documentation says. */
function wordFit(word: string, { words, around, described }: Findable, used: string[]): number {
  const own = words.includes(word) ? word : begunWith(word, words);
  if (own !== undefined) {
    used.push(own);
    return own === word ? 1 : 0.8;
  }
  if (around.includes(word)) return 0.75;
  return described.has(word) ? 0.35 : 0;
}

function begunWith(word: string, words: readonly string[]): string | undefined {
  return word.length > 3 ? words.find((own) => own.startsWith(word)) : undefined;
}

function typesIn(scope: Scope): readonly Findable[] {
  const { catalog } = scope;
  const ofProviders = catalog.providerNames.flatMap((provider) =>
    writtenKinds
      .filter((kind) => kind !== "provider")
      .flatMap((kind) => {
        const known = catalog.provider(provider);
        const names = known?.names(kind, scope.versionOf(provider)) ?? [];
        return findableTypes(names, (type) => {
          const summary = known?.documentation(kind, type, []);
          const usage = kind === "data" ? catalog.usage.data : catalog.usage.resource;
          return typeOfProvider(kind, type, summary, usage.indexOf(type));
        });
      }),
  );
  const ofAzure = findableTypes(catalog.resourceTypes?.names ?? [], typeOfAzure);
  return [...ofProviders, ...ofAzure];
}

/** A catalog gives the same list of names each time that it is asked for the same. */
const findableTypes = weakMemo((names: readonly string[], findable: (type: string) => Findable) => names.map(findable));

const kindRanks: ReadonlyMap<SchemaKind, number> = new Map([
  ["resource", 1],
  ["data", 0.85],
]);

function typeOfProvider(kind: SchemaKind, type: string, summary: string | undefined, usage: number): Findable {
  const [provider = "", ...words] = wordsIn(type);
  const isOfFamily = /^azurerm_(?:machine_learning|ai)_/.test(type);
  // People use the first hundred of some thousand.
  const used = usage < 0 ? 0 : 0.35 * Math.exp(-usage / 150);
  const rank = (kindRanks.get(kind) ?? 0.7) * (1 + used) * (isOfFamily ? 1.15 : 1);
  const described = new Set(wordsIn(summary ?? ""));
  return { kind, type, path: [], words, around: [provider], described, summary, rank };
}

const ofAzureMl = "Microsoft.MachineLearningServices/";

function typeOfAzure(type: string): Findable {
  const segments = type.split("/");
  return {
    kind: "azure",
    type,
    path: [],
    words: wordsIn(segments.at(-1) ?? ""),
    around: wordsIn(segments.slice(0, -1).join(" ")),
    described: new Set(),
    // What is read rather than written is seldom meant.
    rank: /Connections$|Operations?$|Results?$|Status(?:es)?$/i.test(type)
      ? 0.4
      : type.startsWith(ofAzureMl)
        ? 0.9
        : 0.65,
  };
}

function argumentsOf(within: string, scope: Scope, of?: SchemaKind): readonly Findable[] {
  const azure = isOfAzure(within) ? versionedType(within, scope) : undefined;
  if (azure) return inAzureType(azure.text, pathsIn(azure.body, []), scope);
  const { kind, provider, attributes } = schemaNamed(within, of, scope);
  if (!attributes) return [];
  return [...pathsIn(attributes, [])].map((path) =>
    findableArgument(
      { kind, type: within, path },
      provider?.documentation(kind, within, path),
      kind === "resource" ? provider?.sentTo(within, path)?.path : undefined,
    ),
  );
}

/** What may be written into the body of a resource of azapi's, of the type that it names. */
function inBodyOfAzure(block: Block, scope: Scope): readonly Findable[] {
  const { body } = block;
  const schema = blockSchemaOf(block, scope).body;
  const attribute = schema?.get("body");
  const type = literalAt(body, ["type"], scope);
  const inside = schema && attribute?.dependentBody && addedSchema(attribute, body, schema, scope)?.block;
  return inside && type ? inAzureType(type, pathsIn(inside, ["body"], isSettable), scope) : [];
}

/** Paths in one of Azure's own types, with what its documentation says. */
function inAzureType(type: string, paths: Iterable<readonly string[]>, { catalog }: Scope): readonly Findable[] {
  const [name] = nameAndVersion(type);
  return Array.from(paths, (path) => {
    const inBody = path[0] === "body" ? path.slice(1) : path;
    return findableArgument({ kind: "azure", type, path }, catalog.resourceTypes?.sentence(name, inBody));
  });
}

/** @param property what it is called in Azure's own API: `properties.publicNetworkAccess`. */
function findableArgument(
  about: Pick<FoundName, "kind" | "type" | "path">,
  summary: string | undefined,
  property = "",
): Findable {
  const { path } = about;
  return {
    ...about,
    words: wordsIn(path.at(-1) ?? ""),
    around: path.slice(0, -1).flatMap(wordsIn),
    described: new Set([...wordsIn(summary ?? ""), ...wordsIn(property.slice(property.lastIndexOf(".") + 1))]),
    summary,
    rank: 1,
  };
}

function* pathsIn(
  body: BodySchema,
  above: readonly string[],
  isMeant: (attribute: Attribute) => boolean = () => true,
): Generator<readonly string[]> {
  for (const [name, attribute] of body) {
    if (!isMeant(attribute)) continue;
    const path = [...above, name];
    yield path;
    const inside = attribute.block ?? attribute.elem?.block;
    if (inside && path.length < depth) yield* pathsIn(inside, path, isMeant);
  }
}
