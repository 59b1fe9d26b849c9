/**
 * Text from outside (files, Azure, other programs), made harmless for where people read it: one function for each kind of
 * place. What is written into code is escaped by the writers of its language.
 */

/**
 * Characters that cannot be seen, that reverse the text behind them, that end a line or control a terminal, and halves of a
 * surrogate pair.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are among the ones
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** The same text with every such character written as `instead` says, except those that are `kept`. */
export function withoutUnseen(text: string, instead: (sign: string) => string, kept = ""): string {
  return text.replace(unseen, (sign) => (kept.includes(sign) ? sign : instead(sign)));
}

/** A character as JSON, HCL and JavaScript escape it alike: `\u202e`, one for each half of a pair. */
export function codeEscape(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    "",
  );
}

/** A text in one line for places without markup. Invisible characters become U+FFFD. */
export function plain(text: string): string {
  return withoutUnseen(text, () => "\ufffd");
}

/** For a terminal, a log or a report: invisible characters as escapes, so that none of them is obeyed; tabs and, in `lines`, line ends stay. */
export function escapeTerminal(text: string, lines = false): string {
  return withoutUnseen(text, codeEscape, lines ? "\t\n" : "\t");
}

/** For labels, in which an editor reads `$(name)` as an icon: trees, lists, lenses, the status bar. */
export function escapeLabel(text: string): string {
  return plain(text).replace(/\$\(/g, "$ (");
}

/**
 * For messages, in which an editor reads `[label](address)` as a link, which may be a command, and `$(name)` as an
 * icon.
 */
export function escapeMessage(text: string): string {
  return escapeLabel(text.replace(/[\r\n\t]+/g, " ")).replace(/\]\(/g, "] (");
}

/** For HTML and SVG, in a text as in a quoted attribute. */
export function escapeHtml(text: string): string {
  return withoutUnseen(text, () => "\ufffd", "\t\n").replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** For Markdown: one paragraph of plain text, without links, images, HTML, code or emphasis. */
export function escapeMarkdown(text: string): string {
  return plain(text.replace(/[\r\n\t]+/g, " "))
    .trim()
    .replace(/[\\`*{}[\]<&#!|~$@^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replace(/\b(https?|ftp|command|file|mailto|data|vscode)(?=:)/gi, "$1\\")
    .replace(/\bwww(?=\.)/gi, "$&\\")
    .replace(/^([-+=>]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
