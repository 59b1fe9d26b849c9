import { isDeepStrictEqual } from "node:util";
import { isReservedVariable } from "../../../server/src/catalog/terraform/reserved";
import { createService } from "../../../server/src/createService";
import type { Renaming } from "../../../server/src/features/renaming/renaming";
import { languageOf } from "../../../server/src/languages/index";
import { referenceOriginsOf } from "../../../server/src/references/referenceTarget";
import type { Service } from "../../../server/src/service";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { isName } from "../../../server/src/text/hclText";
import { applyRenaming, offsetAfter } from "../../harness/applyRenaming";
import { catalog, uriOf } from "../../harness/service";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { anyJsonModule, anyModule, anyPrograms } from "../modules";
import { anyQuestion } from "../questions";

export const fuzzer: Fuzzer = {
  name: "renaming",
  holds: "what has another name and then its old one again is as it was, whatever was asked and typed before",
  inSuite: 12,
  async attack(random) {
    const start = await random.pick([
      () => anyModule(random),
      () => anyJsonModule(random),
      () => anyPrograms(random),
    ])();
    const texts = new Map(start);
    const service = createService(catalog);
    for (const [name, text] of texts) service.open(uriOf(name), text);
    for (let round = 0; round < 6; round++) {
      ask(service, texts, random);
      for (const [name, edit] of linesAbove(texts, random)) {
        texts.set(name, applyEdits(texts.get(name)!, [edit]));
        service.change(uriOf(name), edit);
      }
      const failure = thereAndBack(service, texts, random);
      if (failure) return `${failure}\n${[...texts].map(([name, text]) => `--- ${name}\n${text}`).join("\n")}`;
    }
    return undefined;
  },
};

function ask(service: Service, texts: ReadonlyMap<string, string>, random: Random): void {
  const length = (uri: string) => service.text(uri)?.length ?? 0;
  for (let count = random.below(4); count > 0; count--)
    anyQuestion([...texts.keys()].map(uriOf), length, random).answer(service);
}

/** Lines that mean nothing, above something in one of the texts. */
function linesAbove(texts: ReadonlyMap<string, string>, random: Random): [string, Edit][] {
  const [name, text] = random.pick([...texts]);
  const isJson = name.endsWith("json");
  const places = [...text.matchAll(isJson ? /\n(?= {0,4}")/g : /\n(?=\w)/g)];
  // A heredoc has lines that mean something, which begin at the margin as well.
  if (places.length === 0 || text.includes("<<")) return [];
  const { index } = random.pick(places);
  return [
    [name, { span: { start: index + 1, end: index + 1 }, text: isJson ? "\n" : random.pick(["\n", "// A line.\n"]) }],
  ];
}

/** Renames something, by a service that has seen the texts change and by one that has not, and gives it its name again. */
function thereAndBack(service: Service, texts: ReadonlyMap<string, string>, random: Random): string | undefined {
  const [name, text] = random.pick([...texts]);
  const uri = uriOf(name);
  // Where something has moved before, the name in between stays.
  const all = [...referenceOriginsOf(languageOf(name)!.parse(uri, text, catalog))].filter(
    ({ block }) => block?.kind !== "moved",
  );
  if (all.length === 0) return undefined;
  const { address, name: span } = random.pick(all).origin;
  const at = span.start + random.below(span.end - span.start + 1);
  const found = service.renamable(uri, at);
  if (!found || "refused" in found || !isName(found.name)) return undefined;
  // A name that no variable may have is gone for good.
  if (address.startsWith("var.") && isReservedVariable(found.name)) return undefined;
  const to = `name_${random.below(1_000_000)}`;
  const renaming = service.rename(uri, at, to);
  const fresh = createService(catalog);
  for (const [one, own] of texts) fresh.open(uriOf(one), own);
  const other = fresh.rename(uri, at, to);
  if (!isDeepStrictEqual(editsOf(renaming), editsOf(other)))
    return `${address} in ${name} at ${at}\nkept:  ${JSON.stringify(editsOf(renaming))}\nfresh: ${JSON.stringify(editsOf(other))}`;
  if (!renaming || "refused" in renaming) return undefined;
  // Somebody looked at it, and went away.
  if (random.below(3) === 0) return undefined;
  applyRenaming(service, renaming);
  ask(service, texts, random);
  const back = service.rename(uri, offsetAfter(renaming, uri, found.span.start), found.name);
  if (!back || "refused" in back) return `${address} in ${name} became ${to}, and not back: ${JSON.stringify(back)}`;
  applyRenaming(service, back);
  for (const [one, own] of texts)
    if (service.text(uriOf(one)) !== own)
      return `${address} in ${name} became ${to} and back:\n${service.text(uriOf(one))}\n--- was`;
  return undefined;
}

function editsOf(renaming: ReturnType<Service["rename"]>): unknown {
  if (!renaming || "refused" in renaming) return renaming;
  const plain = ({ span, text }: Edit) => ({ start: span.start, end: span.end, text });
  return [...(renaming satisfies Renaming).edits].map(([uri, edits]) => [uri, edits.map(plain)]);
}
