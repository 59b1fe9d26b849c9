/** A number as Terraform writes it as a text: in digits, however small it is. */
export function decimalText(number: number): string {
  if (Object.is(number, -0)) return "-0";
  const text = String(number);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const sign = number < 0 ? "-" : "";
  const power = Number(exponent);
  const digits = `${whole}${fraction}`;
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${digits}`
    : `${sign}${digits}${"0".repeat(power - fraction.length)}`;
}
