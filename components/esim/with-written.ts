type Option = { value: string; label: string };

/** The choices, and what a file has written in the place of one: it is sent as it stands, so it must be seen. */
export function withWritten(options: readonly Option[], written: string): readonly Option[] {
  const isKnown = written === "" || options.some(({ value }) => value === written);
  return isKnown ? options : [...options, { value: written, label: written }];
}
