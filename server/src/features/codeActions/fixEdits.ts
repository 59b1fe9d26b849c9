import type { Language } from "../../languages/index";
import { languageOf } from "../../languages/index";
import type { Change, Document, Finding, Fix } from "../../model/index";
import { compatible, type DocumentEdits, type Edit } from "../../text/index";
import type { Store } from "../../workspace/index";

/** The edits of a fix before formatting. */
export interface FixEdits {
  readonly edits: readonly Edit[];
  /** Edits of other documents that belong to it. */
  readonly elsewhere: readonly DocumentEdits[];
}

/** Turns fixes, which are changes of the model, into edits of documents. */
interface FixWriter {
  /** A fix as edits, by document; undefined where the language of one of them cannot express its part. */
  editsOf(fix: Fix, uri: string): FixEdits | undefined;
  /** Edits with those that keep the text around them formatted. */
  tidied(uri: string, edits: readonly Edit[]): readonly Edit[];
  /** The edits of all safe fixes, as far as they can be made at once and in this document. */
  safeEdits(uri: string, findings: readonly Finding[]): readonly Edit[];
}

/** Whether a comment is in a value that gives way to another one as a whole: people wrote it for a reason. */
function losesComment(change: Change, edits: readonly Edit[], document: Document, { comments }: Language): boolean {
  if (change.kind !== "setValue") return false;
  const { start, end } = change.value.span;
  const isReplaced = edits.some(({ span }) => span.start <= start && end <= span.end);
  if (!isReplaced || !document.pieces.slice(start, end).includes("\n")) return false;
  return comments(document).some((comment) => start < comment.start && comment.end <= end);
}

/** The writer of fixes for documents of a store. */
export function fixEditsIn({ read }: Pick<Store, "read">): FixWriter {
  function tidied(uri: string, edits: readonly Edit[]): readonly Edit[] {
    const document = read(uri);
    return (document && languageOf(uri)?.write.tidied(document, edits)) ?? edits;
  }

  function editsOf({ changes }: Fix, uri: string): FixEdits | undefined {
    const others = [...new Set(changes.flatMap((change) => change.uri ?? []))].filter((other) => other !== uri);
    const elsewhere = others.map((other) => ({ uri: other, edits: write(other, (change) => change.uri === other) }));
    const edits = write(uri, (change) => change.uri === undefined || change.uri === uri);
    const isEmpty = edits.length === 0 && elsewhere.length === 0;
    return isEmpty || elsewhere.some((other) => other.edits.length === 0) ? undefined : { edits, elsewhere };

    function write(of: string, isIn: (change: Change) => boolean): readonly Edit[] {
      const [document, language, own] = [read(of), languageOf(of), changes.filter(isIn)];
      if (!document || !language || own.length === 0) return [];
      const edits = language.write.edits(document, own);
      return own.some((change) => losesComment(change, edits, document, language)) ? [] : edits;
    }
  }

  function safeEdits(uri: string, findings: readonly Finding[]): readonly Edit[] {
    const safe = findings.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? []);
    const made = safe.flatMap((fix) => {
      const { edits, elsewhere } = editsOf(fix, uri) ?? { edits: [], elsewhere: [] };
      return elsewhere.length === 0 ? [edits] : [];
    });
    return tidied(uri, compatible(made));
  }

  return { editsOf, tidied, safeEdits };
}
