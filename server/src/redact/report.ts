import { escapeMarkdown } from "../text/index";
import { redact } from "./redact";

/** Something that is in force, and why. Every text may be from outside. */
export interface ReportFact {
  readonly name: string;
  readonly value: string;
  /** Where it is not as it should be: what to do, a sentence. */
  readonly toDo?: string;
}

/** Facts about one thing. */
export interface ReportSection {
  readonly heading: string;
  readonly facts: readonly ReportFact[];
}

/** The sections in Markdown, behind all that is to be done. It is read as it is, in issues too: lists, and no tables. */
export function reportText(title: string, sections: readonly ReportSection[]): string {
  const toDo = sections.flatMap(({ facts }) => facts.filter((fact) => fact.toDo !== undefined));
  const first =
    toDo.length > 0 ? toDo.map(({ name, toDo = "" }) => factLine({ name, value: toDo })) : ["- Nothing is wrong."];
  const parts = sections
    .filter(({ facts }) => facts.length > 0)
    .map(({ heading, facts }) => [`## ${escapeMarkdown(heading)}`, "", ...facts.map(factLine)]);
  return `${[[`# ${escapeMarkdown(title)}`], ["## What to do", "", ...first], ...parts].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** A fact as an item of a list in Markdown, without secrets: reports are pasted where everybody reads them. */
export function factLine({ name, value }: ReportFact): string {
  return `- ${escapeMarkdown(redact(`${name}: ${value}`))}`;
}
