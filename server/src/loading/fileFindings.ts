// What is found in a file of a service, for every host: what our rules say, with what cannot be read in the words of Terraform's own parser.
import type { Finding } from "../model/index";
import type { Service } from "../service";
import type { PiecedText } from "../text/index";

/** Findings with syntax problems in the words of Terraform's own parser, as far as it has answered. */
export interface FindingsSoFar {
  readonly findings: readonly Finding[];
  /** Asks what it was not asked before; the same `findings` where it does not answer. Absent where there is nothing to ask. */
  ask?(): Promise<readonly Finding[]>;
}

/** Puts the reader's syntax problems among the findings in that parser's words; a host without it has none. */
export type DiagnoseHclSyntax = (uri: string, text: PiecedText, findings: readonly Finding[]) => FindingsSoFar;

/** What is known at once of a file with a text, and how the rest is asked. */
export function knownFindings(
  service: Pick<Service, "diagnose">,
  uri: string,
  text: PiecedText,
  diagnoseHclSyntax: DiagnoseHclSyntax | undefined,
): FindingsSoFar {
  const findings = service.diagnose(uri);
  return diagnoseHclSyntax?.(uri, text, findings) ?? { findings };
}

/** All of it, however long that takes; nothing of a file that is not open. */
export async function fileFindings(
  service: Pick<Service, "diagnose" | "pieces">,
  uri: string,
  diagnoseHclSyntax: DiagnoseHclSyntax | undefined,
): Promise<readonly Finding[]> {
  const text = service.pieces(uri);
  if (!text) return [];
  const { findings, ask } = knownFindings(service, uri, text, diagnoseHclSyntax);
  return ask ? ask() : findings;
}
