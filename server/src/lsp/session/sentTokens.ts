// The tokens that an editor has of each document: what is sent next is how they differ.
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { EncodedTokens } from "../../features/semanticTokens/semanticTokens";
import type { Lines } from "../../text/index";

/** What was sent of open documents. */
export interface SentTokens {
  /** All of them. */
  full(uri: string, found: readonly EncodedTokens[], lines: Lines): SemanticTokens;
  /** How they differ from those of an earlier answer; all of them where that is not the last one. */
  delta(
    uri: string,
    before: string,
    found: readonly EncodedTokens[],
    lines: Lines,
  ): SemanticTokens | SemanticTokensDelta;
  /** Forgets a document that is closed. */
  forget(uri: string): void;
}

/** Creates the sent tokens, empty at first. */
export function createSentTokens(): SentTokens {
  const sent = new Map<string, { readonly resultId: string; readonly data: Uint32Array }>();
  let answers = 0;

  function keep(uri: string, data: Uint32Array): string {
    const resultId = String(++answers);
    sent.set(uri, { resultId, data });
    return resultId;
  }

  function full(uri: string, found: readonly EncodedTokens[], lines: Lines): SemanticTokens {
    const data = joined(found, lines);
    return { resultId: keep(uri, data), data: [...data] };
  }

  return {
    full,
    delta(uri, before, found, lines) {
      const last = sent.get(uri);
      if (last?.resultId !== before) return full(uri, found, lines);
      const data = joined(found, lines);
      return { resultId: keep(uri, data), edits: editsBetween(last.data, data) };
    },
    forget: (uri) => void sent.delete(uri),
  };
}

/** The tokens of all lists as one, each relative to the one before it. */
export function joined(found: readonly EncodedTokens[], lines: Lines): Uint32Array {
  const all = new Uint32Array(found.reduce((count, { data }) => count + data.length, 0));
  let [length, line, character] = [0, 0, 0];
  for (const { start, data, ...last } of found) {
    const at = lines.positionAt(start);
    all.set(data, length);
    all[length] = at.line - line;
    all[length + 1] = at.line === line ? at.character - character : at.character;
    length += data.length;
    line = at.line + last.lines;
    character = last.lines > 0 ? last.character : at.character + last.character;
  }
  return all;
}

/** One edit of what lies between what is the same at both ends. */
function editsBetween(before: Uint32Array, after: Uint32Array): SemanticTokensDelta["edits"] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - end - start;
  const data = [...after.subarray(start, after.length - end)];
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
