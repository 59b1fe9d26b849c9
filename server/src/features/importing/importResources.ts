import type { Scope } from "../../analysis/scope";
import { type Draft, draft, type Refused } from "../../imports/draft";
import { readAnswers } from "../../imports/live";
import { terraformBlock } from "../../imports/newBlocks";
import type { Imported, ImportRequest } from "../../imports/request";
import { verdictOn } from "../../imports/verdict";
import { isConfiguration } from "../../languages/isConfiguration";
import type { Language } from "../../languages/language";
import type { NewBlock } from "../../model/change";
import type { Document } from "../../model/document";
import type { Edit } from "../../text/edit";
import { excused } from "./excuses";
import { refusedBy } from "./refusedBy";
import { hasResources, type ImportTarget, isBare, isProgram, obstacleFor, versionFor } from "./target";
import { widened } from "./widened";

/** Turns Azure's answers into code for a document, with what Terraform would plan for it. Never throws. */
export function importResources(request: ImportRequest, target: ImportTarget): Imported {
  const { scope, languageOf } = target;
  const around = target.around.get(scope.module.folder);
  // Everything is tried in Terraform's own language first.
  const terraform = languageOf("imported.tf")!;
  const language = isConfiguration(target.uri) ? languageOf(target.uri) : undefined;
  const provider = scope.catalog.provider("azurerm");
  const obstacle = obstacleFor(language, target.document);
  if (!provider || obstacle !== undefined) return nothing(obstacle ?? "Nothing is known of azurerm.");

  const isCalled = Boolean(around?.parents.length);
  const version = request.providerVersion ?? versionFor(provider, language, scope, around);
  const answers = readAnswers(request.answers);
  const refused = new Map<string, Refused>();
  // Each round refuses something more, of which there is only so much.
  for (;;) {
    const { companions = "ids", preventDestroy = false } = request;
    const mayConfigure = !isCalled && !hasResources(scope.module);
    const made = draft({ answers, companions, preventDestroy, version, scope, provider, mayConfigure, refused });
    const text = programOf(made.blocks, terraform);
    const written = terraform.read(`${scope.module.folder}/imported.tf`, text, scope.catalog);
    const wider = widened(scope, written, version);
    const wrong = [...refusedBy(made, written, wider)].filter(([key, what]) => isNews(refused.get(key), what));
    if (wrong.length === 0) return finish(made, written, wider);
    for (const [key, what] of wrong) refused.set(key, merged(refused.get(key), what));
  }

  function finish(made: Draft, written: Document, wider: Scope): Imported {
    const isNew = !isProgram(language) && !isCalled && isBare(scope.module);
    const head = isNew ? [terraformBlock(provider!.source, version)] : [];
    const blocks = [...head, ...excused(made.blocks, written, wider)];
    const isEmpty = made.blocks.length === 0;
    const text = isEmpty ? "" : programOf(blocks, language!, around?.packages);
    return {
      edits: isEmpty ? [] : [appended(target.document?.text ?? "", text)],
      verdict: verdictOn(made, written, wider),
      imported: made.drafted.map(({ id, address }) => ({ id, address })),
      skipped: made.skipped,
      notes: [
        ...made.notes,
        ...(isCalled && !isEmpty ? [onlyInRoots] : []),
        ...(isProgram(language) && !isEmpty ? [onlyStatements] : []),
      ],
    };
  }
}

const onlyInRoots = "Another module calls this one, and Terraform takes import blocks only in the root module.";
const onlyStatements = "The file holds the statements of a stack's constructor: put them into that of your stack.";

function programOf(blocks: readonly NewBlock[], language: Language, packages: readonly string[] = []): string {
  return language.conversion?.program(blocks, { packages }).text ?? "";
}

/** Behind what is there, with a blank line between. */
function appended(text: string, added: string): Edit {
  const end = text.trimEnd().length;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = end === 0 ? added : `\n\n${added}`;
  return { span: { start: end, end: text.length }, text: lines.replaceAll("\n", newline) };
}

function isNews(known: Refused | undefined, { arguments: names, because }: Refused): boolean {
  if (!known) return true;
  return (
    (because !== undefined && known.because === undefined) || [...names].some((name) => !known.arguments.has(name))
  );
}

function merged(known: Refused | undefined, more: Refused): Refused {
  return known ? { ...known, ...more, arguments: new Set([...known.arguments, ...more.arguments]) } : more;
}

function nothing(note: string): Imported {
  const verdict = { toImport: 0, toChange: 0, toReplace: 0, changes: [], sentence: "There is nothing to import." };
  return { edits: [], verdict, imported: [], skipped: [], notes: [note] };
}
