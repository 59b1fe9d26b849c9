// Tooltips: a title and lines of names and values. Everything in them is taken for text from outside.
import { MarkdownString } from "vscode";
import { escapeMarkdown } from "../../../server/src/text/index";

/** Lines without a value are left out. It is not trusted, so no link in it could run a command. */
export function tooltip(
  title: string,
  lines: readonly (readonly [name: string, value: string | undefined])[],
  notes: readonly (string | undefined)[] = [],
): MarkdownString {
  const escapedLines = lines.flatMap(([name, value]) =>
    value ? [`${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : [],
  );
  const blocks = [
    `**${escapeMarkdown(title)}**`,
    escapedLines.join("  \n"),
    ...notes.map((note) => escapeMarkdown(note ?? "")),
  ];
  return new MarkdownString(blocks.filter(Boolean).join("\n\n"));
}

/** The tags of an answer as name and value, for a tooltip. */
export function tagLines(raw: { readonly [name: string]: unknown }): (readonly [string, string])[] {
  const { tags } = raw;
  if (typeof tags !== "object" || tags === null) return [];
  return Object.entries(tags)
    .slice(0, 20)
    .map(([name, value]) => [name, String(value).slice(0, 200)]);
}
