import type { Span } from "../text/index";
import type { Fix } from "./change";
import type { Body, Value } from "./value";

/** How bad a finding is, as in LSP. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Another place that a finding is about. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** Something said about a stretch of a document. */
export interface Finding {
  /** Id of the rule, which is also the diagnostic's code. */
  readonly rule: string;
  /** Who says it, where that is an installed provider in its own words: `azurerm 5.2.0`. */
  readonly source?: string;
  readonly severity: Severity;
  /** A whole sentence that says what to do. */
  readonly message: string;
  readonly span: Span;
  /** The body that it is about as a whole, where it is about one: in which something is missing, say. Or brackets that lack a value. */
  readonly within?: Pick<Body, "span" | "closed">;
  /** Set for syntax where something begins that nothing ends. */
  readonly isUnclosed?: true;
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
  readonly related?: readonly Related[];
  /** Fixes, best first. */
  readonly fixes?: readonly Fix[];
  /** The last known release of a provider that had what is said to be missing in the version in force, which is a later one. */
  readonly lastIn?: { readonly provider: string; readonly version: string };
  /**
   * The earlier release whose checks something fails, where those of the version in force are not known: a warning, and an error
   * once they are known to be the same.
   */
  readonly checksOf?: string;
  /**
   * Set where Terraform looks only when it plans, since it does not know before whether the `dynamic` block around it makes any blocks,
   * or what is beside it.
   */
  readonly isPlanned?: true;
  /** Set where it depends on which version of a provider is chosen, and nothing pins that. */
  readonly unpinned?: Unpinned;
}

/** What makes a finding less than an error: no version of the provider is pinned, and other allowed versions accept the code. */
export interface Unpinned {
  readonly provider: string;
  /** Those of them of which that is known, newest first. */
  readonly takenBy: readonly string[];
}

/** The fix that replaces a literal by another text. */
export function setText(value: Value, text: string): Fix {
  return { title: `Change to ${text}`, changes: [{ kind: "setValue", value, to: { kind: "text", text } }] };
}

/** The fix that writes another name at `span`. None if no known name is close enough. */
export function changeName(span: Span, name: string | undefined): readonly Fix[] {
  return name === undefined ? [] : [{ title: `Change to ${name}`, changes: [{ kind: "setName", span, name }] }];
}

/** The name in severity settings for all rules that are opinions. A setting for a single rule wins. */
export const opinions = "opinions";

/** The name in settings for all rules of style, which are off until settings give them a severity. */
export const styles = "styles";

/** The name in settings for all conventions: rules of style that some teams have. */
export const conventions = "conventions";
