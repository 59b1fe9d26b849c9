// Marks in the gutter beside blocks: what an apply would do about them.
import { type Range, type TextEditorDecorationType, Uri, window } from "vscode";
import type { ShownResource } from "../../../server/src/protocol/index";
import { rangeOf } from "../rangeOf";
import { serverAddress } from "../unsaved";

/** The sign, as XML has it, and the colour of each action, which both light and dark themes show. */
const looks: Readonly<Partial<Record<ShownResource["action"], readonly [sign: string, colour: string]>>> = {
  destroy: ["-", "#d73a49"],
  replace: ["&#177;", "#d73a49"],
  refused: ["!", "#d73a49"],
  update: ["~", "#c69026"],
  unknown: ["?", "#808080"],
  create: ["+", "#2ea043"],
  import: ["&#8658;", "#388bfd"],
  takeOver: ["&#8658;", "#388bfd"],
};

/** Of several instances of a block the first of these counts. */
const worst = Object.keys(looks) as readonly (keyof typeof looks)[];

/** Shows nothing yet. */
export function createPlanMarks() {
  const types = new Map(worst.map((action) => [action, markOf(...looks[action]!)]));
  let resources: readonly ShownResource[] = [];

  function apply(): void {
    const places = placesOf(resources);
    for (const editor of window.visibleTextEditors) {
      const own = places.get(serverAddress(editor.document.uri)) ?? new Map<number, [ShownResource["action"], Range]>();
      for (const [action, type] of types)
        editor.setDecorations(
          type,
          [...own.values()].flatMap(([of, range]) => (of === action ? [range] : [])),
        );
    }
  }

  window.onDidChangeVisibleTextEditors(apply);
  return {
    /** These, and nothing of before. */
    show(next: readonly ShownResource[]): void {
      resources = next;
      apply();
    },
  };
}

/** By document and line. */
function placesOf(resources: readonly ShownResource[]) {
  const found = new Map<string, Map<number, [ShownResource["action"], Range]>>();
  for (const { action, place } of resources) {
    if (!place || !looks[action]) continue;
    const lines = found.get(place.uri) ?? new Map<number, [ShownResource["action"], Range]>();
    found.set(place.uri, lines);
    const { line } = place.range.start;
    const before = lines.get(line)?.[0];
    if (before === undefined || worst.indexOf(action) < worst.indexOf(before))
      lines.set(line, [action, rangeOf(place.range)]);
  }
  return found;
}

function markOf(sign: string, colour: string): TextEditorDecorationType {
  const text = `<text x="8" y="12.5" text-anchor="middle" font-family="monospace" font-size="14" font-weight="bold" fill="${colour}">${sign}</text>`;
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${text}</svg>`;
  return window.createTextEditorDecorationType({
    gutterIconPath: Uri.parse(`data:image/svg+xml;base64,${btoa(image)}`),
    gutterIconSize: "contain",
    overviewRulerColor: colour,
  });
}
