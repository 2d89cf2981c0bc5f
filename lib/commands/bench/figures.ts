/** 12,345 */
export const whole = (value: number) => Math.round(value).toLocaleString("en-US");

/** 1.2 */
export const decimal = (value: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
