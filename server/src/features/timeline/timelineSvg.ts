/** A timeline as a picture: boxes in the order in which they are made, from left to right, and lines from each to what waits for it. */
import { type Html, html, inTurn } from "../../wording/index";
import { box, layoutOf } from "./layout";
import type { Timeline, TimelineStep } from "./steps";
import { headline, noteOf } from "./summary";

/** Colours and letters of the picture, in those of the editor where it has any. */
export const pictureStyle = `
.box { fill: var(--vscode-editorWidget-background, #f8f8f8); stroke: var(--vscode-editorWidget-border, #767676); }
.longest .box { stroke-width: 3; }
.found .box { stroke: var(--vscode-editorWarning-foreground, #8f6500); stroke-width: 3; stroke-dasharray: 6 3; }
.line { fill: none; stroke: var(--vscode-descriptionForeground, #616161); }
.line.longest { stroke-width: 3; }
.tip { fill: var(--vscode-descriptionForeground, #616161); }
text { font: 12px var(--vscode-font-family, system-ui, sans-serif); fill: var(--vscode-foreground, #1f1f1f); }
text.type { font-size: 11px; fill: var(--vscode-descriptionForeground, #595959); }
a:focus .box, a:hover .box { stroke: var(--vscode-focusBorder, #005fb8); stroke-width: 3; }
`;

/** The timeline as an SVG file. */
export function timelineSvg(timeline: Timeline): string {
  return `${picture(timeline, { style: true }).html}\n`;
}

interface PictureOptions {
  /** Whether the styles are in it. */
  readonly style: boolean;
  /** Where a box leads. */
  link?(step: TimelineStep): string;
}

/** The timeline as an SVG element, with its own styles if `style` is set. */
export function picture(timeline: Timeline, { style, link }: PictureOptions): Html {
  const { width, height, boxes, lines } = layoutOf(timeline);
  const way = new Set(timeline.longest.length > 1 ? timeline.longest : []);
  const lineOf = ({ from, to, points }: (typeof lines)[number]) => {
    const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join(" ");
    const kind = way.has(from) && way.has(to) ? "line longest" : "line";
    return html`<path class="${kind}" d="${path}" marker-end="url(#tip)"/>`;
  };
  const boxOf = (step: TimelineStep) => {
    const at = boxes.get(step.address);
    if (!at) return nothing;
    const made = boxMade(step, at, way.has(step.address));
    return link ? html`<a href="${link(step)}">${made}</a>` : made;
  };
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${headline(timeline)}">
${style ? html`<style>${{ html: pictureStyle }}</style>` : nothing}
<defs><marker id="tip" class="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z"/></marker></defs>
${inTurn(lines.map(lineOf))}
${inTurn(timeline.steps.map(boxOf))}
</svg>`;
}

const nothing: Html = { html: "" };

function boxMade(step: TimelineStep, { x, y }: { readonly x: number; readonly y: number }, isOnWay: boolean): Html {
  const notes = noteOf(step);
  const kinds = ["step", ...(step.marks.length > 0 ? ["found"] : []), ...(isOnWay ? ["longest"] : [])].join(" ");
  const [left, top] = [round(x - box.width / 2), round(y - box.height / 2)];
  const cut = step.address.lastIndexOf(".");
  const about = step.marks.map(({ message }) => message);
  return html`<g class="${kinds}"><title>${[step.address, ...notes, ...about].join("\n")}</title><rect class="box" x="${left}" y="${top}" width="${box.width}" height="${box.height}" rx="4"/><text x="${left + 10}" y="${top + 16}">${fitting(`${step.marks.length > 0 ? "⚠ " : ""}${step.address.slice(cut + 1)}${notes.length > 0 ? `: ${notes.join(", ")}` : ""}`)}</text><text class="type" x="${left + 10}" y="${top + 32}">${fitting(step.address.slice(0, Math.max(cut, 0)), true)}</text></g>`;
}

/** How many letters there is room for. */
const room = 35;

/** The beginning of a text, or its end where that says more. */
function fitting(text: string, byEnd = false): string {
  if (text.length <= room) return text;
  return byEnd ? `…${text.slice(1 - room)}` : `${text.slice(0, room - 1)}…`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
