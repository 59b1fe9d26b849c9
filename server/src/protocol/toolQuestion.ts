// Between an editor and the process that runs tools for its own assistant.

/** A call of one of the tools for agents. */
export interface ToolQuestion {
  readonly id: number;
  readonly name: string;
  /** Whatever the assistant has made up: it is checked. */
  readonly input: unknown;
  /** Paths of the open folders. */
  readonly roots: readonly string[];
  /** Texts of files that are not saved, by path. */
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly isTrusted: boolean;
}

/** The result of a tool. */
export interface ToolReply {
  readonly id: number;
  readonly isError: boolean;
  readonly text: string;
  /** Files that are to be written, all or none: what each held when it was read, and what it is to hold. */
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}
