import { type Block, typeOf } from "../../model/block";
import type { Document } from "../../model/document";
import type { Finding } from "../../rules/finding";
import { diagnoseBlock } from "../diagnostics/diagnoseBlock";
import { errorsOf, isError, keyOf } from "../diagnostics/errors";
import { changedDefaults } from "./changedDefaults";
import { constraintFindings } from "./constraints";
import { answersIn } from "./resolutions";
import type { Leap } from "./versionChange";

/**
 * Everything that a newer version changes for a document, in the order of the text: what it refuses (errors), what
 * means something else without anybody saying so (warnings), and constraints that do not allow it. A fix that is `safe`
 * is the only answer.
 */
export function upgradeFindings(document: Document, leap: Leap): readonly Finding[] {
  const findings = document.blocks.flatMap((block) => [
    ...refused(block, leap),
    ...(isOurs(block, leap) ? changedDefaults(block, leap) : []),
    ...constraintFindings(block, leap),
  ]);
  return findings.sort((one, other) => one.span.start - other.span.start);
}

function isOurs(block: Block, { provider, after }: Leap): boolean {
  const type = typeOf(block);
  return type === undefined
    ? block.kind === "provider" && block.labels[0]?.text === provider
    : after.catalog.providerOf(type)?.name === provider;
}

/** The errors of the newer version that are none in the version in force. */
function refused(block: Block, leap: Leap): readonly Finding[] {
  const wrong = diagnoseBlock(block, leap.after).filter(isError);
  if (wrong.length === 0) return [];
  const known = errorsOf(block, leap.before);
  const fresh = wrong.filter((finding) => !known.has(keyOf(finding)));
  if (fresh.length === 0) return [];
  const answers = answersIn(block, leap);
  return fresh.map((finding) => {
    const answer = answers.get(finding.span);
    const others = (finding.fixes ?? []).filter((fix) => fix.title !== answer?.title);
    // What was right until now was not misspelt, however near another name is.
    const fixes = finding.rule.startsWith("unknown-") ? others.map((fix) => ({ ...fix, safe: false })) : others;
    // A rule speaks of the version in force, which the newer one is not yet.
    const message = finding.message
      .replace(`, and this folder uses ${leap.to}`, ` and is not in ${leap.to}`)
      .replace(/ is not in \S+(?=\.$)/, (said) =>
        answer ? `${said}: ${answer.title.replace("Change", "change")}` : said,
      );
    return { ...finding, message, fixes: answer ? [answer, ...fixes] : fixes };
  });
}
