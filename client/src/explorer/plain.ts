// Text from Azure, made harmless for where it is shown.

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line, with a mark in the place of what would be invisible, or would turn the text around. */
export function plain(text: string): string {
  return text.replace(invisible, "\ufffd");
}

/** The same for Markdown: whatever could mean anything there is written as a character reference. */
export function escapeMarkdown(text: string): string {
  return plain(text).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
