const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An ISO 8601 duration as Azure writes it, PT2M for PT120S; undefined for what is none, and the same text where it is one of another kind. */
export function normalDuration(text: string): string | undefined {
  if (!/^P(?=[\dT])(\d+[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(text)) return undefined;
  const match = duration.exec(text);
  if (!match) return text;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  let rest = ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
  if (rest === 0 || !Number.isSafeInteger(rest)) return text;
  const take = (size: number, unit: string) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count ? `${count}${unit}` : "";
  };
  const day = take(86_400, "D");
  const time = take(3_600, "H") + take(60, "M") + take(1, "S");
  return `P${day}${time && `T${time}`}`;
}
