import { complete } from "../features/complete/complete";
import { blocksTouching, convert } from "../features/convert/convert";
import { documentationOf } from "../features/document";
import { hover } from "../features/hover";
import { languageOf, languages } from "../languages/index";
import { isConfiguration } from "../languages/isConfiguration";
import type { Service } from "../service";
import type { Store } from "../store";

type Editing = Pick<Service, "complete" | "document" | "hover" | "format" | "convert">;

/** What is asked for while somebody writes. */
export function editingIn(store: Store): Editing {
  const { read, scopeOf, scopeOfProgram, folderOf, around } = store;
  return {
    complete(uri, offset) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language || !isConfiguration(uri)) return { items: [], isIncomplete: false };
      const elsewhere = around.get(folderOf(uri).folder);
      const isProgram = language.module === "document";
      return complete({
        document,
        offset,
        scope: scopeOf(uri),
        write: language.write,
        live: store.live,
        about: { packages: elsewhere?.packages ?? [] },
        hasNames: isProgram && elsewhere?.namesFromElsewhere === true,
        hasVariables: isProgram && elsewhere?.variablesFromElsewhere === true,
      });
    },
    document: (uri, suggestion) =>
      suggestion.key === undefined ? undefined : documentationOf(suggestion.key, scopeOf(uri)),
    hover(uri, offset) {
      const document = read(uri);
      return document && hover(document, offset, scopeOf(uri));
    },
    format(uri, within) {
      const document = read(uri);
      return (document && languageOf(uri)?.format?.(document, within)) ?? [];
    },
    convert(uri, span, target) {
      const document = read(uri);
      const from = languageOf(uri);
      const to = languages.find(
        ({ conversion, module }) => conversion && (module === "document") === (target === "program"),
      );
      const blocks = document ? blocksTouching(document.blocks, span) : [];
      if (!document || !from?.conversion || !to?.conversion || from === to || blocks.length === 0) return undefined;
      const { packages = [], pins = [] } = around.get(folderOf(uri).folder) ?? {};
      const scope = target === "program" ? scopeOfProgram(uri, pins) : scopeOf(uri);
      const about = { document, scope, from: from.conversion, to: to.conversion, about: { packages } };
      return { ...convert(blocks, about), languageId: to.id };
    },
  };
}
