/** Spans, lines and edits of texts, and what makes text from outside harmless. */
export { appendTo } from "./appendTo";
export { boundedMemo } from "./boundedMemo";
export { asTemplate, codeKey, codeString, escapeCode, jsonString } from "./codeText";
export { composed } from "./composed";
export { counted } from "./counted";
export { crc32 } from "./crc32";
export { applyEdits, compatible, type DocumentEdits, type Edit, inOrder } from "./edit";
export {
  codeEscape,
  escapeHtml,
  escapeLabel,
  escapeMarkdown,
  escapeMessage,
  escapeTerminal,
  plain,
  withoutUnseen,
} from "./escape";
export { freeName } from "./freeName";
export { type GoPattern, goPattern, goTest, longestMatched } from "./goPattern";
export { goUrl } from "./goUrl";
export { graphemesOf } from "./graphemes";
export { escapeHcl, hclIndex, hclKey, hclString, isName, isProviderName, joinPath } from "./hclText";
export { indented } from "./indented";
export { isObject } from "./isObject";
export { isoDuration, isoSeconds } from "./isoDuration";
export { jsonIn } from "./jsonIn";
export { Lines, lineEnd, lineStart, marginAt } from "./lines";
export { listLines } from "./listLines";
export { nestingOf } from "./nestingOf";
export { decimalText } from "./numberText";
export { ownProperty } from "./ownProperty";
export { lastUpTo, partitionPoint } from "./partitionPoint";
export { type Piece, PiecedText, type Sliceable } from "./piecedText";
export { plainPattern } from "./plainPattern";
export { secondsIn } from "./secondsIn";
export { snakeCase } from "./snakeCase";
export { snippetStop, snippetText, withoutTabStops } from "./snippet";
export { behindStart, between, endOf, partOfSpan, type Span, startOf, touches } from "./span";
export { isSpace, trimmed } from "./trimmed";
export { decodedUriPart, decodeUriPart, encodeUri, encodeUriPart } from "./uriPart";
export { isUuid } from "./uuid";
export { withLineEnds } from "./withLineEnds";
export { withoutLineComments } from "./withoutLineComments";
