import { createService } from "../../server/src/createService";
import type { GivenValues } from "../../server/src/features/plan/plan";
import { drift } from "../../server/src/hosts/cli/drift";
import { jsonReport } from "../../server/src/hosts/cli/report/jsonReport";
import { catalog } from "../harness/service";
import { principal, type SignedInTo, signedIn } from "./importLive";

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
  simulator: SignedInTo,
  subscription?: string,
  environment: NodeJS.ProcessEnv = principal,
  host: Parameters<typeof signedIn>[1] = {},
  given?: GivenValues,
) {
  const { reader, output, complain, printed } = signedIn(simulator, { environment, ...host });
  const reporting = { report: jsonReport(folder), output, complain, maxFileSize: 20_000_000 };
  const code = await drift(
    [folder],
    { service: createService(catalog), subscription, reader, ...(given && { given }) },
    reporting,
  );
  const { out, errors } = printed();
  return { code, findings: out === "" ? [] : (JSON.parse(out) as readonly Finding[]), errors };
}
