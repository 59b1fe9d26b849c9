// Which folders are looked at, and for which version.
import { l10n } from "vscode";
import { type UpgradesParams, upgradesRequest } from "../../../server/src/protocol";
import type { Server } from "../server/server";
import { pickOne } from "../shown/lists";
import { inStatusBar, showInformation } from "../shown/messages";
import { type Unit, unitsOf } from "./folders";

/** What a caller of the command may say beforehand: the command asks for the rest. */
export interface Asked {
  /** The name of a folder, as the command shows it. */
  readonly folder?: string;
  /** A major version: 5. */
  readonly major?: number;
}

/** What is to be upgraded, and to what. */
export interface Choice {
  readonly units: readonly Unit[];
  /** The newest release of the major version: "5.2.0". */
  readonly version: string;
}

/** Undefined when nobody chose, or there is nothing to choose, which is said. */
export async function choose(server: Server, { folder, major }: Asked): Promise<Choice | undefined> {
  const all = await inStatusBar(l10n.t("Looking through the code"), unitsOf);
  const units = folder === undefined ? await chooseUnits(all) : all.filter(({ name }) => name === folder);
  if (!units) return undefined;
  const files = units.flatMap((unit) => unit.files.map(String));
  const versions = await server.ask<readonly string[]>(upgradesRequest, { files } satisfies UpgradesParams);
  const version =
    major === undefined ? await chooseVersion(versions) : versions.find((one) => Number.parseInt(one, 10) === major);
  if (versions.length === 0) {
    showInformation(
      l10n.t(
        "There is nothing to upgrade: the code is on the newest major version of azurerm that is known, or uses none.",
      ),
    );
  }
  return version === undefined ? undefined : { units, version };
}

async function chooseUnits(all: readonly Unit[]): Promise<readonly Unit[] | undefined> {
  if (all.length < 2) return all;
  const items = [
    ...all.map((unit) => ({ label: unit.name, description: filesOf(unit), units: [unit] })),
    { label: l10n.t("All of them"), description: "", units: all },
  ];
  const picked = await pickOne(items, {
    title: l10n.t("Check for azurerm Upgrade"),
    placeHolder: l10n.t("The folder to check"),
  });
  return picked?.units;
}

function filesOf({ files }: Unit): string {
  return files.length === 1 ? l10n.t("1 file") : l10n.t("{0} files", files.length);
}

async function chooseVersion(versions: readonly string[]): Promise<string | undefined> {
  if (versions.length === 0) return undefined;
  const items = versions.map((version) => ({
    label: `azurerm ${Number.parseInt(version, 10)}`,
    description: version,
    version,
  }));
  const picked = await pickOne(items, {
    title: l10n.t("Check for azurerm Upgrade"),
    placeHolder: l10n.t("The major version to upgrade to"),
  });
  return picked?.version;
}
