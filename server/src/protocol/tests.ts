// What server and client say to each other about tests of Terraform's.
import type { LspRange } from "./shapes";

/** The runs of a test file; null for other files. */
export const testFileRequest = "azuremlTerraform/testFile";

/** The file that is asked about, with its text, which the server need not know. */
export interface TestFileParams {
  readonly uri: string;
  readonly text: string;
}

/** Its `run` blocks, in the order in which Terraform runs them. */
interface TestFileAnswer {
  readonly runs: readonly { readonly name: string; readonly range: LspRange }[];
}

/** Null for other files than tests. */
export type TestFileResult = TestFileAnswer | null;

/** Which runs of a test file may make something real, asked when they are about to be run; null where that is not known. */
export const realRunsRequest = "azuremlTerraform/realRuns";

/** Their names: they apply, and not everything that they apply is surely mocked. */
export type RealRunsResult = readonly string[] | null;
