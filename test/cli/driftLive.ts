import { createReader } from "../../client/src/azure/askOnce";
import { createService } from "../../server/src/createService";
import { createLiveReader } from "../../server/src/hosts/azure/askAzure";
import { drift } from "../../server/src/hosts/cli/drift";
import { jsonReport } from "../../server/src/hosts/cli/report/jsonReport";
import type { Simulator } from "../azure/simulator/startSimulator";
import { catalog } from "../harness/service";
import { principal } from "./importLive";

/** What is reported of a file. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Looks for drift as the command does, as somebody who is signed in to the simulator. */
export async function driftLive(
  folder: string,
  { url }: Pick<Simulator, "url">,
  subscription?: string,
  environment: NodeJS.ProcessEnv = principal,
) {
  const out: string[] = [];
  const errors: string[] = [];
  const output = {
    write: (text: string) => void out.push(text),
    end: async () => {},
    isClosed: false,
    failure: undefined,
  };
  const known = { simulator: url, mode: "test" as const, method: () => "environment" as const, environment };
  const reader = (log: (message: string) => void) => createLiveReader(log, known, () => ({ createReader }));
  const complain = (message: string) => void errors.push(message);
  const reporting = { report: jsonReport(folder), output, complain, maxFileSize: 20_000_000 };
  const code = await drift([folder], { service: createService(catalog), subscription, reader }, reporting);
  const text = out.join("");
  return { code, findings: text === "" ? [] : (JSON.parse(text) as readonly Finding[]), errors: errors.join("\n") };
}
