import { isGiven } from "../coexistence/isSuggestedElsewhere";
import type { Part } from "../coexistence/otherExtension";
import { complete } from "../features/complete/complete";
import { blocksTouching, convert } from "../features/convert/convert";
import { documentationOf } from "../features/documentationOf";
import { hover } from "../features/hover";
import { languageOf, languages } from "../languages/index";
import { isConfiguration } from "../languages/isConfiguration";
import type { Service } from "../service";
import type { Store } from "../store";

type Editing = Pick<Service, "complete" | "document" | "hover" | "format" | "convert">;

/** What is asked for while somebody writes. */
export function editingIn(store: Store): Editing {
  const { read, scopeOf, scopeOfProgram, folderOf, around, othersFor } = store;
  return {
    complete(uri, offset, trigger) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language || !isConfiguration(uri)) return { items: [], isIncomplete: false };
      const { packages = [], hasBindings = false } = around.get(folderOf(uri).folder) ?? {};
      // Without the types of the provider nobody else knows its names in a program.
      const knows = (part: Part) => part === "variables" || hasBindings || language.module === "folder";
      const asked = othersFor(uri).filter(({ triggers }) => trigger === undefined || triggers.includes(trigger));
      return complete({
        document,
        offset,
        scope: scopeOf(uri),
        write: language.write,
        live: store.live,
        about: { packages },
        isGiven: (part, label, typed) => knows(part) && isGiven(asked, part, label, typed),
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
