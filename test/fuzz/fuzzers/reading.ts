// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are signs of the languages.
import { isDeepStrictEqual } from "node:util";
import { languageOf } from "../../../server/src/languages/index";
import type { Language } from "../../../server/src/languages/language";
import type { Document } from "../../../server/src/model/document";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { catalog, uriOf } from "../../harness/service";
import { edits } from "../../incremental/edits";
import type { Kind } from "../../incremental/places";
import { programEdits } from "../../incremental/programEdits";
import { randomEdit } from "../../languages/mutate";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { jsonEdits } from "../jsonEdits";
import { anyJsonModule, anyModule, anyPrograms } from "../modules";

/** What opens or closes something, or ends a line to JavaScript alone. */
const signs = ['"', "'", "`", '"x', "/*", "*/", "//", "/", "#", "${", "%{", "{", "}", "(", ")", "[", "]", ",", ";"];
const pieces = [...signs, "\\", "\n", "\u2028", "<<EOT\n", "x.y = 1;", "new X(this, 'a', {})", "() => {", "a"];

export const fuzzer: Fuzzer = {
  name: "reading",
  holds: "a text that is read again after edits is read as from its start",
  inSuite: 25,
  async attack(random) {
    const { files, kinds } = await startOf(random);
    const [name, start] = random.pick([...files]);
    const language = languageOf(name)!;
    const uri = uriOf(name);
    const done: Edit[] = [];
    let document = language.parse(uri, start, catalog);
    let place = random.below(start.length + 1);
    for (let round = 0; round < 16; round++) {
      if (random.below(4) === 0) place = random.below(document.text.length + 1);
      for (const edit of anyEdits(name, document.text, place, kinds, random)) {
        done.push(edit);
        const text = applyEdits(document.text, [edit]);
        document = language.reparse?.(document, edit, catalog) ?? language.parse(uri, text, catalog);
        const failure = differing(document, language, text);
        if (failure) return `${failure}\n${JSON.stringify(done)}\n--- ${name}\n${start}`;
      }
    }
    return undefined;
  },
};

async function startOf(random: Random) {
  switch (random.below(4)) {
    case 0:
      return { files: anyModule(random), kinds: edits };
    case 1:
      return { files: await anyJsonModule(random), kinds: jsonEdits };
    default:
      // Of programs the most is kept by the least.
      return { files: anyPrograms(random), kinds: programEdits };
  }
}

/** Most of them about one place, as somebody types. */
function anyEdits(
  name: string,
  text: string,
  place: number,
  kinds: Readonly<Record<string, Kind>>,
  random: Random,
): readonly Edit[] {
  const start = Math.max(0, Math.min(text.length, place + random.below(60) - 30));
  const end = Math.min(text.length, start + (random.below(2) === 0 ? 0 : random.below(4)));
  switch (random.below(6)) {
    case 0:
      return [randomEdit(text, random)];
    case 1:
      return kinds[random.pick(Object.keys(kinds))]!(new Map([[name, text]]), random);
    case 2: {
      const quote = text.slice(start).search(/["'`]/);
      return quote < 0 ? [] : [{ span: { start: start + quote, end: start + quote + 1 }, text: "" }];
    }
    default:
      return [{ span: { start, end }, text: random.below(3) === 0 ? "" : random.pick(pieces) }];
  }
}

function differing(document: Document, language: Language, text: string): string | undefined {
  const fresh = language.parse(document.uri, text, catalog);
  if (isDeepStrictEqual(document, fresh)) return undefined;
  const keys = Object.keys({ ...fresh, ...document }) as (keyof Document)[];
  const key = keys.find((one) => !isDeepStrictEqual(document[one], fresh[one]))!;
  return `${key} again: ${JSON.stringify(document[key])}\n${key} fresh: ${JSON.stringify(fresh[key])}\n--- now\n${text}`;
}
