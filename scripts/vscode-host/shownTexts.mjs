// What can be read in the window, line by line and place by place: what a picture shows, for people and for a test to compare.
import { readFileSync } from "node:fs";

/** Places by their names, in the order in which they are read, and what makes a line of each. */
const places = {
  Tabs: ".editor-group-container .tabs-container .tab .monaco-icon-label-container",
  "Side bar":
    ".part.sidebar .composite.title h2, .part.sidebar .pane-body .message, .part.sidebar .pane-body .monaco-list-row",
  Editor: ".editor-instance .view-lines > .view-line",
  List: ".suggest-widget.visible .monaco-list-row",
  "Beside the list": ".suggest-details-container .suggest-details",
  Hover: ".monaco-hover:not(.hidden) .hover-row",
  Menu: ".action-widget .monaco-list-row",
  Question: ".quick-input-widget .quick-input-title, .quick-input-widget .monaco-list-row",
  Panel: ".part.panel .monaco-list-row",
  Message: ".notification-toast .notification-list-item",
};

/** What no two pictures have in common: times, and the version that is built. */
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const passing = [
  [/\b\d[\d.]* (ms|s|MB)\b/g, "… $1"],
  // Not what is in an address, such as 10.0.1.0/24.
  [new RegExp(`(?<![\\d.])${version.replaceAll(".", "\\.")}(?![\\d.])`, "g"), "(this version)"],
];

/** All of it as a text, places with nothing in them left out. */
export async function shownTexts(page) {
  const found = await page.evaluate(readPlaces, places);
  const pages = await Promise.all(
    page.frames().map((frame) => (frame === page.mainFrame() ? "" : frame.evaluate(readPage).catch(() => ""))),
  );
  const all = [...found, ...pages.map((text) => ["Page", text.split("\n")])];
  const text = all
    .map(([place, lines]) => [place, lines.map((line) => line.replace(/[\s\u00a0]+$/, "")).filter(Boolean)])
    .filter(([, lines]) => lines.length > 0)
    .map(([place, lines]) => `# ${place}\n${lines.join("\n")}\n`)
    .join("\n");
  return passing.reduce((so, [pattern, by]) => so.replace(pattern, by), text);
}

/** The lines that only one of two such texts has; undefined where there are none. */
export function difference(kept, now) {
  const only = (one, other) => one.split("\n").filter((line) => !other.split("\n").includes(line));
  const [gone, come] = [only(kept, now), only(now, kept)];
  if (gone.length + come.length === 0) return undefined;
  return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)].slice(0, 40).join("\n");
}

/** Runs in the page. Lines come from the top to the bottom and from left to right, whatever order the page has them in. */
function readPlaces(wanted) {
  const isWithin = (box, around) => box.top >= around.top - 1 && box.bottom <= around.bottom + 1;
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    if (box.height === 0 || box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
    const around = element.closest(".monaco-editor, .monaco-scrollable-element, .monaco-list");
    return isWithin(box, around?.getBoundingClientRect() ?? box);
  };
  const rowParts = ".label-name, .label-description, .details-label, .monaco-count-badge";
  const textOf = (element) => {
    if (element.classList.contains("view-line")) return element.textContent.replaceAll("\u00a0", " ");
    const inRow = element.matches(".monaco-list-row") ? [...element.querySelectorAll(rowParts)] : [];
    const parts = inRow.map((part) => part.textContent).filter(Boolean);
    // biome-ignore lint/performance/useDomNodeTextContent: lines are told apart by how the page is laid out.
    return parts.length > 0 ? parts.join("  ") : element.innerText.replace(/\s*\n\s*/g, "  ");
  };
  return Object.entries(wanted).map(([place, selector]) => {
    const columns = new Map();
    for (const element of [...document.querySelectorAll(selector)].filter(isSeen)) {
      const { left, top } = element.getBoundingClientRect();
      const home = element.closest(".editor-instance, .editor.modified, .editor.original") ?? document.body;
      const column = home.getBoundingClientRect().left;
      const text = textOf(element);
      columns.set(column, [...(columns.get(column) ?? []), { left, top, text }]);
    }
    const inOrder = [...columns].sort(([one], [other]) => one - other).map(([, lines]) => lines);
    const lines = inOrder.flatMap((all) => all.sort((one, other) => one.top - other.top || one.left - other.left));
    return [place, lines.map(({ text }) => text)];
  });
}

/** Runs in a page within the window, which is one that is shown or one that only runs something. */
function readPage() {
  if (!document.body?.classList.contains("vscode-body")) return "";
  // biome-ignore lint/performance/useDomNodeTextContent: lines are told apart by how the page is laid out.
  return document.body.innerText;
}
