/** Whether a text is a UUID in its usual form, in any case: the id of a tenant, a subscription, a role. Source of the case: RFC 9562, section 4. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
