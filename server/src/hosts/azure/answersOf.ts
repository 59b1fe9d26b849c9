// What Azure answers now about ids, a resource group or what a query finds, for an import by a program.
import type { Imported, ImportRequest, OfferedResource, Skipped } from "../../azure/index";
import { keyOfId } from "../../resourceIds/index";
import { type AskAzure, answeredOrThrow, type FoundBy, type LiveReader, NotAnswered } from "./askAzure";

/** What Azure is asked about: ids, or a search. */
export interface WantedLive {
  readonly ids: readonly string[];
  readonly search: FoundBy | undefined;
  /** Whether what a search finds comes with what is in it. */
  readonly inside: boolean;
}

/** The part of the service that drafts into the file. */
export interface Drafting {
  importInto(request: Pick<ImportRequest, "responses" | "states" | "azapi" | "byTable" | "as">): Imported;
  offer(found: readonly unknown[], areAnswers: boolean): readonly OfferedResource[];
}

/** What Azure has answered. */
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

/** What Azure answers now; rejects with a `NotAnswered`. */
export async function answersOf(
  { ids, search, inside }: WantedLive,
  { importInto, offer }: Drafting,
  { azure, ask, signal = new AbortController().signal }: Asked,
): Promise<LiveAnswers> {
  if (!search && ids.length === 0) return { responses: [], read: [], left: [], notes: [] };
  // By its id alone it is known whether a mapping of ours is for something: then its parts are read with it, whatever all is written for.
  const asked = search ? [] : ids.map((id) => ({ id }));
  const unmapped = importInto({ responses: asked, byTable: false, as: "azurerm" }).skipped.filter(({ types }) => types);
  const forAzapi = offer(asked, false).filter(({ as }) => as === "azapi_resource");
  const others = new Set([...unmapped, ...forAzapi].map(({ id }) => keyOfId(id)));
  const [single, mapped] = [true, false].map((is) => ids.filter((id) => others.has(keyOfId(id)) === is));
  const parts = mapped!.length > 0 ? await ask(mapped!) : undefined;
  const found = search
    ? answeredOrThrow(await azure.find(search, signal))
    : { resources: single!.map((id) => ({ id })), notes: [] };
  const how = { offer, inside: search !== undefined && inside };
  const rest =
    found.resources.length > 0 ? answeredOrThrow(await azure.collect(found.resources, how, signal)) : undefined;
  if (!parts && rest?.responses.length === 0 && rest.left.every(({ why }) => why === "impossible") && !search)
    throw new NotAnswered(rest.left.map(({ id, because }) => `${id} could not be read. ${because}`).join("\n"));
  const identity = parts?.identity ?? (await azure.identity());
  return {
    responses: [...(parts?.responses ?? []), ...(rest?.responses ?? [])],
    read: [...(parts?.read ?? []), ...(rest?.read ?? [])],
    left: rest?.left ?? [],
    notes: [`Azure was asked as ${identity}.`, ...(parts?.notes ?? []), ...found.notes, ...(rest?.notes ?? [])],
  };
}
