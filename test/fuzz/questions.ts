import type { Service } from "../../server/src/service";
import type { Random } from "../languages/random";

/** A question of the service about a document, and what it answers. */
type Question = (service: Service, uri: string, offset: number, other: number, name: string) => unknown;

const spanOf = (one: number, other: number) => ({ start: Math.min(one, other), end: Math.max(one, other) });
const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
/** Where one list holds what several modules say: their order is nobody's business. */
const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(plain(one))).sort();

/** Everything that can be asked of a service about a document, in the words of its interface. */
const questions: Readonly<Record<string, Question>> = {
  text: (service, uri) => service.text(uri),
  diagnose: (service, uri) => service.diagnose(uri),
  complete: (service, uri, offset) => service.complete(uri, offset),
  document: (service, uri, offset) => {
    const [first] = service.complete(uri, offset).items;
    return first && service.document(uri, first);
  },
  hover: (service, uri, offset) => service.hover(uri, offset),
  fixes: (service, uri, offset, other) => service.fixes(uri, spanOf(offset, other)),
  fixAll: (service, uri) => service.fixAll(uri),
  format: (service, uri) => service.format(uri),
  "convert to a program": (service, uri, offset, other) => service.convert(uri, spanOf(offset, other), "program"),
  "convert to Terraform": (service, uri, offset, other) => service.convert(uri, spanOf(offset, other), "terraform"),
  stacks: (service, uri) => service.stacks(uri),
  refactorings: (service, uri, offset, other) =>
    service
      .refactorings(uri, spanOf(offset, other))
      .map((offered) => [offered, service.refactor(uri, spanOf(offset, other), offered.id)]),
  importBlocks: (service, uri) => service.importBlocks(uri, []),
  importAnswers: (service, uri) => service.importAnswers(uri, { responses: [] }),
  compare: (service, uri) => service.compare(uri, []),
  managed: (service) => sorted(service.managed(new Map())),
  upgrade: (service, uri) => service.upgrade(uri, 5),
  upgradesFor: (service, uri) => service.upgradesFor(uri),
  upgradeEdits: (service, uri) => [service.upgradeEdits(uri, 5, "code"), service.upgradeEdits(uri, 5, "constraints")],
  status: (service, uri) => service.status(uri),
  versionUsed: (service, uri) => service.versionUsed(uri),
  versionOrigin: (service, uri) => service.versionOrigin(uri),
  definition: (service, uri, offset) => service.definition(uri, offset),
  references: (service, uri, offset) => sorted(service.references(uri, offset, true)),
  highlights: (service, uri, offset) => service.highlights(uri, offset),
  seenByCallers: (service, uri, offset) => service.seenByCallers(uri, offset),
  folds: (service, uri) => service.folds(uri),
  selectionAt: (service, uri, offset) => service.selectionAt(uri, offset),
  tokens: (service, uri) => service.tokens(uri)?.map(({ data, ...where }) => ({ ...where, data: [...data] })),
  codeLenses: (service, uri) =>
    service.codeLenses(uri).map((lens) => ({ ...lens, count: service.countReferences(uri, lens.address) })),
  callsOfModule: (service, uri) => sorted(service.callsOfModule(uri)),
  testFile: (service, uri) => service.testFile(uri),
  moduleChanges: (service, uri) =>
    service.moduleChanges(uri, new Map([[uri, (service.text(uri) ?? "").slice(0, -40)]])),
  realRuns: (service, uri) => service.realRuns(uri),
  testedFolders: (service, uri) => service.testedFolders(uri),
  outline: (service, uri) => service.outline(uri),
  findSymbols: (service) => sorted(service.findSymbols("a")),
  typeLinks: (service, uri) => service.typeLinks(uri),
  callItem: (service, uri, offset) => service.callItem(uri, offset),
  incomingCalls: (service, uri, offset) => sorted(service.incomingCalls(uri, offset)),
  outgoingCalls: (service, uri, offset) => service.outgoingCalls(uri, offset),
  renamable: (service, uri, offset) => service.renamable(uri, offset),
  rename: (service, uri, offset, _, name) => {
    const renaming = service.rename(uri, offset, name);
    if (!renaming || "refused" in renaming) return renaming;
    return { moved: renaming.moved, edits: [...renaming.edits].sort(([one], [two]) => (one < two ? -1 : 1)) };
  },
  movedBlocks: (service, uri, offset) => service.movedBlocks(uri, offset),
  calledFolders: (service, uri) => service.calledFolders(folderOf(uri)),
};

/** A question that can be asked of several services. */
export interface Asked {
  readonly what: string;
  answer(service: Service): unknown;
}

const fewNames = ["other", "main", "this", "x-1"];

/** Any question about one of some documents, in any place of it. New names are of `names`. */
export function anyQuestion(
  uris: readonly string[],
  length: (uri: string) => number,
  random: Random,
  names = fewNames,
): Asked {
  const [kind, uri] = [random.pick(Object.keys(questions)), random.pick(uris)];
  const [offset, other, name] = [random.below(length(uri) + 1), random.below(length(uri) + 1), random.pick(names)];
  return {
    what: `${kind} of ${uri} at ${offset} and ${other}`,
    answer: (service) => plain(questions[kind]!(service, uri, offset, other, name)),
  };
}

/** An answer as it is now: spans move with their documents. */
function plain(answer: unknown): unknown {
  if (answer instanceof Map) return [...answer].map(plain);
  if (Array.isArray(answer)) return answer.map(plain);
  if (typeof answer !== "object" || answer === null) return answer;
  if ("start" in answer && "end" in answer) return { start: answer.start, end: answer.end };
  // The model that a fix is about is compared by the edits that it makes.
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, key === "changes" ? undefined : plain(value)]),
  );
}
