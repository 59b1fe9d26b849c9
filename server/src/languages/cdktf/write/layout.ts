/** Every line that is not empty, one step further in. */
export function indent(text: string, by = "  "): string {
  return text.replace(/^(?=.)/gm, by);
}

/** A key of an object: as it is where it can stand without quotes. */
export function writeKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
