import { evaluate, functionFacts } from "../evaluation/index";
import { memoFor, sameItems, weakMemo } from "../memo/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  calledIn,
  type Document,
  type Expression,
  functionName,
  isConfiguration,
  isTestFile,
  type Module,
  relativePath,
  type Value,
  valuesIn,
} from "../model/index";
import type { Span } from "../text/index";
import { blocksOfKind } from "./blocksOf";
import { calledFolder, folderAt } from "./called/calledFolder";
import { modulesCalled } from "./called/calledModules";
import { environmentOf } from "./evaluated/environmentOf";
import { type FileRead, fileAt } from "./filePath";
import { calledModule } from "./moduleSchema";
import { type Scope, versionlessScope } from "./scope";

/**
 * The calls in a value that Terraform certainly makes. Not those in a branch of a conditional, where Terraform reports
 * a failure only if it takes the branch; not those for elements of a `for` that may be empty; and not those in `try`.
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

/** The file that a call reads; undefined if the call reads no file, or only Terraform knows the path. */
export function fileReadBy({ call, parts }: Expression, scope: Scope): FileRead | undefined {
  const [path] = parts;
  if (!call || !path || !functionFacts(functionName(call)).readsFile) return undefined;
  return fileAt(evaluate(path, environmentOf(scope)).result);
}

/** The names that the template reads whose path a call is given; undefined where it was not read. */
export function namesReadBy({ parts: [path] }: Expression, scope: Scope): ReadonlySet<string> | undefined {
  const environment = environmentOf(scope);
  return path && environment.namesAt?.(evaluate(path, environment).result);
}

const callsIn = weakMemo(({ body }: Block): readonly Expression[] => {
  const values = body.items.flatMap((item) => valuesIn(item.value));
  const found = values.flatMap((value) =>
    value.kind === "expression" && value.call?.name.includes("file") ? [value] : [],
  );
  return found.length > 0 ? found : none;
});

const none: readonly Expression[] = [];

/** Documents that may read a file: all functions that do have the word in their names, and few documents do. */
function readingDocuments({ documents }: Module): (readonly [string, Document])[] {
  return [...documents].filter(([, { pieces }]) => pieces.includes("file"));
}

/** How many modules are looked into for one call. */
const mostModules = 100;

/** A file that another module reads where Terraform is started. */
interface FileReadElsewhere {
  readonly path: string;
  readonly uri: string;
  readonly span: Span;
}

/**
 * The files that a called module, and the modules that it calls, certainly read in the folder where Terraform is
 * started. What depends on a variable is left out, because Terraform reads it only when it plans.
 */
export function filesReadWhereStarted(call: Block, scope: Scope): readonly FileReadElsewhere[] {
  const first = calledModule(call, scope);
  const modules = new Set(first ? [first] : []);
  const found: FileReadElsewhere[] = [];
  for (const module of modules) {
    if (modules.size > mostModules || module.overriding) break;
    for (const called of modulesCalled(module, scope)) if (called !== scope.module) modules.add(called);
    if (!readsFiles(module)) continue;
    const own = versionlessScope({ ...scope, module });
    found.push(...startedIn(own.key, { scope: own })(module));
  }
  return found;
}

/** Few modules do. */
const readsFiles = memoFor((module: Module): boolean => readingDocuments(module).length > 0);

/** What a module itself reads there: the same for all that lead to it. */
const startedIn = weakMemo((_: object, { scope }: { readonly scope: Scope }) =>
  memoFor(
    (module: Module): readonly FileReadElsewhere[] =>
      readingDocuments(module).flatMap(([uri, { blocks }]) =>
        isConfiguration(uri) && !isTestFile(uri) ? blocks.flatMap(({ body }) => startedReads(body, scope, uri)) : [],
      ),
    sameItems,
  ),
);

function startedReads({ items }: Body, scope: Scope, uri: string): FileReadElsewhere[] {
  return items.flatMap(({ value, dynamic }) => {
    if (dynamic) return [];
    if (value.kind === "body") return startedReads(value.body, scope, uri);
    return [...certainCalls(value)].flatMap((call) => {
      const file = fileReadBy(call, scope);
      return file?.from === "start" ? [{ path: file.path, uri, span: call.parts[0]!.span }] : [];
    });
  });
}

/**
 * What a module reads in addition to its own files: the files that its functions may read, also in called modules, and
 * the folders of local modules that it calls, with a slash at the end. Each host says which of them do not exist.
 */
export function filesReadBy(scope: Scope): readonly string[] {
  const { module } = scope;
  const calls = readingDocuments(module).flatMap(([, { blocks }]) => blocks.flatMap(callsIn));
  const files = calls.flatMap((call) => fileReadBy(call, scope)?.path ?? []);
  const called = blocksOfKind(module, "module").flatMap((block) =>
    filesReadWhereStarted(block, scope).map(({ path }) => path),
  );
  const folders = [...module.documents.values()].flatMap(({ blocks }) =>
    blocks.flatMap((block) => localFolder(block, module) ?? []),
  );
  return [...new Set([...files, ...called, ...folders])];
}

/** What an argument of a block is set to, if that is a text. */
function textIn({ body }: Block, name: string): string {
  const value = bodyItemOf(body, name)?.value;
  return value?.kind === "text" ? value.text : "";
}

/** The folder that a call names by a path, or that has the mocks of a test: `../shared/network/`. Undefined for any other call. */
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
