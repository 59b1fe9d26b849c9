import { evaluate, functionFacts, piecesOf } from "../evaluation/index";
import { memoFor, weakMemo } from "../memo/index";
import {
  type Block,
  bodyItemOf,
  calledIn,
  type Expression,
  functionName,
  type Module,
  type Reference,
  relativePath,
  type Value,
  valuesIn,
} from "../model/index";
import type { Span } from "../text/index";
import { blocksOfKind } from "./blocksOf";
import { calledFolder, folderAt } from "./called/calledFolder";
import { environmentOf } from "./evaluated/environmentOf";
import type { Scope } from "./scope";

/**
 * The calls in a value that Terraform makes for certain: not those in a branch of a conditional, where it says nothing of what fails
 * unless that branch is taken, in what `for` does with elements that there may be none of, or in `try`.
 */
export function* certainCalls(value: Value): Generator<Expression & { span: Span }> {
  for (const part of certainParts(value)) yield* certainCalls(part);
  if (value.kind === "expression" && value.call) yield value;
}

function certainParts(value: Value): readonly Value[] {
  switch (value.kind) {
    case "list":
      return value.items;
    case "body":
      return value.body.items.flatMap((item) => [...(item.key ? [item.key] : []), item.value]);
    case "expression": {
      const { operation, parts } = value;
      const called = calledIn(value);
      if (called !== undefined && functionFacts(called).isTrying) return [];
      return operation?.kind === "conditional" || operation?.kind === "for" ? parts.slice(0, 1) : parts;
    }
    default:
      return [];
  }
}

/**
 * The file that a call reads, as a path from the folder of its module with slashes; undefined for what is no such call, or whose
 * path only Terraform knows. A path without `path.module` begins where Terraform is started, which is the folder of a root module.
 */
export function fileReadBy({ call, parts }: Expression, scope: Scope, isRoot: boolean): string | undefined {
  const [path] = parts;
  if (!call || !path || !functionFacts(functionName(call)).readsFile) return undefined;
  const [first, rest, ...others] = piecesOf(evaluate(path, environmentOf(scope)).result);
  if (typeof first === "string") return isRoot && rest === undefined ? below(first) : undefined;
  const isOfModule = first?.from && isModulePath(first.from) && typeof rest === "string" && others.length === 0;
  return isOfModule ? below(rest.replace(/^\/+/, "")) : undefined;
}

function isModulePath({ steps }: Reference): boolean {
  return steps.length === 2 && steps[0]?.name === "path" && steps[1]?.name === "module";
}

/** A path that stays in the folder, without what changes nothing. */
function below(path: string): string | undefined {
  const parts = path.split("/").filter((part) => part !== "." && part !== "");
  const isBelow = !/^[/~\\]|^[a-z]:|[\0\n]/i.test(path) && !parts.includes("..");
  return isBelow && parts.length > 0 && path.length < 500 ? parts.join("/") : undefined;
}

/** Whether a module surely is one that Terraform is started in: not each module that calls it needs to be known. */
export const isRootModule = memoFor(
  (module: Module): boolean =>
    blocksOfKind(module, "provider").length > 0 || blocksOfKind(module, "terraform").some(keepsState),
);

function keepsState({ body }: Block): boolean {
  return (bodyItemOf(body, "backend") ?? bodyItemOf(body, "cloud")) !== undefined;
}

const callsIn = weakMemo(({ body }: Block): readonly Expression[] => {
  const values = body.items.flatMap((item) => valuesIn(item.value));
  const found = values.flatMap((value) =>
    value.kind === "expression" && value.call?.name.includes("file") ? [value] : [],
  );
  return found.length > 0 ? found : none;
});

const none: readonly Expression[] = [];

/**
 * What a module reads beside its own files: the files that its functions may read, and the folders of local modules that it calls, with a
 * slash at the end. Each host says which of them are not there.
 */
export function filesReadBy(scope: Scope): readonly string[] {
  const { module } = scope;
  const all = [...module.documents.values()];
  // All those functions have the word in their names, and few documents do.
  const calls = all.filter(({ pieces }) => pieces.includes("file")).flatMap(({ blocks }) => blocks.flatMap(callsIn));
  const files = calls.flatMap((call) => fileReadBy(call, scope, true) ?? []);
  const folders = all.flatMap(({ blocks }) => blocks.flatMap((block) => localFolder(block, module) ?? []));
  return [...new Set([...files, ...folders])];
}

/** What an argument of a block is set to, if that is a text. */
function textIn({ body }: Block, name: string): string {
  const value = bodyItemOf(body, name)?.value;
  return value?.kind === "text" ? value.text : "";
}

/** The path of the folder that a call leads to by a path, or that has the mocks of a test, from that of its module: `../shared/network/`; undefined for any other. */
export function localFolder(block: Block, { folder }: Pick<Module, "folder">): string | undefined {
  const called =
    block.kind === "mock_provider"
      ? folderAt(textIn(block, "source"), folder)
      : block.kind === "module" || block.kind === "run"
        ? calledFolder(block, { folder })
        : undefined;
  const path = called === undefined || called === folder ? undefined : relativePath(folder, called);
  return path === undefined ? undefined : `${path}/`;
}
