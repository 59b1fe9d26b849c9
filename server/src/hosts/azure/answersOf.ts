// What Azure answers now about ids, a resource group or what a query finds, for an import by a program.
import {
  type FoundAs,
  type Imported,
  type ImportRequest,
  type Json,
  type OfferedResource,
  type Skipped,
  textAt,
} from "../../azure/index";
import { assetIdsIn, keyOfId } from "../../resourceIds/index";
import { type AskAzure, answeredOrThrow, type FoundBy, type LiveReader, NotAnswered } from "./askAzure";

/** What to read from Azure: ids, or the results of a search. */
export interface WantedLive {
  readonly ids: readonly string[];
  readonly search: FoundBy | undefined;
  /** Whether what a search finds comes with what is in it, and so do workspaces and Foundry's accounts that ids name. */
  readonly inside: boolean;
  /** Set where assets that what is read refers to are wanted too, however these are written. */
  readonly assets?: ImportRequest["assets"];
}

/** The part of the service that drafts into the file. */
export interface Drafting {
  importInto(request: Pick<ImportRequest, "responses" | "states" | "azapi" | "byTable" | "as">): Imported;
  offer(found: readonly unknown[], foundAs: FoundAs): readonly OfferedResource[];
}

/** Azure's answers, for an import. */
export interface LiveAnswers {
  readonly responses: readonly unknown[];
  readonly read: NonNullable<ImportRequest["azapi"]>;
  readonly left: readonly Skipped[];
  readonly notes: readonly string[];
}

/** How it is asked: `ask` reads workspaces with all their parts, and what they use. */
interface Asked {
  readonly azure: LiveReader["azure"];
  ask(ids: readonly string[]): ReturnType<AskAzure>;
  readonly signal?: AbortSignal | undefined;
}

/** Reads from Azure what is wanted; rejects with `NotAnswered`. */
export async function answersOf(
  { ids, search, inside, assets }: WantedLive,
  { importInto, offer }: Drafting,
  { azure, ask, signal = new AbortController().signal }: Asked,
): Promise<LiveAnswers> {
  if (!search && ids.length === 0) return { responses: [], read: [], left: [], notes: [] };
  // By its id alone it is known whether a mapping of ours is for something: then its parts are read with it, whatever all is written for.
  const asked = search ? [] : ids.map((id) => ({ id }));
  const unmapped = importInto({ responses: asked, byTable: false, as: "azurerm" }).skipped.filter(({ types }) => types);
  const offered = offer(asked, "rows");
  const forAzapi = offered.filter(({ as }) => as === "azapi_resource");
  const others = new Set([...unmapped, ...forAzapi].map(({ id }) => keyOfId(id)));
  const mapped = asked.filter(({ id }) => !others.has(keyOfId(id)));
  const parts = mapped.length > 0 ? await ask(mapped.map(({ id }) => id)) : undefined;
  const found = search ? answeredOrThrow(await azure.find(search, signal)) : { resources: [], notes: [] };
  // What is not there has nothing in it.
  const answered = new Set(parts?.responses.map((one) => keyOfId(textAt(one as Json, "id"))));
  const isThere = (key: string) => others.has(key) || answered.has(key);
  const holders = new Set(
    inside ? offered.filter(holdsParts).flatMap(({ id }) => (isThere(keyOfId(id)) ? [keyOfId(id)] : [])) : [],
  );
  const alone = asked.filter(({ id }) => !holders.has(keyOfId(id)) && others.has(keyOfId(id)));
  const rest = [
    await collected(found.resources, { offer, inside }),
    await collected(
      asked.filter(({ id }) => holders.has(keyOfId(id))),
      { offer: withoutRead(offer, mapped), inside: true },
    ),
    await collected(alone, { offer, inside: false }),
  ];
  if (assets) {
    const read = [...(parts?.responses ?? []), ...rest.flatMap((one) => one.responses)];
    const known = new Set(read.map((one) => keyOfId(textAt(one as Json, "id"))));
    const referred = assetIdsIn(read).filter((id) => !known.has(keyOfId(id)));
    rest.push(
      await collected(
        referred.map((id) => ({ id })),
        { offer, inside: false },
      ),
    );
  }
  const [responses, left] = [rest.flatMap((one) => one.responses), rest.flatMap((one) => one.left)];
  if (!parts && responses.length === 0 && left.every(({ why }) => why === "impossible") && !search)
    throw new NotAnswered(left.map(({ id, because }) => `${id} could not be read. ${because}`).join("\n"));
  const identity = parts?.identity ?? (await azure.identity());
  return {
    responses: [...(parts?.responses ?? []), ...responses],
    read: [...(parts?.read ?? []), ...rest.flatMap((one) => one.read)],
    left,
    notes: [
      `Azure was asked as ${identity}.`,
      ...(parts?.notes ?? []),
      ...found.notes,
      ...rest.flatMap((one) => one.notes),
    ],
  };

  async function collected(some: readonly unknown[], how: Parameters<LiveReader["azure"]["collect"]>[1]) {
    if (some.length === 0) return { responses: [], read: [], left: [], notes: [] };
    return answeredOrThrow(await azure.collect(some, how, signal));
  }
}

/** Whether it is something of Azure ML or Foundry that has other resources in it. */
function holdsParts({ azureType, lists }: OfferedResource): boolean {
  return lists.length > 0 && /^Microsoft\.(?:MachineLearningServices|CognitiveServices)\//i.test(azureType);
}

/** Without what was read with some workspaces. */
function withoutRead(offer: Drafting["offer"], workspaces: readonly { readonly id: string }[]): Drafting["offer"] {
  const read = new Set(
    workspaces.flatMap(({ id }) => ["computes", "datastores", "outboundRules"].map((word) => keyOfId(`${id}/${word}`))),
  );
  return (found, foundAs) =>
    offer(found, foundAs).map((one) => ({
      ...one,
      lists: one.lists.filter(({ path }) => !read.has(keyOfId(path))),
    }));
}
