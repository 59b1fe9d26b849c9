// Who may ask over HTTP: whoever knows a token. Other accounts of a machine reach its loopback as well as we do.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Where a token of one's own may be. */
const tokenVariable = "AZUREML_TERRAFORM_MCP_TOKEN";

/** What may be behind `Bearer` (RFC 6750, 2.1), and is too long to be guessed. */
const form = /^[A-Za-z0-9._~+/-]{32,512}={0,2}$/;

/** A token, and whether a person has chosen it. */
export interface BearerToken {
  readonly value: string;
  readonly isChosen: boolean;
}

/**
 * The token of an environment, which is removed from it, so that no program that we start has it; a random one if
 * there is none, and a sentence if it cannot be used.
 */
export function tokenFrom(environment: NodeJS.ProcessEnv): BearerToken | string {
  const chosen = environment[tokenVariable];
  delete environment[tokenVariable];
  if (chosen === undefined || chosen === "") return { value: randomBytes(32).toString("base64url"), isChosen: false };
  return form.test(chosen)
    ? { value: chosen, isChosen: true }
    : `${tokenVariable} has to hold at least 32 letters and digits (openssl rand -hex 32), or nothing.`;
}

/** Whether a header `Authorization` has the token. The time that it takes says nothing about the token. */
export function isBearer(header: string | undefined, token: string): boolean {
  const [, given = ""] = /^Bearer +(\S{1,600})$/i.exec(header ?? "") ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** The text that a person copies into a client's configuration. */
export function clientConfiguration(url: string, { value, isChosen }: BearerToken): string {
  const Authorization = `Bearer ${isChosen ? `\${${tokenVariable}}` : value}`;
  return JSON.stringify(
    { mcpServers: { "azureml-terraform": { type: "http", url, headers: { Authorization } } } },
    null,
    2,
  );
}
