// What a newer major version of the provider changes for files, and the edits for it.

import { compareVersions } from "../../catalog/index";
import { lazy } from "../../core";
import type { FileToUpgrade } from "../../features/upgrade/upgrade";
import type { Finding } from "../../model/index";
import type { UpgradedFile, UpgradeFinding, UpgradeParams, UpgradesParams } from "../../protocol/index";
import { Lines, plain } from "../../text/index";
import { lineEdits, rangeOf, textEditsOf } from "../convert/edits";
import { ruleHref } from "../convert/ruleHref";
import type { Session } from "../session/session";

/** The releases that any of the files can be upgraded to. */
export async function upgrades(session: Session, { files }: UpgradesParams): Promise<readonly string[]> {
  const opened = await openIn(session, files);
  const all = new Set(opened.flatMap(({ uri }) => session.service.upgradesFor(uri)));
  return [...all].sort((one, other) => compareVersions(other, one));
}

/** The files with findings under the newer version, and their edits; the documents themselves are not changed. */
export async function handleUpgrade(session: Session, { files, major }: UpgradeParams): Promise<UpgradedFile[]> {
  const { service } = session;
  const opened = await openIn(session, files);
  const found = opened.map(({ uri }) => service.upgrade(uri, major));
  const rewritten = lazy().upgradeModule(opened, major, service, () => {});
  // The rewrite was only a trial: back to the original texts.
  for (const { uri, text } of opened) service.open(uri, text);
  return opened.flatMap(({ path, text }, index) => {
    const { after = text, left = [], shown = text } = rewritten[index] ?? {};
    const findings = found[index] ?? [];
    if (findings.length + left.length === 0) return [];
    const lines = new Lines(text);
    return {
      uri: path,
      findings: findings.map((finding) => shownIn(lines, finding)),
      edits: textEditsOf(lineEdits(text, after), lines),
      after,
      // Raised constraints stay on their lines.
      left: left.map((finding) => shownIn(new Lines(shown), finding)),
    };
  });
}

function shownIn(lines: Lines, { rule, severity, message, span }: Finding): UpgradeFinding {
  const href = ruleHref(rule);
  return { rule, severity, message: plain(message), range: rangeOf(lines, span), ...(href && { href }) };
}

/** Files that the service knows, after their folders were loaded. */
export async function openIn(
  { folders, service }: Session,
  files: readonly string[],
): Promise<(FileToUpgrade & { text: string })[]> {
  await Promise.all(files.map((uri) => folders.visit(uri)));
  return files.flatMap((path) => {
    const uri = folders.addressOf(path);
    const text = service.text(uri);
    return text === undefined ? [] : [{ path, uri, text }];
  });
}
