/** Where the comments end that begin behind `at`, on its line; `at` itself where there are none. */
export function behindComments(text: string, at: number): number {
  const comments = /(?:[ \t]*\/\*[\s\S]*?\*\/)*(?:[ \t]*(?:#|\/\/)[^\r\n]*)?/y;
  comments.lastIndex = at;
  return at + (comments.exec(text)?.[0].trimEnd().length ?? 0);
}
