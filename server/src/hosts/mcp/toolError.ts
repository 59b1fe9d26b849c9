/** Something that a client can put right: the message is a sentence that says what to do next. */
export class ToolError extends Error {}
