/** Whether a text looks like the id of a tenant or a subscription. A tenant may be named by a domain as well. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text);
}
