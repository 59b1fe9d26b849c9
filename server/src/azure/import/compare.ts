import type { Scope } from "../../analysis/scope";
import { type Block, typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Change, Fix, NewEntry } from "../../model/change";
import { addressOf } from "../../model/module";
import type { Body, Entry } from "../../model/value";
import { keyOfId, parseId } from "../resourceId";
import { readAnswers } from "../responses";
import { type Candidate, candidatesIn } from "./candidates";
import { settle } from "./generate/generateBody";
import { stateOf } from "./mappings/stateOf";
import { type Declared, declaredIn } from "./module/declared";
import { writtenIn } from "./module/evaluate";
import { ignoredIn } from "./module/ignoredIn";
import type { Known, Written } from "./plan/known";
import { type Difference, plan } from "./plan/plan";

/** An argument that is written otherwise than it is in Azure. */
export interface Deviation {
  /** `identity.type`: names with dots between them. */
  readonly path: string;
  /** What is written; undefined where nothing is. */
  readonly written: Written | undefined;
  /** What azurerm reads from Azure. */
  readonly live: Known;
  /** The argument or block, or the body that it would stand in. */
  readonly at: Entry | Body;
  /** Makes it what it is in Azure; absent where that cannot be written. */
  readonly fix?: Fix;
}

/** Answers laid over a module: what is the same for all of its blocks. */
export interface Comparing {
  readonly candidates: readonly Candidate[];
  readonly declared: Declared;
  readonly scope: Scope;
  readonly version: string;
}

/** Reads Azure's answers, and what a module declares. */
export function comparing(answers: readonly unknown[], scope: Scope, version = scope.versionOf("azurerm")): Comparing {
  const { candidates } = candidatesIn(readAnswers(answers), version);
  return { candidates, declared: declaredIn(scope), scope, version };
}

/**
 * How a resource as it is written deviates from what Azure answers about it; undefined where no answer is about it. What
 * only Terraform knows, and what the plan is told to ignore, is taken as it is.
 */
export function compare(
  block: Block,
  { candidates, declared, scope, version }: Comparing,
): readonly Deviation[] | undefined {
  const schema = scope.catalog.provider("azurerm")?.find("resource", typeOf(block) ?? "", version);
  const candidate = candidateFor(block, candidates, declared.idOf);
  if (!candidate || typeof schema !== "object") return undefined;
  const { mapping, about } = candidate;
  const state = stateOf(mapping, about);
  const written = writtenIn(block.body, schema.body, scope, declared.idOf);
  const { entries } = settle(mapping.rows, state, {
    about,
    schema: schema.body,
    refer(text, to) {
      const id = to === "id" ? parseId(text) : undefined;
      const address = id && declared.surely(id);
      return address ? { path: [...address.split("."), "id"], gives: declared.idOf(address) ?? text } : undefined;
    },
    variable: (argument) => ["var", argument],
    absence: () => undefined,
    unwanted: new Set(),
  });
  return plan(written, state, schema.body, ignoredIn(block))
    .filter(({ because }) => because !== "unsettled")
    .map((difference) => deviationFor(difference, block, entries));
}

/** The answer about a block: that of its id, or, where its id is not known, the only one of its type. */
function candidateFor(
  block: Block,
  candidates: readonly Candidate[],
  idOf: (address: string) => string | undefined,
): Candidate | undefined {
  const ofType = candidates.filter(({ mapping }) => mapping.type === typeOf(block));
  const id = idOf(addressOf(block) ?? "");
  if (id !== undefined) return ofType.find(({ live }) => live.key === keyOfId(id));
  return ofType.length === 1 ? ofType[0] : undefined;
}

function deviationFor({ path, written, live }: Difference, block: Block, settled: readonly NewEntry[]): Deviation {
  const { body, entry } = placeOf(path, block.body);
  const change = changeFor(entry, body, takenAt(path, settled), block);
  const name = path.join(".");
  return {
    path: name,
    written,
    live,
    at: entry ?? body,
    ...(change && { fix: { title: `Take the live value of ${name}`, changes: [change] } }),
  };
}

function changeFor(
  entry: Entry | undefined,
  body: Body,
  taken: NewEntry | undefined,
  block: Block,
): Change | undefined {
  if (entry && taken?.form === "argument") return { kind: "setValue", value: entry.value, to: taken.value };
  if (entry) return taken ? undefined : { kind: "remove", entry };
  return taken && { kind: "add", body, entries: [taken], block };
}

/** The body that a path leads into as far as it is written, and the entry at its end. */
function placeOf(path: readonly string[], top: Body): { body: Body; entry: Entry | undefined } {
  let body = top;
  for (const name of path.slice(0, -1)) {
    const value = entryOf(body, name)?.value;
    if (value?.kind !== "body") break;
    body = value.body;
  }
  return { body, entry: entryOf(body, path.at(-1)!) };
}

function takenAt(path: readonly string[], entries: readonly NewEntry[]): NewEntry | undefined {
  const found = entries.find(({ name }) => name === path[0]);
  if (path.length === 1 || !found) return found;
  return found.value.kind === "body" ? takenAt(path.slice(1), found.value.entries) : undefined;
}
