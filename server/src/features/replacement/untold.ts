/** What code alone does not tell about a change, as whole sentences: the particular first, what is always so last. */
import { blocksOfKind, type Scope } from "../../analysis/index";
import { type Block, bodyItemOf, fileName, isTestFile, nameOf, requiredIn } from "../../model/index";
import { counted, Lines } from "../../text/index";
import { listed, shortened } from "../../wording/index";
import { canonicalBody } from "./canonicalText";
import { type Fates, fullAddress } from "./fates";
import { addressWithin, type Configuration, type Made } from "./madeModules";
import { otherValuesIn, type Renamed } from "./otherValues";
import type { PairOutcome } from "./resourcePairs";

/** What was compared, and what came of it. */
interface Compared {
  readonly was: Configuration;
  readonly is: Configuration;
  readonly fates: Fates;
  readonly outcomes: readonly PairOutcome[];
  readonly renamed: Renamed;
  readonly isCut: boolean;
}

/** How many sentences of one kind are told. */
const most = 8;

/** Documents of a configuration that cannot be parsed, as sentences. Terraform makes no plan then. */
export function problemsIn({ modules }: Configuration): readonly string[] {
  return [...documentsOf(modules)].flatMap(({ uri, text, problems }) => {
    const [first] = problems.filter(({ rule }) => rule === undefined);
    if (!first) return [];
    const line = new Lines(text).positionAt(first.span.start).line + 1;
    return [`${fileName(uri)} cannot be read at line ${line}: ${first.message}`];
  });
}

function documentsOf(modules: Configuration["modules"]) {
  const all = new Map([...modules.values()].map(({ scope }) => [scope.module.folder, scope.module]));
  return [...all.values()].flatMap(({ documents }) => [...documents.values()].filter(({ uri }) => !isTestFile(uri)));
}

/** Sentences about everything that a comparison cannot know. */
export function untoldOf(compared: Compared): readonly string[] {
  const { was, is, fates, isCut } = compared;
  const { module } = is.root.scope;
  const names = module.leftOut ?? [];
  const isProgram = [...module.documents.values()].some((document) => document.isProgram);
  const assumed = [...new Set([...was.assumed, ...is.assumed])].map((name) => `var.${name}`);
  return [
    ...problemsIn(was).map((problem) => `Before the change ${problem} What it declared may not all be known.`),
    ...(names.length > 0
      ? [`${listed(names)} of the same folder could not be read, and may declare what seems to be gone.`]
      : []),
    ...(isProgram ? ["A program may make more than can be read from it, in loops, conditions and other files."] : []),
    ...few(aboutInstances(compared)),
    ...few(aboutModules(compared)),
    ...few(aboutDoubts(compared)),
    ...few(aboutSetup(was, is)),
    ...(fates.unread > 0 ? ["Some moved or removed blocks could not be read, so they are ignored here."] : []),
    ...(assumed.length > 0 ? [`${listed(assumed)} may be set to something else than what the files say.`] : []),
    ...(was.isCut || is.isCut || isCut ? ["The change is too large: not everything is compared."] : []),
    "Only the code before the change is known here, not what exists; other files are read as they are on disk. Only a plan shows what providers and Azure decide.",
  ];
}

function few(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= most) return sentences;
  return [
    ...sentences.slice(0, most),
    `${counted(sentences.length - most, "more sentence", "more sentences")} like these.`,
  ];
}

function aboutInstances({ was, is, fates, renamed }: Compared): string[] {
  const values = otherValuesIn(was, is, () => false, renamed);
  const isOther = (before: Made, after: Made) =>
    ["count", "for_each"].some((name) =>
      values.entry(name, before.block.body, after.block.body, { before: before.module, after: after.module }),
    );
  const seen = new Set<string>();
  for (const { kind, before, after } of fates.all) {
    const isOpen = before.keys === undefined && after?.keys === undefined;
    if (after && (kind === "unknownKeys" || (kind === "kept" && isOpen && isOther(before, after))))
      seen.add(fullAddress(after));
  }
  for (const [address, after] of is.calls) {
    const before = was.calls.get(address);
    if (before && before.keys === undefined && after.keys === undefined && isOther(before, after)) seen.add(address);
  }
  return [...seen].map(
    (address) => `Only a plan shows which instances of ${address} there are then, and which are destroyed.`,
  );
}

function aboutModules({ was, is, fates, renamed }: Compared): string[] {
  const values = otherValuesIn(was, is, () => false, renamed);
  const seen = new Set<string>();
  for (const { kind, call } of fates.all) if (kind === "unknownModule" && call !== undefined) seen.add(call);
  for (const [address, after] of is.calls) {
    const before = was.calls.get(address);
    if (!before || (before.isKnown && after.isKnown)) continue;
    const names = new Set([...before.block.body.items, ...after.block.body.items].map(({ name }) => name));
    const modules = { before: before.module, after: after.module };
    const isOther = [...names].some((name) => values.entry(name, before.block.body, after.block.body, modules));
    if (isOther || before.isKnown !== after.isKnown) seen.add(address);
  }
  return [...seen].map(
    (address) => `Only a plan shows what the change does in ${address}: not all of that module is known here.`,
  );
}

function aboutDoubts({ outcomes }: Compared): string[] {
  return outcomes.flatMap(({ after, doubts, replaced }) =>
    doubts.length > 0 && replaced.length === 0
      ? [`Only a plan shows whether ${fullAddress(after)} is replaced: ${listed(doubts)} may change.`]
      : [],
  );
}

/** Providers and the place of the state. */
function aboutSetup(was: Configuration, is: Configuration): string[] {
  const [before, after] = [setupOf(was), setupOf(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    if (one?.text === other?.text) return [];
    return [(one ?? other)!.sentence];
  });
}

/** What sets up each provider and the state, and the sentence for its change. */
function setupOf({ modules, root }: Configuration) {
  const found = new Map<string, { readonly text: string; readonly sentence: string }>();
  for (const module of modules.values()) {
    const { scope } = module;
    for (const block of blocksOfKind(scope.module, "provider")) {
      const alias = bodyItemOf(block.body, "alias")?.value;
      const own = `provider.${nameOf(block)}${alias?.kind === "text" ? `.${alias.text}` : ""}`;
      const name = addressWithin(module, own);
      const sentence = `${name} has other settings: only a plan shows what it finds, and whether its resources are created again.`;
      found.set(name, { text: textOfBody(block, scope), sentence });
    }
  }
  const { scope } = root;
  for (const block of blocksOfKind(scope.module, "terraform")) {
    for (const { item, provider, constraint } of requiredIn(block)) {
      const release = scope.catalog.provider(provider) ? scope.versionOf(provider) : constraint?.text;
      const sentence = `The provider ${shortened(item.name)} has another release or source: only a plan shows what it replaces.`;
      found.set(`required ${item.name}`, { text: `${provider} ${release}`, sentence });
    }
    for (const { name, labels = [], value } of block.body.items) {
      if (name !== "backend" && name !== "cloud") continue;
      const text = `${labels.map((label) => label.text)} ${value.kind === "body" ? canonicalBody(value.body, { written }) : ""}`;
      const sentence =
        "The change moves the state elsewhere: unless you move it there, Terraform creates everything again beside what exists.";
      found.set("state", { text, sentence });
    }
  }
  return found;
}

const written = ({ span }: { readonly span: { readonly start: number } }) => `${span.start}`;

function textOfBody({ body }: Block, { module }: Scope): string {
  return canonicalBody(body, {
    written: ({ span }) =>
      [...module.documents.values()].map(({ text }) => text.slice(span.start, span.end)).join("\n"),
  });
}
