/** Something that a client can put right: the message is a sentence that says what to do next; `more` are lines about it. */
export class ToolError extends Error {
  constructor(
    sentence: string,
    readonly more: readonly string[] = [],
  ) {
    super(sentence);
  }
}
