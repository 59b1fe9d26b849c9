/** How many seconds a duration such as `1h30m` has; undefined for other texts, and for parts of seconds. */
export function secondsIn(text: string): number | undefined {
  const found = /^(?=.)(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?$/.exec(text);
  if (!found) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
