/** Whether parsed JSON is an object, and not a list. */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
