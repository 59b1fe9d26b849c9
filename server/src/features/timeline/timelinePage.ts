/** A timeline as a page: the picture, and the same as lists, which are read aloud and gone through with the keyboard. It has no scripts. */
import { type Html, html, inTurn } from "../../wording/index";
import type { Timeline, TimelineStep } from "./steps";
import { headline, noteOf, remarks, wavesIn } from "./summary";
import { picture, pictureStyle } from "./timelineSvg";

/** The CSS of the timeline's page. */
export const timelineStyle = `${pictureStyle}
body { padding: 0 1.5em 2em; max-width: none; }
.picture { overflow: auto; max-height: 70vh; border: 1px solid var(--vscode-editorWidget-border, #767676); }
li { margin: 0.2em 0; }
.option { white-space: nowrap; }
.note { color: var(--vscode-descriptionForeground); }
`;

/** Where something in the page leads. */
interface PageLinks {
  step(step: TimelineStep): string;
  /** What is done with the picture: its words, and where that leads. */
  readonly actions: readonly (readonly [words: string, link: string])[];
}

/** The HTML of the timeline's page, without its body tag. */
export function timelinePage(timeline: Timeline, { step: linkOf, actions }: PageLinks): Html {
  const { steps } = timeline;
  const linked = (step: TimelineStep) => html`<a href="${linkOf(step)}">${step.address}</a>`;
  const entry = (step: TimelineStep) => {
    const notes = noteOf(step);
    const after = step.after.length > 0 ? [`waits for ${step.after.join(", ")}`] : [];
    const all = [...notes, ...after];
    return html`<li>${linked(step)}${all.length > 0 ? html` <span class="note">(${all.join("; ")})</span>` : none}</li>`;
  };
  const found = [
    ...steps.flatMap((step) => step.marks.map((mark) => html`<li>${linked(step)}: ${mark.message}</li>`)),
    ...timeline.marks.map((mark) => html`<li>${mark.message}</li>`),
  ];
  return html`<h1>Apply and destroy order</h1>
<p>${withWholeOptions(headline(timeline))}</p>
<div class="picture" tabindex="0" role="region" aria-label="Picture of the apply order; the lists below say the same">${picture(timeline, { style: false, link: linkOf })}</div>
<p>${inTurn(actions.map(([words, link], at) => html`${at > 0 ? "· " : ""}<a href="${link}">${words}</a>`))}</p>
<ul>${inTurn(remarks(timeline).map((remark) => html`<li>${remark}</li>`))}</ul>
${found.length > 0 ? html`<h2 id="findings">Findings about the order</h2><ul aria-labelledby="findings">${inTurn(found)}</ul>` : none}
<h2>Apply</h2>
${inTurn(wavesIn(steps, "apply").map((wave, at) => html`<h3>Wave ${at + 1}</h3><ul>${inTurn(wave.map(entry))}</ul>`))}
<h2>Destroy</h2>
${inTurn(wavesIn(steps, "destroy").map((wave, at) => html`<h3>Wave ${at + 1}</h3><ul>${inTurn(wave.map((step) => html`<li>${linked(step)}</li>`))}</ul>`))}`;
}

/** No line ends between the dash of an option and its name. */
function withWholeOptions(sentence: string): Html {
  const parts = sentence.split(/(?<=\s)(-\w+)/);
  return inTurn(parts.map((part, at) => (at % 2 === 0 ? html`${part}` : html`<span class="option">${part}</span>`)));
}

const none: Html = { html: "" };
