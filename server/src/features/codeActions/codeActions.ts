import { languageOf } from "../../languages/index";
import type { Finding, Fix } from "../../model/index";
import type { DocumentEdits, Edit, Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { allDiagnostics } from "../diagnostics/diagnostics";
import { type FixEdits, fixEditsIn } from "./fixEdits";
import { type Suppression, suppressionsOf } from "./suppressions";

export { fixDocument } from "./fixDocument";
export { fixEditsIn } from "./fixEdits";
export type { Suppression } from "./suppressions";

/** A fix as edits. They are computed when they are first read, from the documents at that time. */
export interface AppliedFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Edits of other documents that belong to it. */
  readonly elsewhere: readonly DocumentEdits[];
  readonly findings: readonly Finding[];
  readonly preferred: boolean;
  /** Whether it is certainly what is meant, so that `fixAll` applies it too. */
  readonly safe: boolean;
}

/** What can be done about findings. */
export interface CodeActionQueries {
  /** What can be changed about the findings that touch `span`, as edits of that document and of others of its module. */
  fixes(uri: string, span: Span): readonly AppliedFix[];
  /**
   * All safe fixes, as edits of that document that can be made at once: of two that overlap, one is left for the next
   * time.
   */
  fixAll(uri: string): readonly Edit[];
  /** Comments that suppress the findings that touch `span`. */
  suppressions(uri: string, span: Span): readonly Suppression[];
  /** The first finding of each rule that touches `span`: people may set how severe those of a rule are. */
  findingsByRule(uri: string, span: Span): readonly Finding[];
}

/** Answers them from the store. */
export function codeActionQueries(store: Store): CodeActionQueries {
  const { diagnose } = allDiagnostics(store);
  const { editsOf, tidied, safeEdits } = fixEditsIn(store);

  /** Edits are laid out only once they are read: that takes time, and people choose one of a list of fixes. */
  function applied(
    uri: string,
    { title, safe = false }: Fix,
    made: FixEdits,
    of: Finding,
    preferred: boolean,
  ): AppliedFix {
    let edits: readonly Edit[] | undefined;
    let elsewhere: AppliedFix["elsewhere"] | undefined;
    return {
      title,
      findings: [of],
      preferred,
      safe,
      get edits() {
        edits ??= tidied(uri, made.edits);
        return edits;
      },
      get elsewhere() {
        elsewhere ??= made.elsewhere.map((other) => ({ ...other, edits: tidied(other.uri, other.edits) }));
        return elsewhere;
      },
    };
  }

  const touching = (uri: string, span: Span) =>
    diagnose(uri).filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);

  return {
    suppressions(uri, span) {
      const document = store.read(uri);
      const sign = languageOf(uri)?.commentSign;
      return document && sign ? suppressionsOf(touching(uri, span), document, sign) : [];
    },
    findingsByRule: (uri, span) =>
      [
        ...new Map(
          touching(uri, span)
            .toReversed()
            .map((one) => [one.rule, one]),
        ).values(),
      ].reverse(),
    fixes: (uri, span) =>
      touching(uri, span)
        .flatMap((finding) => (finding.fixes ?? []).map((fix, index) => ({ finding, fix, index })))
        .toSorted((one, other) => Number(one.fix.destroys ?? false) - Number(other.fix.destroys ?? false))
        .flatMap(({ finding, fix, index }) => {
          const made = editsOf(fix, uri);
          return made ? applied(uri, fix, made, finding, index === 0) : [];
        }),
    fixAll: (uri) => safeEdits(uri, diagnose(uri)),
  };
}
