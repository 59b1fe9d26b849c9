// The folders that a file calls as modules, by a look at its text. Reading it properly would be slower and find no more.

const source = /\bsource"?\s*[=:]\s*"(\.{1,2}(?:(?:\/|\\\\)(?:[^"$%\\]|\\\\)*)?)"/g;

/** Every local `source` in the text, with slashes, which are doubled strokes where somebody on Windows wrote it. */
export function localSources(text: string): readonly string[] {
  return text.includes("module") ? [...text.matchAll(source)].map((match) => match[1]!.replaceAll("\\\\", "/")) : [];
}
