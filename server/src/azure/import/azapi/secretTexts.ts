import { redact } from "../../../redact/index";
import { isObject, type Json } from "../../json";

/** Names below which every text is a secret, but for what says of which kind it is, and whose. */
const vaults = /^(?:credentials|secrets)$/i;
const plain = /(?:type|id|name|url|uri|authority|host|endpoint)$/i;

/** Whether all that is below a name is secret. */
export function isVault(name: string): boolean {
  return vaults.test(name);
}

/** Whether something with such a name among secrets is not a secret itself. */
export function isPlain(name: string): boolean {
  return plain.test(name);
}

/** How deep JSON is looked into. */
const deepest = 100;

/**
 * The texts of an answer that are secrets, by their form or by their name, with that name. Azure usually returns no
 * secrets.
 */
export function secretTexts(json: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(json, "", false, 0);
  return found;

  function visit(value: Json, name: string, isInVault: boolean, depth: number): void {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const one of value) visit(one, name, isInVault, depth + 1);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value)) visit(inner, key, isInVault || isVault(key), depth + 1);
    else if (typeof value === "string" && value !== "" && isSecret(value, name, isInVault) && !found.has(value))
      found.set(value, name);
  }
}

/**
 * "Basic deployment" is no way to sign in, an address of mail no password, and a name alone before a host none either. A word is one whose letters
 * are of one case, but for the first: what is encoded has both.
 */
const plainWords =
  /\b(?:[Bb]asic|[Bb]earer|BASIC|BEARER)(?=\s+(?!\s)(?:[A-Za-z]?[a-z]{0,20}|[A-Z]{1,8})(?![\w\-.~+/=:%&]))|\b[Mm]ailto:|(?<=\b[Hh]ttps?:\/\/)[A-Za-z][A-Za-z.-]{0,30}@/g;

function isSecret(given: string, name: string, isInVault: boolean): boolean {
  const text = given.replace(plainWords, "");
  if (redact(text) !== text) return true;
  const named = `${name}: "${text}"`;
  return redact(named) !== named || (isInVault && !isPlain(name));
}
