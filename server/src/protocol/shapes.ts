// Places and edits as LSP has them, for our own requests.

/** A position as in LSP. */
export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

/** A range as in LSP. */
export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

/** A text edit as in LSP. */
export interface TextChange {
  readonly range: LspRange;
  readonly newText: string;
}

/** A program as it is on disk. */
export interface ProgramText {
  readonly uri: string;
  readonly text: string;
}
