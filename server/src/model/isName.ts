/** Whether Terraform takes a text as a name: what begins with a letter or underscore and goes on with those, digits and dashes. */
export function isName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text);
}
