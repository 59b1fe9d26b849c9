import { createService } from "../../../server/src/createService";
import type { Service } from "../../../server/src/service";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { plainSnippet } from "../../harness/plainSnippet";
import { catalog, uriOf } from "../../harness/service";
import { edits } from "../../incremental/edits";
import type { Files, Kind } from "../../incremental/places";
import { programEdits } from "../../incremental/programEdits";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { jsonEdits } from "../jsonEdits";
import { anyJsonModule, anyModule, anyPrograms } from "../modules";

type ByDocument = ReadonlyMap<string, readonly Edit[]>;

export const fuzzer: Fuzzer = {
  name: "offered",
  holds: "what is offered for texts without mistakes in their syntax fits into them, and leaves none",
  inSuite: 8,
  async attack(random) {
    const { start, kinds } = await startOf(random);
    const files = new Map(start);
    const service = createService(catalog);
    for (const [name, text] of files) service.open(uriOf(name), text);
    const done: string[] = [];
    for (let round = 0; round < 8; round++) {
      for (let count = random.below(3); count > 0; count--) done.push(edited(service, files, kinds, random));
      const name = random.pick([...files.keys()]);
      const { what, made } = anyOffer(service, name, files.get(name)!, random);
      for (const [uri, some] of made) {
        const text = service.text(uri);
        const wrong = text === undefined ? "is about no document" : misfit(text, some);
        if (wrong) return told(`${what} ${wrong}: ${JSON.stringify(some.map(plain))}`, files, done);
      }
      if ([...made.keys()].some((uri) => mistakes(service, uri).length > 0)) continue;
      const before = new Map(files);
      done.push(what);
      for (const [uri, some] of made) {
        const one = uri.slice(uriOf("").length);
        files.set(one, applyEdits(files.get(one)!, some));
        service.open(uri, files.get(one)!);
      }
      for (const uri of made.keys()) {
        const [mistake] = mistakes(service, uri);
        if (mistake) return told(`${what} leaves: ${mistake}\n${service.text(uri)}\n--- were`, before, done);
      }
    }
    return undefined;
  },
};

async function startOf(random: Random): Promise<{ start: Files; kinds: Readonly<Record<string, Kind>> }> {
  switch (random.below(3)) {
    case 0:
      return { start: anyModule(random), kinds: edits };
    case 1:
      return { start: await anyJsonModule(random), kinds: jsonEdits };
    default:
      return { start: anyPrograms(random), kinds: programEdits };
  }
}

/** Only edits that leave no mistake. */
function edited(
  service: Service,
  files: Map<string, string>,
  kinds: Readonly<Record<string, Kind>>,
  random: Random,
): string {
  const kind = random.pick(Object.keys(kinds));
  for (const { name, ...edit } of kinds[kind]!(files, random)) {
    const before = files.get(name)!;
    service.open(uriOf(name), applyEdits(before, [edit]));
    if (mistakes(service, uriOf(name)).length > 0) service.open(uriOf(name), before);
    else files.set(name, service.text(uriOf(name))!);
  }
  return kind;
}

function mistakes(service: Service, uri: string): string[] {
  return service.diagnose(uri).flatMap(({ rule, message }) => (rule === "syntax" ? [message] : []));
}

/** Something that is offered about a document, if there is anything. */
function anyOffer(service: Service, name: string, text: string, random: Random): { what: string; made: ByDocument } {
  const uri = uriOf(name);
  const [one, other] = [random.below(text.length + 1), random.below(text.length + 1)];
  const span =
    random.below(2) === 0 ? { start: one, end: one } : { start: Math.min(one, other), end: Math.max(one, other) };
  const own = (what: string, some: readonly Edit[]) => ({ what: `${what} in ${name}`, made: new Map([[uri, some]]) });
  switch (random.below(7)) {
    case 0:
    case 1: {
      const fixes = service.fixes(uri, { start: 0, end: text.length });
      if (fixes.length === 0) break;
      const fix = random.pick(fixes);
      const made = new Map([[uri, fix.edits], ...fix.elsewhere.map((there) => [there.uri, there.edits] as const)]);
      return { what: `${fix.title} in ${name}`, made };
    }
    case 2:
      return own("all fixes", service.fixAll(uri));
    case 3: {
      const refactorings = service.refactorings(uri, span);
      if (refactorings.length === 0) break;
      const { id, title } = random.pick(refactorings);
      const made = service.refactor(uri, span, id).map((there) => [there.uri, there.edits] as const);
      return { what: `${title} at ${span.start} to ${span.end} of ${name}`, made: new Map(made) };
    }
    case 4: {
      const renaming = service.rename(uri, one, "name_of_a_fuzzer");
      if (!renaming || "refused" in renaming) break;
      const made = new Map(renaming.edits);
      const { moved } = renaming;
      if (moved) made.set(moved.uri, [...(made.get(moved.uri) ?? []), moved.edit]);
      return { what: `a renaming at ${one} of ${name}`, made };
    }
    case 5:
      return own("formatting", service.format(uri));
    default: {
      const offset = lineToWrite(text, random);
      if (offset === undefined) break;
      const items = service.complete(uri, offset).items.filter(({ kind }) => kind === "argument" || kind === "block");
      if (items.length === 0) break;
      const { label, insert, isSnippet, replace, also = [] } = random.pick(items);
      const written = isSnippet ? plainSnippet(insert) : insert;
      // What is to be filled in is no mistake of what is offered.
      if (isSnippet && /= *$|: *,?$|""/m.test(written)) break;
      return own(`${label} at ${offset}`, [{ span: replace, text: written }, ...also]);
    }
  }
  return { what: "nothing", made: new Map() };
}

/** Where an empty line could hold something. */
function lineToWrite(text: string, random: Random): number | undefined {
  const lines = [...text.matchAll(/(?<=\n) *(?=\n)/g)];
  if (lines.length === 0) return undefined;
  const { index, 0: blanks } = random.pick(lines);
  return index + blanks.length;
}

function misfit(text: string, some: readonly Edit[]): string | undefined {
  const spans = some.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, { start, end }] of spans.entries()) {
    if (start < 0 || end < start || text.length < end) return "is outside of the text";
    if (index > 0 && start < spans[index - 1]!.end) return "has edits that overlap";
  }
  return undefined;
}

const plain = ({ span, text }: Edit) => ({ start: span.start, end: span.end, text });

function told(failure: string, files: Files, done: readonly string[]): string {
  return `${failure}\n${done.join("; ")}\n${[...files].map(([name, text]) => `--- ${name}\n${text}`).join("\n")}`;
}
