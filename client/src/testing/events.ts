// What `terraform test -json` prints, a JSON object on each line. Whatever has another shape is text.

/** A place in a file, counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that Terraform says about the code. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly filename: string; readonly start: Position; readonly end: Position };
  readonly snippet?: {
    readonly code?: string;
    readonly highlight_start_offset?: number;
    readonly highlight_end_offset?: number;
    readonly values?: readonly { readonly traversal: string; readonly statement: string }[] | null;
  };
}

/** One line of the JSON that `terraform test` prints. */
export interface TestEvent {
  readonly "@message": string;
  readonly "@testrun"?: string;
  readonly type: string;
  readonly diagnostic?: Diagnostic;
  readonly test_run?: {
    readonly run: string;
    readonly progress: string;
    readonly status?: "pass" | "fail" | "error" | "skip" | "pending";
  };
}

/** The event of a line; undefined for text that is not an event. */
export function eventIn(line: string): TestEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "type" in value && "@message" in value
      ? (value as TestEvent)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What a condition that compares two values expected of the first, and what it was; undefined for other conditions. */
export function differenceIn({ snippet }: Diagnostic): { expected: string; actual: string } | undefined {
  const { code, highlight_start_offset: start, highlight_end_offset: end, values } = snippet ?? {};
  if (!code || !values) return undefined;
  const [left, right, ...more] = code
    .slice(start, end)
    .split("==")
    .map((side) => side.trim());
  // Anything more than one comparison does not say what was expected.
  const isOne = left && right && more.length === 0 && !/[!<>?&|]/.test(left + right);
  if (!isOne) return undefined;
  const stated = (side: string) => values.find(({ traversal }) => traversal === side)?.statement.replace(/^is /, "");
  const [one, other] = [stated(left), stated(right)];
  if (one !== undefined) return { expected: other ?? right, actual: one };
  return other === undefined ? undefined : { expected: left, actual: other };
}
